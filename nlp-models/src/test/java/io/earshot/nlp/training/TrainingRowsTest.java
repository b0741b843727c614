package io.earshot.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.evaluation.RowSelection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRowsTest {
  @TempDir Path data;

  private void write(String set, String split, String... rows) throws IOException {
    Path folder = Files.createDirectories(data.resolve(set));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(split + ".jsonl.gz")))) {
      out.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> taken(String set, List<String> text) throws IOException {
    RowSelection selection =
        new RowSelection(set, null, text, "lang", null, null, null, null, 0, 0);
    return TrainingRows.of(new DataFolder(data)).read(selection).stream()
        .map(LabelledRow::id)
        .toList();
  }

  @Test
  void leavesOutWhatCustomerTypesMeasures() throws IOException {
    write(
        "tweets",
        "train",
        "{\"id\":\"1\",\"text\":\"The  lift is stuck, again!\"}",
        "{\"id\":\"2\",\"text\":\"the lift is fine\"}",
        "{\"id\":\"3\",\"text\":\":-)\"}");
    write(
        "reviews",
        "train",
        "{\"id\":\"4\",\"title\":\"Mug\",\"text\":\"chipped\"}",
        "{\"id\":\"5\",\"title\":\"Cup\",\"text\":\"chipped\"}");
    write(
        "customer_types",
        "dev",
        "{\"id\":\"tweets:1\",\"text\":\"the lift is stuck again\"}",
        "{\"id\":\"reviews:4\",\"title\":\"Mug\",\"text\":\"chipped\"}",
        "{\"id\":\"tweets:3\",\"text\":\":-(\"}");
    assertThat(taken("tweets", null)).containsExactly("2", "3");
    assertThat(taken("reviews", List.of("title", "text"))).containsExactly("5");
  }

  @Test
  void leavesThemOutWhetherOrNotTheTitleIsRead() throws IOException {
    write(
        "reviews",
        "train",
        "{\"id\":\"1\",\"title\":\"Lamp\",\"text\":\"the switch sticks\"}",
        "{\"id\":\"2\",\"title\":\"Lamp\",\"text\":\"the cord is short\"}");
    write(
        "customer_types",
        "dev",
        "{\"id\":\"reviews:1\",\"title\":\"Lamp\",\"text\":\"The switch sticks.\"}");
    assertThat(taken("reviews", null)).containsExactly("2");
    assertThat(taken("reviews", List.of("title", "text"))).containsExactly("2");
  }

  @Test
  void takesAllWhereThatSetIsAbsent() throws IOException {
    write("tweets", "train", "{\"id\":\"1\",\"text\":\"the lift is stuck\"}");
    assertThat(taken("tweets", null)).containsExactly("1");
  }
}
