package io.earshot.nlp.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTouchpointTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void comesBackFromAnArchiveWithItsWords() throws JsonProcessingException {
    NamedTouchpoint named = new NamedTouchpoint(Touchpoint.PHONE, List.of("hotline"));
    assertThat(mapper.readValue(mapper.writeValueAsString(named), NamedTouchpoint.class))
        .isEqualTo(named);
  }

  @Test
  void isReadFromAnArchiveThatKeptNoWords() throws JsonProcessingException {
    assertThat(mapper.readValue("\"LOYALTY_PROGRAMME\"", NamedTouchpoint.class))
        .isEqualTo(NamedTouchpoint.wordless(Touchpoint.LOYALTY_PROGRAMME));
  }
}
