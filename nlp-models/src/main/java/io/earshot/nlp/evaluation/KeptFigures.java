package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures on the split {@code dev} that were measured when the models were made, kept in {@code
 * measured-dev.json}: what {@code MODELS.md} shows, and what later measurements are held to.
 * Immutable.
 */
public record KeptFigures(List<Figure> figures) {
  /** A measurement may be so much lower: less than half a row of the smallest data sets. */
  public static final double TOLERANCE = 0.001;

  private static final String RESOURCE = "measured-dev.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One figure; the fields are those of {@link EvaluationResult}.
   *
   * @param engine null for the shipped models
   * @param model null where several parts answer
   */
  @JsonPropertyOrder({"suite", "task", "lang", "metric", "value", "n", "engine", "model"})
  public record Figure(
      String suite,
      String task,
      String lang,
      String metric,
      double value,
      int n,
      @JsonInclude(JsonInclude.Include.NON_NULL) String engine,
      @JsonInclude(JsonInclude.Include.NON_NULL) String model) {

    /** What it is a figure of, in a few words. */
    public String title() {
      return suite + " " + task + " " + lang + " " + metric + (engine == null ? "" : " " + engine);
    }

    EvaluationResult asResult() {
      return new EvaluationResult(
          suite, task, lang, metric, value, n, java.util.Map.of(), null, engine, model, null);
    }
  }

  public KeptFigures {
    figures = List.copyOf(figures);
  }

  /** Those that ship. */
  public static KeptFigures shipped() {
    try (InputStream in = KeptFigures.class.getResourceAsStream(RESOURCE)) {
      return new KeptFigures(List.of(JSON.readValue(in, Figure[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** What there is to keep of some results. */
  public static KeptFigures of(List<EvaluationResult> results) {
    return new KeptFigures(
        results.stream()
            .filter(result -> result.value() != null)
            .map(
                result ->
                    new Figure(
                        result.suite(),
                        result.task(),
                        result.lang(),
                        result.metric(),
                        result.value(),
                        result.n(),
                        result.engine(),
                        result.model()))
            .toList());
  }

  /** As JSON, one figure a line. */
  public String json() {
    StringBuilder json = new StringBuilder("[");
    for (Figure figure : figures) {
      try {
        json.append(json.length() == 1 ? "\n" : ",\n").append(JSON.writeValueAsString(figure));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a record of strings and numbers is JSON", e);
      }
    }
    return json.append("\n]\n").toString();
  }

  /** The figures side by side. */
  public ScoreTable table() {
    return ScoreTable.of(figures.stream().map(Figure::asResult).toList());
  }

  /**
   * What is lower by more than {@link #TOLERANCE} than kept here, one line each; what was not kept
   * or not measured does not count.
   */
  public List<String> lower(List<EvaluationResult> results) {
    List<String> lower = new ArrayList<>();
    for (Figure now : of(results).figures()) {
      figures.stream()
          .filter(kept -> kept.title().equals(now.title()))
          .filter(kept -> now.value() < kept.value() - TOLERANCE)
          .forEach(
              kept ->
                  lower.add(
                      String.format(
                          Locale.ROOT,
                          "%s is %.4f, expected %.4f",
                          now.title(),
                          now.value(),
                          kept.value())));
    }
    return lower;
  }
}
