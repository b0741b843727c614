package io.earshot.pipelines.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.care.CareBook;
import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.file.FileFormats;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightReportTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final InputFile POSTS =
      new InputFile("/in/posts.jsonl", FileFormats.mentions(), null);
  private static final InputFile REVIEWS =
      new InputFile("/in/reviews.jsonl.gz", FileFormats.of("yelp", Path.of("/")), "larkwing");
  private static final InputFile NOTHING =
      new InputFile("/in/empty.jsonl", FileFormats.mentions(), null);

  @TempDir private Path folder;

  @Test
  void theReportHoldsWhatTheWorkersCounted() throws IOException {
    NightReport report = report();
    assertThat(
            WorkspaceJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n")
        .isEqualTo(
            new String(
                NightReportTest.class.getResourceAsStream("report.json").readAllBytes(), UTF_8));
    assertThat(report.allInputsRead()).isFalse();
  }

  @Test
  void whatIsWrittenIsReadBackUnchanged() throws IOException {
    NightReport report = report();
    assertThat(
            WorkspaceJson.MAPPER.readValue(
                WorkspaceJson.MAPPER.writeValueAsBytes(report), NightReport.class))
        .isEqualTo(report);
  }

  @Test
  void whenEveryFileWasReadTheReportSaysSo() throws IOException {
    Tallies tallies =
        tallies(
            Map.of(
                Tally.recordOf(POSTS.path()), 1L,
                Tally.read("forum"), 1L,
                Tally.of("forum", Outcome.ASSESSED), 1L));
    assertThat(
            NightReport.of(
                    "run", AS_OF, "c1", List.of(POSTS, NOTHING), CareBook.EMPTY, null, tallies)
                .allInputsRead())
        .isTrue();
  }

  @Test
  void aRecordThatGotLostOnTheWayIsNoReport() throws IOException {
    Tallies tallies =
        tallies(Map.of(Tally.read("forum"), 3L, Tally.of("forum", Outcome.ASSESSED), 2L));
    assertThatThrownBy(
            () -> NightReport.of("run", AS_OF, "c1", List.of(POSTS), CareBook.EMPTY, null, tallies))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the records of source forum do not add up: ")
        .hasMessageEndingWith("; nothing was published");
  }

  @Test
  void aRecordThatGotLostBeforeItsSourceWasKnownIsNoReport() throws IOException {
    Tallies tallies =
        tallies(
            Map.of(
                Tally.recordOf(POSTS.path()), 3L,
                Tally.read("forum"), 2L,
                Tally.of("forum", Outcome.ASSESSED), 2L));
    assertThatThrownBy(
            () -> NightReport.of("run", AS_OF, "c1", List.of(POSTS), CareBook.EMPTY, null, tallies))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("3 records were cut out of the input but 2 were read; nothing was published");
  }

  private NightReport report() throws IOException {
    Map<Tally, Long> counts =
        Map.ofEntries(
            Map.entry(Tally.recordOf(POSTS.path()), 9L),
            Map.entry(Tally.recordOf(REVIEWS.path()), 2L),
            Map.entry(Tally.unreadable(REVIEWS.path(), RejectionReason.TRUNCATED_FILE), 1L),
            Map.entry(Tally.problem(REVIEWS.path(), "it ends in the middle"), 1L),
            Map.entry(Tally.read("forum"), 8L),
            Map.entry(Tally.of("forum", Outcome.ASSESSED), 3L),
            Map.entry(Tally.of("forum", Outcome.DUPLICATE), 2L),
            Map.entry(Tally.of("forum", Outcome.SUPERSEDED), 1L),
            Map.entry(Tally.of("forum", Outcome.DELETED), 1L),
            Map.entry(Tally.of("forum", Outcome.WITHHELD), 1L),
            Map.entry(Tally.read("unknown"), 1L),
            Map.entry(Tally.of("unknown", Outcome.DEAD_LETTERED), 1L),
            Map.entry(Tally.rejected("unknown", RejectionReason.BROKEN_JSON), 1L),
            Map.entry(Tally.read("yelp"), 2L),
            Map.entry(Tally.of("yelp", Outcome.ASSESSED), 2L),
            Map.entry(Tally.one(Tally.QUEUE, "verify"), 2L),
            Map.entry(Tally.one(Tally.QUEUE, "answer"), 1L),
            Map.entry(Tally.one(Tally.NOT_QUEUED, "no_need"), 2L),
            Map.entry(Tally.one(Tally.CUSTOMERS, "champion"), 1L),
            Map.entry(new Tally(Tally.LANGUAGES, "en", "negative"), 3L),
            Map.entry(new Tally(Tally.LANGUAGES, "en", "positive"), 1L),
            Map.entry(new Tally(Tally.LANGUAGES, "de", "undetermined"), 1L),
            Map.entry(Tally.one(Tally.COMPLAINTS, "yes"), 3L),
            Map.entry(Tally.one(Tally.COMPLAINTS, "no"), 2L),
            Map.entry(Tally.one(Tally.ALARMS, "larkwing"), 1L),
            Map.entry(Tally.one(Tally.HEARD, "498600"), 3L),
            Map.entry(Tally.one(Tally.HEARD, "498623"), 2L),
            Map.entry(Tally.one(Tally.ARCHIVE, "live"), 5L),
            Map.entry(Tally.one(Tally.ARCHIVE, "deleted"), 1L));
    return NightReport.of(
        "20261120T020000Z-1",
        AS_OF,
        "c1",
        List.of(POSTS, REVIEWS, NOTHING),
        CareBook.EMPTY,
        null,
        tallies(counts));
  }

  private Tallies tallies(Map<Tally, Long> counts) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Tally, Long> count : counts.entrySet()) {
      lines.add(
          WorkspaceJson.MAPPER.writeValueAsString(
              new Tallies.Line(count.getKey(), count.getValue())));
    }
    return Tallies.read(Files.write(folder.resolve("tallies.jsonl"), lines, UTF_8));
  }
}
