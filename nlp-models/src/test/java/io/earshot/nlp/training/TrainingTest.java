package io.earshot.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.RowSelection;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.LinearModelCard;
import io.earshot.nlp.linear.PostFeatures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  @TempDir Path directory;

  private static RowSelection rows(String set, Map<String, String> labels) {
    return new RowSelection(set, null, null, null, labels, null, null, null, 0, 0);
  }

  private static Recipe recipe() {
    Map<String, String> labels = Map.of("complaint", "yes", "other", "no");
    return new Recipe(
        "complaint",
        "en",
        List.of("no", "yes"),
        12,
        4,
        1,
        false,
        List.of(
            new Recipe.Source("MIT", true, null, 0, null, rows("free", labels)),
            new Recipe.Source("none stated", false, null, 0, null, rows("unclear", labels))));
  }

  private void writeData() throws IOException {
    for (String set : List.of("free", "unclear")) {
      Path file = Files.createDirectories(directory.resolve("data").resolve(set));
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(file.resolve("train.jsonl.gz")))) {
        for (int i = 0; i < 20; i++) {
          String row =
              i % 2 == 0
                  ? "{\"id\":\"%d\",\"text\":\"it broke, a shame %d\",\"label\":\"complaint\"}\n"
                  : "{\"id\":\"%d\",\"text\":\"what a nice day %d\",\"label\":\"other\"}\n";
          out.write(row.formatted(i, i).getBytes(StandardCharsets.UTF_8));
        }
        out.write(
            "{\"id\":\"x\",\"text\":\"left out\",\"label\":\"odd\"}\n"
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private List<LinearModel> train(String folder, boolean onlyLicensed, List<String> told)
      throws IOException {
    return Training.run(
        List.of(recipe()),
        List.of(),
        new DataFolder(directory.resolve("data")),
        directory.resolve(folder),
        onlyLicensed,
        told::add);
  }

  @Test
  void writesAModelFileThatIsTheSameEveryTime() throws IOException {
    writeData();
    List<String> told = new ArrayList<>();
    LinearModel model = train("first", false, told).get(0);
    train("second", false, told);
    byte[] first = Files.readAllBytes(directory.resolve("first/complaint-en.model.gz"));
    assertThat(Files.readAllBytes(directory.resolve("second/complaint-en.model.gz")))
        .isEqualTo(first);
    assertThat(told.subList(0, 2))
        .containsExactly(
            "training complaint-en on 40 posts",
            "wrote " + model.identity() + ", " + first.length + " bytes");
    assertThat(model.probabilities(PostFeatures.of("a shame, it broke", Language.EN))[1])
        .isGreaterThan(0.5);
  }

  @Test
  void tellsWhichRowsOfDevAModelAnswersOtherwiseThanTheOneBefore() throws IOException {
    writeData();
    Path dev = directory.resolve("data/free/dev.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dev))) {
      out.write(
          "{\"id\":\"7\",\"text\":\"it broke, a shame\",\"label\":\"complaint\"}\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    List<String> told = new ArrayList<>();
    LinearModel model = train("models", false, told).get(0);
    train("models", false, told);
    assertThat(told)
        .contains(
            model.identity() + " answers 0 of 1 rows of dev otherwise than " + model.identity());
    assertThat(
            Changes.between(
                model,
                swapped(model),
                recipe(),
                new DataFolder(directory.resolve("data")),
                io.earshot.nlp.linear.MoodLexicon.EMPTY,
                io.earshot.nlp.linear.MoodLexicon.EMPTY))
        .hasSize(2)
        .last()
        .isEqualTo("  yes -> no: 1 (free/7)");
  }

  /** A model that was taught the opposite. */
  private LinearModel swapped(LinearModel model) {
    List<io.earshot.nlp.linear.LinearTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      PostFeatures post = PostFeatures.of(i % 2 == 0 ? "it broke" : "nice day", Language.EN);
      examples.add(new io.earshot.nlp.linear.LinearTrainer.Example(post, i % 2));
    }
    return new io.earshot.nlp.linear.LinearTrainer(12, 4, 1, false).train(model.card(), examples);
  }

  @Test
  void leavesOutDataWithoutAStatedLicenceWhenAsked() throws IOException {
    writeData();
    assertThat(train("all", false, new ArrayList<>()).get(0).card().trainedOn())
        .containsExactly(
            new LinearModelCard.TrainedOn("free", null, "MIT", 20),
            new LinearModelCard.TrainedOn("unclear", null, "none stated", 20));
    List<String> told = new ArrayList<>();
    assertThat(train("licensed", true, told).get(0).card().trainedOn())
        .containsExactly(new LinearModelCard.TrainedOn("free", null, "MIT", 20));
    assertThat(told.get(0))
        .isEqualTo("training complaint-en on 20 posts, without unclear: no stated licence");
  }

  @Test
  void makesNoModelWhereNoneOfTheDataHasAStatedLicence() throws IOException {
    writeData();
    Recipe recipe = recipe();
    Recipe unclear =
        new Recipe(
            recipe.task(),
            recipe.language(),
            recipe.labels(),
            recipe.bucketBits(),
            recipe.cost(),
            recipe.rarest(),
            recipe.rankedWeights(),
            List.of(recipe.sources().get(1)));
    Path file = directory.resolve("models/complaint-en.model.gz");
    train("models", false, new ArrayList<>());
    assertThat(file).exists();
    List<String> told = new ArrayList<>();
    assertThat(
            Training.run(
                List.of(unclear),
                List.of(),
                new DataFolder(directory.resolve("data")),
                directory.resolve("models"),
                true,
                told::add))
        .isEmpty();
    assertThat(told).containsExactly("no complaint-en: none of its data has a stated licence");
    assertThat(file).doesNotExist();
  }

  @Test
  void shipsAModelForEveryRecipeAndNamesItsDataAlike() throws IOException {
    for (Recipe recipe : Training.recipes()) {
      LinearModel model = io.earshot.nlp.linear.ShippedModels.find(recipe.name()).orElseThrow();
      assertThat(model.card().trainedOn().stream().map(LinearModelCard.TrainedOn::set))
          .as(recipe.name())
          .containsExactlyElementsOf(
              recipe.sources().stream().map(source -> source.rows().set()).toList());
      assertThat(model.card().labels()).startsWith(recipe.labels().toArray(new String[0]));
    }
  }
}
