package io.earshot.pipelines.night;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.workspace.WorkspaceJson;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be kept of a record that could not be understood. */
public final class DeadLetterPolicy {
  /** A name that can be counted under and printed; the record it comes from is not trusted. */
  private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private DeadLetterPolicy() {}

  /**
   * The dead letter as its source's policy allows it: without the record where words or author may
   * not be kept, be it by the letter's source or by the one that the record names. A record that is
   * whole JSON is written again without escapes, so that personal data behind them is seen by the
   * masker.
   */
  public static DeadLetter apply(DeadLetter letter, SourcePolicies policies) {
    if (letter.input() == null) {
      return letter;
    }
    Optional<JsonNode> json = json(letter.input());
    String named = json.map(node -> node.path("source").asText("")).orElse("");
    if (!mayBeKept(policies.forSource(letter.source())) || !mayBeKept(policies.forSource(named))) {
      return letter.withInput(null);
    }
    return json.map(node -> letter.withInput(node.toString())).orElse(letter);
  }

  private static boolean mayBeKept(SourcePolicy policy) {
    return policy.storeText() && policy.keepAuthor();
  }

  /** The source that a canonical record names though it cannot become a mention, or empty. */
  public static Optional<String> sourceOf(String input) {
    return json(input)
        .map(node -> node.path("source").textValue())
        .filter(source -> SOURCE.matcher(source).matches());
  }

  private static Optional<JsonNode> json(String input) {
    try {
      JsonNode node = WorkspaceJson.MAPPER.readTree(input);
      return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty(); // broken JSON is what many dead letters are about
    }
  }
}
