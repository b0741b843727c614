package io.earshot.cli;

import static io.earshot.cli.Console.earshot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void printsTheFigureOfEachLabelBelowAMeanOverMany() throws IOException {
    Path set = Files.createDirectories(folder.resolve("cesamard_complaints"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(set.resolve("dev.jsonl.gz")))) {
      for (String step :
          new String[] {"no_explicit_reproach", "disapproval", "accusation", "blame"}) {
        String row = "{\"id\":\"%s\",\"lang\":\"en\",\"text\":\"It broke.\",\"severity\":\"%s\"}\n";
        out.write(row.formatted(step, step).getBytes(UTF_8));
      }
    }

    Console evaluated =
        earshot(
            "evaluate",
            "--data",
            folder.toString(),
            "--split",
            "dev",
            "--suite",
            "cesamard_complaints",
            "--out",
            folder.resolve("figures.json").toString());

    // The four posts are one and the same: one label is right of one and given to all four.
    assertThat(evaluated.err()).contains("measuring cesamard_complaints severity en, 4 rows");
    assertThat(evaluated.out().lines().filter(line -> line.startsWith("  ")))
        .singleElement()
        .asString()
        .matches(
            "  accusation (0.0000|0.4000), blame (0.0000|0.4000), disapproval (0.0000|0.4000),"
                + " no_explicit_reproach (0.0000|0.4000)")
        .containsOnlyOnce("0.4000");
  }
}
