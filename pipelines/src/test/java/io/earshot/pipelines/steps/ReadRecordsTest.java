package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.file.FileFormat;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputRecord;
import io.earshot.pipelines.night.InputShare;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class ReadRecordsTest {
  private static final String MAPPING =
      """
      source: counter
      columns:
        id: number
        createdAt: written
        text: words
      """;

  @TempDir private Path folder;

  @Test
  void everyFileIsCutIntoItsRecords(TestPipeline pipeline) throws IOException {
    InputFile lines = file("a.jsonl", FileFormats.mentions(), "{\"n\":1}\n\n  {\"n\":2}\r\n");
    InputFile table =
        file("b.csv", csv(), "number,written,words\n7,today,\"two\nlines\"\n8,now,x\n");
    InputFile empty = file("c.jsonl", FileFormats.mentions(), "");

    PCollectionTuple read = pipeline.apply(read(lines, table, empty));

    PAssert.that(inWords(read))
        .containsInAnyOrder(
            "0:1 {\"n\":1}",
            "0:3   {\"n\":2}",
            "1:2 number,written,words\n7,today,\"two\nlines\"",
            "1:4 number,written,words\n8,now,x");
    PAssert.that(read.get(ReadRecords.FAILED)).empty();
    PAssert.that(read.get(ReadRecords.TALLIES))
        .containsInAnyOrder(
            Tally.recordOf(lines.path()),
            Tally.recordOf(lines.path()),
            Tally.recordOf(table.path()),
            Tally.recordOf(table.path()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aPlaceWithoutARecordIsADeadLetterAndTheNextRecordsGoOn(TestPipeline pipeline)
      throws IOException {
    InputFile lines =
        file("a.jsonl", FileFormats.mentions(), "x".repeat((1 << 20) + 1) + "\n{\"n\":2}\n");
    InputFile table = file("b.csv", csv(), "number,written,words\n7,now,\"a\" b\n8,now,x\n");

    PCollectionTuple read = pipeline.apply(read(lines, table));

    PAssert.that(inWords(read))
        .containsInAnyOrder("0:2 {\"n\":2}", "1:3 number,written,words\n8,now,x");
    PAssert.that(read.get(ReadRecords.FAILED))
        .containsInAnyOrder(
            new DeadLetter(
                "read",
                RejectionReason.LINE_TOO_LONG,
                "the record is longer than 1048576 bytes",
                Tally.UNKNOWN_SOURCE,
                lines.path(),
                1,
                "mentions",
                null),
            new DeadLetter(
                "read",
                RejectionReason.BROKEN_CSV,
                "a closing quote is followed by more text",
                "counter",
                table.path(),
                2,
                table.format().name(),
                "number,written,words\n7,now,\"a\" b"));
    PAssert.that(read.get(ReadRecords.TALLIES))
        .containsInAnyOrder(
            Tally.recordOf(lines.path()),
            Tally.recordOf(lines.path()),
            Tally.recordOf(table.path()),
            Tally.recordOf(table.path()),
            Tally.read(Tally.UNKNOWN_SOURCE),
            Tally.of(Tally.UNKNOWN_SOURCE, Outcome.DEAD_LETTERED),
            Tally.rejected(Tally.UNKNOWN_SOURCE, RejectionReason.LINE_TOO_LONG),
            Tally.read("counter"),
            Tally.of("counter", Outcome.DEAD_LETTERED),
            Tally.rejected("counter", RejectionReason.BROKEN_CSV));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aFileThatCannotBeReadToItsEndIsReportedAndTheOthersGoOn(TestPipeline pipeline)
      throws IOException {
    InputFile cut = new InputFile(cutOff("a.jsonl.gz"), FileFormats.mentions(), null);
    InputFile missing =
        new InputFile(folder.resolve("gone.jsonl").toString(), FileFormats.mentions(), null);
    InputFile directory = new InputFile(folder.toString(), csv(), null);
    InputFile packed = file("b.zip", FileFormats.mentions(), "PK\u0003\u0004 and so on");
    InputFile good = file("c.jsonl", FileFormats.mentions(), "{\"n\":3}");

    PCollectionTuple read = pipeline.apply(read(cut, missing, directory, packed, good));

    PAssert.that(inWords(read)).containsInAnyOrder("0:1 {\"n\":1}", "4:1 {\"n\":3}");
    PAssert.that(read.get(ReadRecords.FAILED))
        .containsInAnyOrder(
            whole(cut, RejectionReason.TRUNCATED_FILE, "the gzip data end in the middle"),
            whole(missing, RejectionReason.UNREADABLE_FILE, "cannot be opened"),
            whole(directory, RejectionReason.UNREADABLE_FILE, "cannot be opened"),
            whole(
                packed,
                RejectionReason.UNREADABLE_FILE,
                "it is packed with zip; unpack it, or pack it with gzip"));
    PAssert.that(read.get(ReadRecords.TALLIES))
        .containsInAnyOrder(
            Tally.recordOf(cut.path()),
            Tally.unreadable(cut.path(), RejectionReason.TRUNCATED_FILE),
            Tally.unreadable(missing.path(), RejectionReason.UNREADABLE_FILE),
            Tally.unreadable(directory.path(), RejectionReason.UNREADABLE_FILE),
            Tally.unreadable(packed.path(), RejectionReason.UNREADABLE_FILE),
            Tally.problem(cut.path(), "the gzip data end in the middle"),
            Tally.problem(missing.path(), "cannot be opened"),
            Tally.problem(directory.path(), "cannot be opened"),
            Tally.problem(packed.path(), "it is packed with zip; unpack it, or pack it with gzip"),
            Tally.recordOf(good.path()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theSharesOfAFileAreItsEntriesEachOnce(TestPipeline pipeline) throws IOException {
    InputFile lines =
        file(
            "a.jsonl",
            FileFormats.mentions(),
            "{\"n\":1}\n" + "x".repeat((1 << 20) + 1) + "\n{\"n\":3}\n{\"n\":4}\n");
    InputFile cut = new InputFile(cutOff("b.jsonl.gz"), FileFormats.mentions(), null);

    PCollectionTuple read =
        pipeline.apply(
            ReadRecords.of(
                List.of(lines, cut),
                List.of(
                    new InputShare(5, 0, 0, 2),
                    new InputShare(7, 0, 1, 2),
                    new InputShare(5, 1, 0, 3),
                    new InputShare(7, 1, 1, 3),
                    new InputShare(9, 1, 2, 3))));

    PAssert.that(inWords(read))
        .containsInAnyOrder("0:1 {\"n\":1}", "0:3 {\"n\":3}", "0:4 {\"n\":4}", "1:1 {\"n\":1}");
    PAssert.that(read.get(ReadRecords.FAILED))
        .containsInAnyOrder(
            new DeadLetter(
                "read",
                RejectionReason.LINE_TOO_LONG,
                "the record is longer than 1048576 bytes",
                Tally.UNKNOWN_SOURCE,
                lines.path(),
                2,
                "mentions",
                null),
            whole(cut, RejectionReason.TRUNCATED_FILE, "the gzip data end in the middle"));
    pipeline.run().waitUntilFinish();
  }

  /** Each file in one piece. */
  private static ReadRecords read(InputFile... files) {
    List<InputShare> shares = new ArrayList<>();
    for (int file = 0; file < files.length; file++) {
      shares.add(new InputShare(file, file, 0, 1));
    }
    return ReadRecords.of(List.of(files), shares);
  }

  private static DeadLetter whole(InputFile file, RejectionReason reason, String message) {
    return new DeadLetter(
        "read", reason, message, file.source(), file.path(), 0, file.format().name(), null);
  }

  /** A gzip file that ends behind its first line, in the middle of the second. */
  private String cutOff(String name) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 512, true)) {
      gzip.write("{\"n\":1}\n".getBytes(UTF_8));
      gzip.flush();
      int firstLine = packed.size();
      gzip.write("{\"n\":2}\n".getBytes(UTF_8));
      gzip.flush();
      byte[] cut = Arrays.copyOf(packed.toByteArray(), firstLine + 4);
      return Files.write(folder.resolve(name), cut).toString();
    }
  }

  private InputFile file(String name, FileFormat format, String content) throws IOException {
    return new InputFile(
        Files.writeString(folder.resolve(name), content, UTF_8).toString(), format, null);
  }

  private FileFormat csv() throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING, UTF_8);
    return FileFormats.of("csv:" + mapping, folder);
  }

  /** Records as text: an array of bytes equals only itself. */
  private static PCollection<String> inWords(PCollectionTuple read) {
    return read.get(ReadRecords.RECORDS)
        .apply(
            MapElements.into(TypeDescriptors.strings())
                .via(
                    (InputRecord record) ->
                        record.file()
                            + ":"
                            + record.line()
                            + " "
                            + new String(record.bytes(), UTF_8)));
  }
}
