package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a data set are taken and how they are read, as written in {@code suites.yaml} and
 * {@code training.yaml}. Immutable.
 *
 * @param set the folder of the data set
 * @param lang only rows whose field {@code lang} says so; null for all
 * @param text the fields that make up the text, joined by line ends; those absent are left out
 * @param label the field with the label; fields inside objects are written {@code a.b}. Where a
 *     field is a list, its different values count together, in alphabetical order with {@code +}
 *     between them
 * @param labels from the values of that field to the labels of the task; rows with other values are
 *     left out. Null keeps the values as they are.
 * @param ranges for labels that are numbers, instead: from the labels of the task to the lowest and
 *     the highest number that means them; rows with other numbers are left out
 * @param only fields whose value must be one of those listed
 * @param except fields whose value must not be one of those listed
 * @param minChars rows with shorter texts are left out, in chars
 * @param maxChars rows with longer texts are left out, in chars; 0 for no limit
 */
public record RowSelection(
    String set,
    String lang,
    List<String> text,
    String label,
    Map<String, String> labels,
    Map<String, List<Double>> ranges,
    Map<String, List<String>> only,
    Map<String, List<String>> except,
    @JsonProperty("min_chars") int minChars,
    @JsonProperty("max_chars") int maxChars) {

  public RowSelection {
    Objects.requireNonNull(set, "set");
    text = text == null ? List.of("text") : List.copyOf(text);
    label = label == null ? "label" : label;
    ranges = ranges == null ? Map.of() : Map.copyOf(ranges);
    only = only == null ? Map.of() : Map.copyOf(only);
    except = except == null ? Map.of() : Map.copyOf(except);
  }

  /** The row with its label, or null when it is not taken. */
  LabelledRow read(JsonNode row) {
    String rowLanguage = row.path("lang").asText("");
    if (lang != null && !lang.equals(rowLanguage)) {
      return null;
    }
    boolean taken =
        only.entrySet().stream().allMatch(entry -> isListed(row, entry))
            && except.entrySet().stream().noneMatch(entry -> isListed(row, entry));
    String value = field(row, label);
    String truth = ranges.isEmpty() ? named(value) : inRange(value);
    String joined = joinedText(row);
    return taken
            && truth != null
            && joined.length() >= minChars
            && (maxChars == 0 || joined.length() <= maxChars)
        ? new LabelledRow(row.path("id").asText(""), joined, rowLanguage, truth, row)
        : null;
  }

  private String named(String value) {
    return labels == null ? value : labels.get(value);
  }

  private String inRange(String value) {
    double number = Double.parseDouble(value);
    return ranges.entrySet().stream()
        .filter(range -> number >= range.getValue().get(0) && number <= range.getValue().get(1))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isListed(JsonNode row, Map.Entry<String, List<String>> condition) {
    return condition.getValue().contains(field(row, condition.getKey()));
  }

  private static String field(JsonNode row, String path) {
    Set<String> values = new TreeSet<>();
    addValues(row, List.of(path.split("\\.", -1)), values);
    return String.join("+", values);
  }

  private static void addValues(JsonNode node, List<String> path, Set<String> values) {
    if (node.isArray()) {
      node.forEach(element -> addValues(element, path, values));
    } else if (path.isEmpty()) {
      values.add(node.asText(""));
    } else {
      addValues(node.path(path.get(0)), path.subList(1, path.size()), values);
    }
  }

  private String joinedText(JsonNode row) {
    StringBuilder joined = new StringBuilder();
    for (String field : text) {
      String part = row.path(field).asText("");
      if (!part.isEmpty() && !part.equals("null")) {
        joined.append(joined.length() == 0 ? "" : "\n").append(part);
      }
    }
    return joined.toString();
  }
}
