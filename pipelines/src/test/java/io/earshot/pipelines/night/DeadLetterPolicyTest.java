package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.pipelines.errors.DeadLetter;
import java.util.List;
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
  void whatIsAllowedStaysAsItIs() {
    DeadLetter letter = letter("{\"source\":\"forum\",\"text\":\"ann\\u0040example.com\"}");
    assertThat(DeadLetterPolicy.apply(letter, POLICIES)).isEqualTo(letter);
  }

  @Test
  void aRecordThatCouldBeOfAnySourceIsKeptOnlyWhereAllAllowIt() {
    for (String input :
        List.of(
            "{\"source\":\"strict\",\"text\":\"late",
            "{\"source\":\"forum\"} {\"source\":\"strict\"}",
            "{\"source\":\"strict\",\"source\":\"forum\"}",
            "{\"source\":[\"strict\"]}",
            "[\"strict\"]",
            "null",
            "")) {
      DeadLetter letter = letter(input);
      assertThat(DeadLetterPolicy.apply(letter, POLICIES)).isEqualTo(letter.withInput(null));
      assertThat(DeadLetterPolicy.apply(letter, SourcePolicies.defaults())).isEqualTo(letter);
    }
  }

  @Test
  void theSourceOfTheFileCountsAsWellAsTheOneThatTheRecordNames() {
    DeadLetter ofStrict = letter("strict", "{\"source\":\"forum\",\"text\":\"late");
    assertThat(DeadLetterPolicy.apply(ofStrict, POLICIES)).isEqualTo(ofStrict.withInput(null));
    DeadLetter namesStrict = letter("forum", "{\"source\":\"Strict\"}");
    assertThat(DeadLetterPolicy.apply(namesStrict, POLICIES))
        .isEqualTo(namesStrict.withInput(null));
    DeadLetter ofForum = letter("forum", "1;late;\"2026");
    assertThat(DeadLetterPolicy.apply(ofForum, POLICIES)).isEqualTo(ofForum);
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
    return letter(Tally.UNKNOWN_SOURCE, input);
  }

  private static DeadLetter letter(String source, String input) {
    return new DeadLetter(
        "parse",
        RejectionReason.BROKEN_JSON,
        "the line is not one whole JSON object",
        source,
        "/in/a.jsonl",
        1,
        "mentions",
        input);
  }
}
