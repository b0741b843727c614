package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One measurement as written in {@code suites.yaml}: which rows, for which task, by which metrics.
 * A data set may serve several. Immutable.
 *
 * @param task the task whose answers are compared with the labels
 * @param metrics names of metrics, each giving a result
 * @param averageOver the labels over which averages are taken; null for all
 * @param part names a part of the set in the results, as {@code set/part}; null for the whole
 * @param options what the task needs besides, for example which kinds of spans count. For all
 *     tasks: {@code folds}, to measure models that are fitted on these data by cross-validation;
 *     {@code overall}, to measure the languages together as well
 * @param rows which rows are taken and how they are read
 */
public record Suite(
    String task,
    List<String> metrics,
    @JsonProperty("average_over") List<String> averageOver,
    String part,
    Map<String, String> options,
    RowSelection rows) {

  public Suite {
    Objects.requireNonNull(task, "task");
    metrics = List.copyOf(metrics);
    averageOver = averageOver == null ? List.of() : List.copyOf(averageOver);
    options = options == null ? Map.of() : Map.copyOf(options);
    Objects.requireNonNull(rows, "rows");
  }

  /** What stands for the language in a result over all of them. */
  static final String OVERALL = "all";

  /** Into how many folds the rows are dealt; 0 when the shipped models are measured. */
  int folds() {
    return Integer.parseInt(options.getOrDefault("folds", "0"));
  }

  /** Whether the languages are measured together as well. */
  boolean isOverall() {
    return "yes".equals(options.get("overall"));
  }

  /** The name in the results: the data set, and the part of it if it is one. */
  public String name() {
    return part == null ? rows.set() : rows.set() + "/" + part;
  }
}
