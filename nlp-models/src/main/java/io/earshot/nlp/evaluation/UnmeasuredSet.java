package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A data set that measures no task, as written in {@code unmeasured.yaml}. Immutable.
 *
 * @param set the folder of the data set
 * @param reason why nothing is measured with it
 */
public record UnmeasuredSet(String set, String reason) {
  private static final String RESOURCE = "/io/earshot/nlp/evaluation/unmeasured.yaml";

  public UnmeasuredSet {
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(reason, "reason");
  }

  /** Those that are known, in alphabetical order. */
  public static List<UnmeasuredSet> shipped() {
    try (InputStream in = UnmeasuredSet.class.getResourceAsStream(RESOURCE)) {
      return List.of(new ObjectMapper(new YAMLFactory()).readValue(in, UnmeasuredSet[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
