package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.Objects;

/**
 * One measured figure, as the command {@code evaluate} writes it. Immutable.
 *
 * @param suite the data set, or a part of it as {@code set/part}
 * @param task what was judged
 * @param lang code of the language; {@code all} for the languages of the set together
 * @param metric accuracy, macro_recall, macro_f1, micro_f1, f1, span_f1 or span_recall
 * @param value from 0 to 1, rounded to 4 digits; null when nothing was judged, see {@code note}
 * @param n how many rows were judged
 * @param perClass the scores of each label
 * @param docsPerSecond rows judged a second, one thread, warmed up; null when nothing was judged
 * @param engine the name of the {@link Engine}; null, and left out, for the shipped models
 * @param model the identity of the model that answered; null, and left out, where several parts do
 * @param note why there is no value, otherwise null and left out
 */
@JsonPropertyOrder({
  "suite",
  "task",
  "lang",
  "metric",
  "value",
  "n",
  "per_class",
  "docs_per_second",
  "engine",
  "model",
  "note"
})
public record EvaluationResult(
    String suite,
    String task,
    String lang,
    String metric,
    Double value,
    int n,
    @JsonProperty("per_class") Map<String, LabelScore> perClass,
    @JsonProperty("docs_per_second") Long docsPerSecond,
    @JsonInclude(JsonInclude.Include.NON_NULL) String engine,
    @JsonInclude(JsonInclude.Include.NON_NULL) String model,
    @JsonInclude(JsonInclude.Include.NON_NULL) String note) {

  public EvaluationResult {
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(metric, "metric");
    perClass = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(perClass));
  }

  /**
   * The scores of one label, from 0 to 1, rounded to 4 digits.
   *
   * @param n in how many rows it is true
   */
  public record LabelScore(int n, double precision, double recall, double f1) {}

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
