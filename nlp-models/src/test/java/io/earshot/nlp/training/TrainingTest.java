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
        List.of(
            new Recipe.Source("MIT", true, rows("free", labels)),
            new Recipe.Source("none stated", false, rows("unclear", labels))));
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
  void leavesOutDataWithoutAStatedLicenceWhenAsked() throws IOException {
    writeData();
    assertThat(train("all", false, new ArrayList<>()).get(0).card().trainedOn())
        .containsExactly(
            new LinearModelCard.TrainedOn("free", "MIT", 20),
            new LinearModelCard.TrainedOn("unclear", "none stated", 20));
    assertThat(train("licensed", true, new ArrayList<>()).get(0).card().trainedOn())
        .containsExactly(new LinearModelCard.TrainedOn("free", "MIT", 20));
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
