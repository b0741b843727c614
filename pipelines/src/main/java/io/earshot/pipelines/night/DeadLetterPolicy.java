package io.earshot.pipelines.night;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.workspace.WorkspaceJson;
import java.util.Optional;

/** What may be kept of a record that could not be understood. */
public final class DeadLetterPolicy {
  private static final int LONGEST_SOURCE = 64;

  private DeadLetterPolicy() {}

  /**
   * The dead letter as its source's policy allows it: without the record where words or author may
   * not be kept. A record that is whole JSON tells its source itself, and is written again without
   * escapes, so that personal data behind them is seen by the masker.
   */
  public static DeadLetter apply(DeadLetter letter, SourcePolicies policies) {
    if (letter.input() == null) {
      return letter;
    }
    Optional<JsonNode> json = json(letter.input());
    String source =
        json.map(node -> node.path("source").asText(letter.source())).orElse(letter.source());
    SourcePolicy policy = policies.forSource(source);
    if (!policy.storeText() || !policy.keepAuthor()) {
      return letter.withInput(null);
    }
    return json.map(node -> letter.withInput(node.toString())).orElse(letter);
  }

  /** The source that a record names though it cannot become a mention, or empty. */
  public static Optional<String> sourceOf(String input) {
    return json(input)
        .map(node -> node.path("source").asText(""))
        .filter(source -> !source.isBlank() && source.length() <= LONGEST_SOURCE);
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
