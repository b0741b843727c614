package io.earshot.nlp.training;

import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.evaluation.RowSelection;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that may be learnt from: the split {@code train} of the data, without the posts that
 * {@code customer_types} holds. Those are drawn from the other sets, from both their splits, and
 * are there to measure what was never trained on. Immutable.
 */
final class TrainingRows {
  private static final RowSelection KEPT_APART = keptApart(List.of("title", "text"));

  /** Some recipes read the titles of a set, others only its texts. */
  private static final RowSelection KEPT_APART_TEXT = keptApart(null);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");

  private final DataFolder data;
  private final Set<String> keptApart;

  private TrainingRows(DataFolder data, Set<String> keptApart) {
    this.data = data;
    this.keptApart = keptApart;
  }

  /**
   * Those of a folder, which need not hold {@code customer_types}.
   *
   * @throws IOException when that set is there and cannot be read
   */
  static TrainingRows of(DataFolder data) throws IOException {
    Set<String> keptApart =
        data.has(KEPT_APART.set(), "dev")
            ? Stream.concat(
                    data.read(KEPT_APART, "dev").stream(),
                    data.read(KEPT_APART_TEXT, "dev").stream())
                .map(row -> wordsOnly(row.text()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    return new TrainingRows(data, keptApart);
  }

  private static RowSelection keptApart(List<String> text) {
    return new RowSelection("customer_types", null, text, "id", null, null, null, null, 0, 0);
  }

  /** Those that a selection takes, in the order of the file. */
  List<LabelledRow> read(RowSelection selection) throws IOException {
    return data.read(selection, "train").stream()
        .filter(row -> !keptApart.contains(wordsOnly(row.text())))
        .toList();
  }

  /** What two copies of a post have in common, however they were stored. */
  private static String wordsOnly(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
