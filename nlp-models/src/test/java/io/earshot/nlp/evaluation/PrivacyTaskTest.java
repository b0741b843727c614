package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.nlp.Language;
import io.earshot.nlp.privacy.PersonalDataKind;
import io.earshot.nlp.privacy.PersonalDataSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivacyTaskTest {
  private static final Suite SUITE =
      new Suite(
          "privacy",
          List.of("span_f1"),
          null,
          null,
          Map.of("PHONE_NUMBER", "phone", "EMAIL_ADDRESS", "email"),
          new RowSelection("set", null, null, "lang", null, null, null, null, 0, 0));

  private static LabelledRow row() throws JsonProcessingException {
    JsonNode fields =
        new ObjectMapper()
            .readTree(
                "{\"spans\":[{\"type\":\"PHONE_NUMBER\",\"start\":2,\"end\":12},"
                    + "{\"type\":\"PERSON\",\"start\":20,\"end\":24}]}");
    return new LabelledRow("1", "😀 0123456789 and then Anna", "en", "en", fields);
  }

  private static PrivacyTask finding(PersonalDataSpan... spans) {
    return new PrivacyTask(text -> List.of(spans));
  }

  @Test
  void countsOffsetsInCodePoints() throws JsonProcessingException {
    assertThat(finding().truth(row(), SUITE)).containsExactly("phone#3-13");
  }

  @Test
  void takesHalfOfTheCharsForAFind() throws JsonProcessingException {
    assertThat(
            finding(new PersonalDataSpan(PersonalDataKind.PHONE, 3, 8))
                .answer(row(), Language.EN, SUITE))
        .containsExactly("phone#3-13");
    assertThat(
            finding(new PersonalDataSpan(PersonalDataKind.PHONE, 3, 7))
                .answer(row(), Language.EN, SUITE))
        .containsExactly("phone#3-7");
  }

  @Test
  void leavesOutKindsAndPlacesThatDoNotCount() throws JsonProcessingException {
    assertThat(
            finding(
                    new PersonalDataSpan(PersonalDataKind.NAME, 3, 8),
                    new PersonalDataSpan(PersonalDataKind.EMAIL, 21, 25))
                .answer(row(), Language.EN, SUITE))
        .isEmpty();
  }
}
