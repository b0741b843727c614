package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * What somebody else reached on a test part, as written in {@code anchors.yaml}. Immutable.
 *
 * @param suite the data set, or a part of it as {@code set/part}
 * @param task the task of the figure
 * @param lang code of the language
 * @param metric name of the metric
 * @param who what was measured
 * @param value from 0 to 1
 * @param source where the figure stands
 */
public record Anchor(
    String suite,
    String task,
    String lang,
    String metric,
    String who,
    double value,
    String source) {

  public Anchor {
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(source, "source");
  }

  /** All anchors, in the order of the file. */
  public static List<Anchor> all() {
    try (InputStream in = Anchor.class.getResourceAsStream("anchors.yaml")) {
      return List.of(new ObjectMapper(new YAMLFactory()).readValue(in, Anchor[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("anchors.yaml cannot be read", e);
    }
  }

  /** Whether it stands beside this result. */
  public boolean belongsTo(EvaluationResult result) {
    return suite.equals(result.suite())
        && task.equals(result.task())
        && lang.equals(result.lang())
        && metric.equals(result.metric());
  }
}
