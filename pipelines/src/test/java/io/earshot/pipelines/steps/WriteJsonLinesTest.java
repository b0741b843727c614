package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.RejectionReason;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class WriteJsonLinesTest {
  @TempDir private Path folder;

  @Test
  void aFileIsSortedAndEqualPlacesAreOrderedByTheirJson(TestPipeline pipeline) {
    DeadLetter second = letter("/in/b.jsonl", 2, "zwei \u00E4");
    DeadLetter tenth = letter("/in/b.jsonl", 10, null);
    DeadLetter otherFile = letter("/in/a.jsonl", 99, "x");
    DeadLetter samePlace = letter("/in/a.jsonl", 99, "a");
    pipeline
        .apply(Create.of(tenth, otherFile, second, samePlace))
        .apply(
            WriteJsonLines.of(
                DeadLetter.class, folder.toString(), "dead-letters", 1, DeadLetter::place));
    pipeline.run().waitUntilFinish();

    assertThat(files())
        .isEqualTo(
            Map.of(
                "dead-letters/part-000.jsonl",
                line("/in/a.jsonl", 99, "\"a\"")
                    + line("/in/a.jsonl", 99, "\"x\"")
                    + line("/in/b.jsonl", 2, "\"zwei \u00E4\"")
                    + line("/in/b.jsonl", 10, "null")));
  }

  @Test
  void theSpreadOverFilesDependsOnTheRecordsAlone(TestPipeline pipeline) {
    List<Tally> tallies =
        new ArrayList<>(
            IntStream.range(0, 40).mapToObj(i -> Tally.one("numbers", "n" + i)).toList());
    write(pipeline, tallies, "one");
    Collections.reverse(tallies);
    write(pipeline, tallies, "two");
    pipeline.run().waitUntilFinish();

    Map<String, String> written = files();
    assertThat(written).hasSize(8);
    for (int i = 0; i < 4; i++) {
      String file = "/part-00" + i + ".jsonl";
      assertThat(written.get("two" + file)).isEqualTo(written.get("one" + file));
      assertThat(written.get("one" + file).lines()).isSorted().hasSizeBetween(5, 20);
    }
    assertThat(written.get("one/part-000.jsonl"))
        .isEqualTo(
            Stream.of("n13", "n17", "n2", "n20", "n24", "n28", "n31", "n35", "n39", "n6")
                .map(
                    row ->
                        "{\"table\":\"numbers\",\"row\":\""
                            + row
                            + "\",\"column\":\"count\",\"change\":1}\n")
                .collect(Collectors.joining()));
    assertThat(written.values().stream().flatMap(String::lines)).hasSize(80);
  }

  @Test
  void aNumberWithoutRecordsHasNoFile(TestPipeline pipeline) {
    write(pipeline, List.of(Tally.one("numbers", "n1")), "one");
    pipeline.run().waitUntilFinish();
    assertThat(files()).hasSize(1);
  }

  private void write(TestPipeline pipeline, List<Tally> tallies, String part) {
    pipeline
        .apply("Make " + part, Create.of(tallies))
        .apply(
            "Write " + part,
            WriteJsonLines.of(Tally.class, folder.toString(), part, 4, Tally::row));
  }

  private static DeadLetter letter(String file, long line, String input) {
    return new DeadLetter(
        "parse", RejectionReason.BROKEN_JSON, "not whole", "forum", file, line, "mentions", input);
  }

  private static String line(String file, long line, String input) {
    return """
    {"step":"parse","reason":"broken_json","message":"not whole","source":"forum","file":"FILE",\
    "line":LINE,"format":"mentions","input":INPUT}
    """
        .replace("FILE", file)
        .replace("LINE", String.valueOf(line))
        .replace("INPUT", input);
  }

  /** Every file below the folder, by its path. */
  private Map<String, String> files() {
    try (Stream<Path> tree = Files.walk(folder)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file, UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
