package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.priority.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a night did, as it stands in {@code report.json}. It holds no time of day but {@code asOf},
 * so equal nights give equal reports.
 *
 * @param runId the generation
 * @param asOf the moment of the run
 * @param configuration version of the settings in force
 * @param inputs each file, in the order given
 * @param accounting what became of each record
 * @param deadLetters source to reason code to count
 * @param queue lane to rows
 * @param notQueued why mentions of the archive are not in the queue, to count
 * @param customers customer type to number of profiled customers
 * @param languages language to sentiment to number of mentions in the archive
 * @param complaints verdict to number of mentions in the archive
 * @param alerts what a team lead should hear of first
 * @param alarms brand to number of champions who turned into lapsed loyal customers in the day
 *     before the run
 * @param care how many lines of the care files and of the customer file were in force
 * @param heardSince when the first mention was written of the weeks that surges are told from, or
 *     earlier by what earlier nights heard; to the hour; null where nothing was, or by an earlier
 *     version
 * @param archive live mentions, deleted ones remembered, and those dropped tonight for their age
 */
public record NightReport(
    String runId,
    Instant asOf,
    String configuration,
    List<InputReport> inputs,
    Accounting accounting,
    SortedMap<String, SortedMap<String, Long>> deadLetters,
    SortedMap<String, Long> queue,
    SortedMap<String, Long> notQueued,
    SortedMap<String, Long> customers,
    SortedMap<String, SortedMap<String, Long>> languages,
    SortedMap<String, Long> complaints,
    List<Alert> alerts,
    SortedMap<String, Long> alarms,
    SortedMap<String, Long> care,
    Instant heardSince,
    SortedMap<String, Long> archive) {

  public NightReport {
    // reports of earlier versions have none
    alarms = alarms == null ? new TreeMap<>() : alarms;
  }

  /** Row of {@link #archive}: dropped tonight, since the source's policy keeps them no longer. */
  public static final String PAST_RETENTION = "past_retention";

  /**
   * What was found in one input file.
   *
   * @param file its path
   * @param format as given with {@code --format}
   * @param records cut out of it, the broken ones included
   * @param status {@code read}, or the reason code why not all of it could be read
   * @param problem what was wrong, as a clause; null when it was read, or by an earlier version
   */
  public record InputReport(
      String file, String format, long records, String status, String problem) {
    public static final String READ = "read";

    /** Whether the whole file was read. */
    public boolean wasRead() {
      return status.equals(READ);
    }
  }

  /** The files that were read, each with the name of its format. */
  public SortedMap<String, String> formatByFile() {
    SortedMap<String, String> formats = new TreeMap<>();
    inputs.forEach(input -> formats.put(input.file(), input.format()));
    return formats;
  }

  /** Whether every input file was read to its end. */
  public boolean allInputsRead() {
    return inputs.stream().allMatch(InputReport::wasRead);
  }

  /**
   * The report from what the workers counted.
   *
   * @param heardBefore since when earlier nights of the same archive heard anything, or null
   * @throws IllegalStateException if the counts do not add up: a defect of the program
   */
  public static NightReport of(
      String runId,
      Instant asOf,
      String configuration,
      List<InputFile> files,
      CareBook book,
      Instant heardBefore,
      Tallies tallies) {
    Accounting accounting = Accounting.of(tallies.table(Tally.ACCOUNTING));
    accounting.checkAgainst(recordsCut(tallies));
    Instant heardSince = heardSince(tallies, heardBefore);
    return new NightReport(
        runId,
        asOf,
        configuration,
        files.stream().map(file -> input(file, tallies)).toList(),
        accounting,
        sorted(tallies.table(Tally.DEAD_LETTERS)),
        tallies.column(Tally.QUEUE, Tally.COUNT),
        tallies.column(Tally.NOT_QUEUED, Tally.COUNT),
        tallies.column(Tally.CUSTOMERS, Tally.COUNT),
        sorted(tallies.table(Tally.LANGUAGES)),
        tallies.column(Tally.COMPLAINTS, Tally.COUNT),
        Surges.of(tallies.table(Tally.COMPLAINT_HOURS), heardSince, asOf, Surges.Limits.DEFAULT),
        tallies.column(Tally.ALARMS, Tally.COUNT),
        new TreeMap<>(book.counts()),
        heardSince,
        tallies.column(Tally.ARCHIVE, Tally.COUNT));
  }

  /**
   * This report with what was counted of the archive before: what tonight counted of it is how many
   * more or less there are. Queue, incidents and alerts are told anew every night.
   */
  public NightReport after(NightReport before) {
    SortedMap<String, Long> kept = new TreeMap<>(before.archive());
    kept.remove(PAST_RETENTION); // of one night, not of the archive
    SortedMap<String, Long> settled = new TreeMap<>(before.notQueued());
    settled.remove(Decision.Cause.SAME_INCIDENT.code()); // those are open, and counted again
    SortedMap<String, SortedMap<String, Long>> sum = new TreeMap<>(before.languages());
    languages.forEach((language, more) -> sum.merge(language, more, NightReport::sum));
    sum.values().removeIf(Map::isEmpty);
    return new NightReport(
        runId,
        asOf,
        configuration,
        inputs,
        accounting,
        deadLetters,
        queue,
        sum(settled, notQueued),
        sum(before.customers(), customers),
        sum,
        sum(before.complaints(), complaints),
        alerts,
        alarms,
        care,
        heardSince,
        sum(kept, archive));
  }

  private static Instant heardSince(Tallies tallies, Instant before) {
    Stream<Instant> tonight =
        tallies.table(Tally.HEARD).keySet().stream()
            .map(hour -> Instant.EPOCH.plus(Duration.ofHours(Long.parseLong(hour))));
    return Stream.concat(Stream.ofNullable(before), tonight)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static SortedMap<String, Long> sum(
      SortedMap<String, Long> before, SortedMap<String, Long> more) {
    SortedMap<String, Long> sum = new TreeMap<>(before);
    more.forEach((row, count) -> sum.merge(row, count, Long::sum));
    sum.values().removeIf(count -> count == 0);
    return sum;
  }

  private static long recordsCut(Tallies tallies) {
    return tallies.column(Tally.FILES, Tally.COUNT).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static InputReport input(InputFile file, Tallies tallies) {
    Map<String, Long> columns = tallies.table(Tally.FILES).getOrDefault(file.path(), Map.of());
    String status =
        columns.keySet().stream()
            .filter(column -> !column.equals(Tally.COUNT))
            .findFirst()
            .orElse(InputReport.READ);
    String problem =
        tallies.table(Tally.FILE_PROBLEMS).getOrDefault(file.path(), Map.of()).keySet().stream()
            .findFirst()
            .orElse(null);
    return new InputReport(
        file.path(), file.format().name(), columns.getOrDefault(Tally.COUNT, 0L), status, problem);
  }

  private static SortedMap<String, SortedMap<String, Long>> sorted(
      Map<String, Map<String, Long>> table) {
    SortedMap<String, SortedMap<String, Long>> sorted = new TreeMap<>();
    table.forEach((row, columns) -> sorted.put(row, new TreeMap<>(columns)));
    return sorted;
  }
}
