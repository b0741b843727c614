package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TouchpointTaskTest {
  private static final Suite SUITE =
      new Suite(
          "touchpoint",
          List.of("micro_f1"),
          null,
          null,
          Map.of("SERVICE#GENERAL", "staff", "FOOD#PRICES", "payment"),
          new RowSelection("set", null, null, null, null, null, null, null, 0, 0));

  private static final TouchpointTask TASK =
      new TouchpointTask((text, language) -> named(Touchpoint.STAFF, Touchpoint.APP));

  private static List<NamedTouchpoint> named(Touchpoint... touchpoints) {
    return Stream.of(touchpoints).map(NamedTouchpoint::wordless).toList();
  }

  private static LabelledRow row(String label, String fields) throws JsonProcessingException {
    return new LabelledRow("1", "rude waiter", "en", label, new ObjectMapper().readTree(fields));
  }

  @Test
  void mapsTheCategoriesOfAllOpinions() throws JsonProcessingException {
    LabelledRow row =
        row(
            "en",
            "{\"opinions\":[{\"category\":\"SERVICE#GENERAL\"},{\"category\":\"FOOD#PRICES\"},"
                + "{\"category\":\"OTHER\"}]}");
    assertThat(TASK.truth(row, SUITE)).containsExactly("staff", "payment");
  }

  @Test
  void mapsTheLabelWhereThereAreNoOpinions() throws JsonProcessingException {
    assertThat(TASK.truth(row("FOOD#PRICES", "{}"), SUITE)).containsExactly("payment");
  }

  @Test
  void mapsEachValueOfALabelThatHasSeveral() throws JsonProcessingException {
    assertThat(TASK.truth(row("FOOD#PRICES+OTHER+SERVICE#GENERAL", "{}"), SUITE))
        .containsExactlyInAnyOrder("staff", "payment");
  }

  @Test
  void leavesOutTouchpointsThatTheSetDoesNotKnow() throws JsonProcessingException {
    assertThat(TASK.answer(row("en", "{}"), Language.EN, SUITE)).containsExactly("staff");
  }

  @Test
  void countsSayingRightlyThatNoTouchpointIsNamed() throws JsonProcessingException {
    Suite general =
        new Suite(
            "touchpoint",
            List.of("micro_f1"),
            null,
            null,
            Map.of("SERVICE#GENERAL", "staff", "GENERAL", "none"),
            new RowSelection("set", null, null, null, null, null, null, null, 0, 0));
    String both = "{\"opinions\":[{\"category\":\"GENERAL\"},{\"category\":\"SERVICE#GENERAL\"}]}";
    assertThat(TASK.truth(row("en", both), general)).containsExactly("staff");
    String alone = "{\"opinions\":[{\"category\":\"GENERAL\"}]}";
    assertThat(TASK.truth(row("en", alone), general)).containsExactly("none");
    TouchpointTask finds = new TouchpointTask((text, language) -> named(Touchpoint.APP));
    assertThat(finds.answer(row("en", alone), Language.EN, general)).containsExactly("none");
    assertThat(TASK.answer(row("en", alone), Language.EN, general)).containsExactly("staff");
  }
}
