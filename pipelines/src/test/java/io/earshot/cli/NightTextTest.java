package io.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.night.Accounting;
import io.earshot.pipelines.night.Accounting.Counts;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.NightReport.InputReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NightTextTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void aNightSaysWhatBecameOfEachRecordAndWhatCouldNotBeRead() {
    Counts counts = new Counts(12_345, 12_000, 200, 100, 30, 10, 5);
    NightReport report =
        new NightReport(
            "20261120T020000Z-1",
            AS_OF,
            "c1",
            List.of(
                new InputReport("/in/a.jsonl", "mentions", 12_000, "read", null),
                new InputReport(
                    "/in/b.jsonl.gz",
                    "yelp",
                    345,
                    "truncated_file",
                    "the gzip data end in the middle"),
                new InputReport(
                    "/in/c.jsonl",
                    "mentions",
                    0,
                    "unreadable_file",
                    "its header has no column \"posted\"")),
            new Accounting(new TreeMap<>(Map.of("forum", counts)), counts),
            sorted(
                Map.of(
                    "forum", sorted(Map.of("broken_json", 2L, "invalid_utf8", 1L)),
                    "yelp", sorted(Map.of("broken_json", 2L)))),
            sorted(Map.of("verify", 1_100L, "answer", 34L)),
            sorted(Map.of("no_need", 4L, "aged_out", 1L)),
            sorted(Map.of("champion", 3L, "active_hater", 1_000L)),
            sorted(Map.of()),
            sorted(Map.of()),
            List.of(),
            sorted(Map.of("larkwing", 2L, "otherwing", 1L)),
            sorted(Map.of()),
            AS_OF,
            sorted(Map.of("live", 24_000L, "deleted", 7L)));

    assertThat(text(report))
        .isEqualTo(
            """
            Published 20261120T020000Z-1, as of 2026-11-20T02:00:00Z
              read 12,345 = assessed 12,000 + duplicate 200 + superseded 100
                   + deleted 30 + withheld 10 + dead-lettered 5
              archive 24,000 mentions; customers active hater 1,000, champion 3
              queue 1,134 rows: answer 34, verify 1,100
              not in the queue: aged out 1, no need 4
              dead letters: broken json 4, invalid utf8 1
            ALARM: 2 champions of larkwing turned lapsed loyal
              within a day before the run: see lane recover
            ALARM: 1 champion of otherwing turned lapsed loyal
              within a day before the run: see lane recover
            NOT READ TO ITS END: /in/b.jsonl.gz (truncated_file)
              the gzip data end in the middle; fetch the file again and run the night again
            NOT READ TO ITS END: /in/c.jsonl (unreadable_file)
              its header has no column "posted"; put that right and run the night again
            """);
  }

  @Test
  void aNightWithoutInputIsANightToo() {
    Counts none = new Counts(0, 0, 0, 0, 0, 0, 0);
    NightReport report =
        new NightReport(
            "20261120T020000Z-1",
            AS_OF,
            "c1",
            List.of(),
            new Accounting(new TreeMap<>(), none),
            sorted(Map.of()),
            sorted(Map.of()),
            sorted(Map.of()),
            sorted(Map.of()),
            sorted(Map.of()),
            sorted(Map.of()),
            List.of(),
            sorted(Map.of()),
            sorted(Map.of()),
            null,
            sorted(Map.of()));
    assertThat(text(report))
        .isEqualTo(
            """
            Published 20261120T020000Z-1, as of 2026-11-20T02:00:00Z
              read 0 = assessed 0 + duplicate 0 + superseded 0
                   + deleted 0 + withheld 0 + dead-lettered 0
              archive 0 mentions
              queue 0 rows
            """);
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return new TreeMap<>(map);
  }

  private static String text(NightReport report) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    new NightText(report).print(out);
    out.flush();
    return written.toString();
  }
}
