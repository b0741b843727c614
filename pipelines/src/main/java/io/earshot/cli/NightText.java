package io.earshot.cli;

import io.earshot.connectors.RejectionReason;
import io.earshot.pipelines.night.Accounting.Counts;
import io.earshot.pipelines.night.Alert;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.NightReport.InputReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report of a night, as a person reads it in the morning. */
record NightText(NightReport report) {

  void print(PrintWriter out) {
    Counts total = report.accounting().total();
    out.printf(Locale.ROOT, "Published %s, as of %s%n", report.runId(), report.asOf());
    out.printf(
        Locale.ROOT,
        "  read %,d = assessed %,d + duplicate %,d + superseded %,d%n"
            + "       + deleted %,d + withheld %,d + dead-lettered %,d%n",
        total.read(),
        total.assessed(),
        total.duplicate(),
        total.superseded(),
        total.deleted(),
        total.withheld(),
        total.deadLettered());
    print(
        String.format(
            Locale.ROOT,
            "archive %,d mentions%s",
            report.archive().getOrDefault("live", 0L),
            counts("; customers ", report.customers())),
        out);
    print(
        String.format(
            Locale.ROOT, "queue %,d rows%s", sum(report.queue()), counts(": ", report.queue())),
        out);
    if (!report.notQueued().isEmpty()) {
      print("not in the queue" + counts(": ", report.notQueued()), out);
    }
    if (!report.deadLetters().isEmpty()) {
      print("dead letters" + counts(": ", reasons()), out);
    }
    report
        .alarms()
        .forEach(
            (brand, customers) ->
                out.printf(
                    Locale.ROOT,
                    "ALARM: %d %s of %s turned lapsed loyal%n"
                        + "  within a day before the run: see lane recover%n",
                    customers,
                    customers == 1 ? "champion" : "champions",
                    Paragraph.safe(brand)));
    for (Alert alert : report.alerts()) {
      out.printf(
          Locale.ROOT,
          "ALERT: %d complaints about %s from %s to %s%n"
              + "  in the same hours of the %s before: %.1f on average%n",
          alert.complaints(),
          alert.brand() == null ? "no brand" : Paragraph.safe(alert.brand()),
          alert.from(),
          alert.to(),
          alert.weeks() == 1 ? "week" : alert.weeks() + " weeks",
          alert.expected());
    }
    for (InputReport input : report.inputs()) {
      if (!input.wasRead()) {
        out.printf(
            "NOT READ TO ITS END: %s (%s)%n  %s%n", input.file(), input.status(), remedy(input));
      }
    }
  }

  private static void print(String line, PrintWriter out) {
    Paragraph.wrap(line, "  ").forEach(out::println);
  }

  private static String remedy(InputReport input) {
    RejectionReason reason = RejectionReason.valueOf(input.status().toUpperCase(Locale.ROOT));
    String problem = input.problem() == null ? reason.meaning() : input.problem();
    return problem + "; " + reason.remedy();
  }

  private SortedMap<String, Long> reasons() {
    SortedMap<String, Long> reasons = new TreeMap<>();
    report
        .deadLetters()
        .values()
        .forEach(
            bySource -> bySource.forEach((code, count) -> reasons.merge(code, count, Long::sum)));
    return reasons;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String counts(String before, Map<String, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s %,d", entry.getKey().replace('_', ' '), entry.getValue()))
            .collect(Collectors.joining(", ", before, ""));
  }
}
