package io.earshot.nlp.training;

import io.earshot.nlp.evaluation.EvaluationResult;
import io.earshot.nlp.evaluation.KeptFigures;
import io.earshot.nlp.evaluation.ScoreTable;
import io.earshot.nlp.evaluation.UnmeasuredSet;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.LinearModelCard;
import io.earshot.nlp.linear.ShippedModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The parts of {@code MODELS.md} that are not written by hand: which models there are and what they
 * were trained on, as their files say; how good they are, as {@link KeptFigures} says; which data
 * measures nothing; which word lists there are. A test fails when the page says something else.
 */
public final class ModelsPage {
  private ModelsPage() {}

  /**
   * Renews the page.
   *
   * @param arguments the path of the page
   * @throws IOException when it cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path page = Path.of(arguments[0]);
    Files.writeString(page, renewed(Files.readString(page)));
  }

  /** The page with its made parts made anew. */
  static String renewed(String page) throws IOException {
    String renewed = withPart(page, "models", models());
    renewed = withPart(renewed, "lists", lists());
    renewed = withPart(renewed, "figures", figures());
    return withPart(renewed, "unmeasured", unmeasured());
  }

  private static String withPart(String page, String name, String text) {
    String begin = "<!-- " + name + ": made by scripts/evaluate -->\n";
    String end = "<!-- end of " + name + " -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("the page has no part " + name);
    }
    return page.substring(0, from + begin.length()) + text + page.substring(to);
  }

  private static String models() throws IOException {
    StringBuilder table =
        new StringBuilder("| model | file | in memory | trained on |\n|---|---|---|---|\n");
    for (Recipe recipe : Training.recipes()) {
      LinearModel model = ShippedModels.find(recipe.name()).orElseThrow();
      String trainedOn =
          model.card().trainedOn().stream()
              .map(ModelsPage::source)
              .collect(Collectors.joining("; "));
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %,d KB | %,d KB | %s |\n",
              model.identity(),
              kilobytes(fileSize(recipe.name())),
              kilobytes(model.bytes()),
              trainedOn));
    }
    return table.toString();
  }

  private static String source(LinearModelCard.TrainedOn source) {
    String language = source.language() == null ? "" : " " + source.language();
    return String.format(
        Locale.ROOT, "%s%s %,d (%s)", source.set(), language, source.rows(), source.licence());
  }

  private static long kilobytes(long bytes) {
    return (bytes + 512) / 1024;
  }

  private static long fileSize(String model) throws IOException {
    String resource = "/io/earshot/nlp/models/" + ShippedModels.fileName(model);
    try (InputStream in = ModelsPage.class.getResourceAsStream(resource)) {
      return in.readAllBytes().length;
    }
  }

  private static String lists() throws IOException {
    StringBuilder table = new StringBuilder("| language | lists |\n|---|---|\n");
    for (LexiconRecipe recipe : Training.lexicons()) {
      String lists =
          recipe.lists().stream()
              .map(
                  list ->
                      list.parts().stream()
                              .map(LexiconRecipe.Part::file)
                              .collect(Collectors.joining(" + "))
                          + " ("
                          + list.licence()
                          + ")")
              .collect(Collectors.joining("; "));
      table.append("| ").append(recipe.language()).append(" | ").append(lists).append(" |\n");
    }
    return table.toString();
  }

  private static String figures() {
    StringBuilder table =
        new StringBuilder(
            "| data | task | language | metric | rows | Earshot | baseline | lead | others, on test"
                + " |\n|---|---|---|---|---|---|---|---|---|\n");
    for (ScoreTable.Line line : KeptFigures.shipped().table().lines()) {
      EvaluationResult any = line.any();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %,d | %s | %s | %s | %s |\n",
              any.suite(),
              any.task(),
              any.lang(),
              any.metric(),
              any.n(),
              value(line.ours()),
              value(line.yardstick()),
              line.lead() == null ? "" : String.format(Locale.ROOT, "%+.3f", line.lead()),
              line.others()));
    }
    return table.toString();
  }

  private static String unmeasured() {
    StringBuilder table = new StringBuilder("| data | why it measures no task |\n|---|---|\n");
    for (UnmeasuredSet one : UnmeasuredSet.shipped()) {
      table.append("| ").append(one.set()).append(" | ").append(one.reason()).append(" |\n");
    }
    return table.toString();
  }

  private static String value(EvaluationResult result) {
    return result == null ? "" : String.format(Locale.ROOT, "%.3f", result.value());
  }
}
