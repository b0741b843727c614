package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.pipelines.errors.DeadLetter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterPolicyTest {
  private static final SourcePolicies POLICIES =
      SourcePolicies.of(
          Map.of("strict", new SourcePolicy("strict", false, false, false, null, false)));

  @Test
  void whatMayNotBeStoredIsNotKeptInADeadLetterEither() {
    DeadLetter letter = letter("{\"source\":\"strict\",\"text\":\"late again\"}");
    assertThat(DeadLetterPolicy.apply(letter, POLICIES)).isEqualTo(letter.withInput(null));
  }

  @Test
  void escapesAreWrittenOutSoThatTheMaskerSeesThem() {
    DeadLetter letter = letter("{\"source\":\"forum\",\"text\":\"ann\\u0040example.com\"}");
    assertThat(DeadLetterPolicy.apply(letter, POLICIES).input())
        .isEqualTo("{\"source\":\"forum\",\"text\":\"ann@example.com\"}");
  }

  @Test
  void aRecordThatIsNoJsonStaysAsItIs() {
    DeadLetter letter = letter("{\"source\":\"forum\",\"text\":\"late");
    assertThat(DeadLetterPolicy.apply(letter, POLICIES)).isEqualTo(letter);
  }

  @Test
  void aSourceIsTakenFromARecordOnlyWhereItIsAName() {
    assertThat(DeadLetterPolicy.sourceOf("{\"source\":\"app-store.de\"}")).contains("app-store.de");
    assertThat(DeadLetterPolicy.sourceOf("{\"source\":\"../etc\"}")).isEmpty();
    assertThat(DeadLetterPolicy.sourceOf("{\"source\":\"a\\u001b[2J\"}")).isEmpty();
    assertThat(DeadLetterPolicy.sourceOf("{\"source\":\"" + "s".repeat(65) + "\"}")).isEmpty();
    assertThat(DeadLetterPolicy.sourceOf("{\"source\":7}")).isEmpty();
  }

  private static DeadLetter letter(String input) {
    return new DeadLetter(
        "parse",
        RejectionReason.BROKEN_JSON,
        "the line is not one whole JSON object",
        Tally.UNKNOWN_SOURCE,
        "/in/a.jsonl",
        1,
        "mentions",
        input);
  }
}
