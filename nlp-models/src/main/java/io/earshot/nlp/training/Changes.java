package io.earshot.nlp.training;

import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.MoodLexicon;
import io.earshot.nlp.linear.PostFeatures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a new model answers otherwise than the one it replaces, on the split {@code dev} of the data
 * in its own language that it is trained on. Rows are named by data set and id, never quoted.
 */
final class Changes {
  private static final int MOST_IDS = 20;

  private Changes() {}

  /**
   * Compares two models.
   *
   * @return one line with the count of rows and of changes, then one for each pair of labels, for
   *     example {@code neutral -> negative: 3 (set/12, set/40, set/7)}
   */
  static List<String> between(
      LinearModel old,
      LinearModel renewed,
      Recipe recipe,
      DataFolder data,
      MoodLexicon oldLexicon,
      MoodLexicon lexicon)
      throws IOException {
    Map<String, List<String>> changed = new TreeMap<>();
    int rows = 0;
    for (Recipe.Source source : recipe.sources()) {
      String set = source.rows().set();
      if (source.language() == null && data.has(set, "dev")) {
        for (LabelledRow row : data.read(source.rows(), "dev")) {
          rows++;
          String before = label(old, row, recipe, oldLexicon);
          String after = label(renewed, row, recipe, lexicon);
          if (!before.equals(after)) {
            changed
                .computeIfAbsent(before + " -> " + after, pair -> new ArrayList<>())
                .add(set + "/" + row.id());
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    int changes = changed.values().stream().mapToInt(List::size).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s answers %,d of %,d rows of dev otherwise than %s",
            renewed.identity(),
            changes,
            rows,
            old.identity()));
    changed.forEach(
        (pair, ids) ->
            lines.add(
                "  "
                    + pair
                    + ": "
                    + ids.size()
                    + " ("
                    + String.join(", ", ids.subList(0, Math.min(MOST_IDS, ids.size())))
                    + (ids.size() > MOST_IDS ? ", ..." : "")
                    + ")"));
    return lines;
  }

  private static String label(
      LinearModel model, LabelledRow row, Recipe recipe, MoodLexicon lexicon) {
    double[] probabilities =
        model.probabilities(
            PostFeatures.of(row.text(), Training.language(recipe.language()), lexicon));
    int likeliest = 0;
    for (int label = 1; label < probabilities.length; label++) {
      likeliest = probabilities[label] > probabilities[likeliest] ? label : likeliest;
    }
    return model.card().labels().get(likeliest);
  }
}
