package io.earshot.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.EvaluatedTask;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.evaluation.RowSelection;
import io.earshot.nlp.evaluation.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineEngineTest {
  @TempDir Path data;

  private static RowSelection rows(String set) {
    return new RowSelection(
        set, null, null, null, Map.of("yes", "yes", "no", "no"), null, null, null, 0, 0);
  }

  private static Suite suite(String task, String set, Map<String, String> options) {
    return new Suite(task, List.of("accuracy"), null, null, options, rows(set));
  }

  private BaselineEngine engine() throws IOException {
    Recipe.Source source = new Recipe.Source("MIT", true, null, 0, null, rows("learnt"));
    Recipe recipe =
        new Recipe("complaint", "en", List.of("no", "yes"), 12, 1, 1, false, List.of(source));
    return new BaselineEngine(new DataFolder(data), List.of(recipe));
  }

  @BeforeEach
  void writeData() throws IOException {
    for (String set : List.of("learnt", "measured")) {
      Path folder = Files.createDirectories(data.resolve(set));
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve("train.jsonl.gz")))) {
        for (int i = 0; i < 20; i++) {
          String row =
              "{\"id\":\"%d\",\"lang\":\"en\",\"text\":\"%s %d\",\"label\":\"%s\"}\n"
                  .formatted(i, i % 2 == 0 ? "it broke" : "fine day", i, i % 2 == 0 ? "yes" : "no");
          out.write(row.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void learnsFromTheDataOfTheRecipeAndFromTheMeasuredSetWhereItIsAmongIt() throws IOException {
    Suite own = suite("complaint", "learnt", null);
    List<EvaluatedTask> both = engine().tasks(own, "en");
    assertThat(both).hasSize(2);
    LabelledRow row = new LabelledRow("x", "oh, it broke", "en", "yes", null);
    assertThat(both.get(0).answer(row, Language.EN, own)).containsExactly("yes");
    assertThat(engine().tasks(suite("complaint", "measured", null), "en")).hasSize(1);
  }

  @Test
  void learnsFromNothingElse() throws IOException {
    assertThat(engine().tasks(suite("complaint", "measured", null), "de")).isEmpty();
    assertThat(engine().tasks(suite("severity", "measured", null), "en")).isEmpty();
    assertThat(engine().tasks(suite("severity", "measured", Map.of("yardstick", "own")), "en"))
        .hasSize(1);
  }
}
