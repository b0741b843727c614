package io.earshot.pipelines.night;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
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

  /** Of a record that says two things none is believed. */
  private static final ObjectReader WHOLE_JSON =
      WorkspaceJson.MAPPER
          .readerFor(JsonNode.class)
          .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private DeadLetterPolicy() {}

  /**
   * The dead letter as its source's policy allows it: without the record where words or author may
   * not be kept, be it by the letter's source or by the one that the record names. A record that
   * could be of any source is kept only where all sources allow it.
   */
  public static DeadLetter apply(DeadLetter letter, SourcePolicies policies) {
    if (letter.input() == null) {
      return letter;
    }
    Optional<String> named = named(letter.input());
    boolean ofAnySource = letter.source().equals(Tally.UNKNOWN_SOURCE) && named.isEmpty();
    boolean kept =
        ofAnySource
            ? policies.declared().values().stream().allMatch(DeadLetterPolicy::keepsRecords)
            : keepsRecords(policies.forSource(letter.source()))
                && keepsRecords(policies.forSource(named.orElse(letter.source())));
    return kept ? letter : letter.withInput(null);
  }

  private static boolean keepsRecords(SourcePolicy policy) {
    return policy.storeText() && policy.keepAuthor();
  }

  /** The source that a canonical record names though it cannot become a mention, or empty. */
  public static Optional<String> sourceOf(String input) {
    return named(input).filter(source -> SOURCE.matcher(source).matches());
  }

  private static Optional<String> named(String input) {
    try {
      JsonNode node = WHOLE_JSON.readValue(input);
      return Optional.ofNullable(node).map(record -> record.path("source").textValue());
    } catch (JacksonException e) {
      return Optional.empty(); // broken JSON is what many dead letters are about
    }
  }
}
