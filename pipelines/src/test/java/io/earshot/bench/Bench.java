package io.earshot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.bench.BenchMentions.Loudest;
import io.earshot.bench.BenchMentions.Skew;
import io.earshot.bench.Measured.Cost;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Manifest;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures nights and prints a table and the same as JSON; it never judges a time. {@code NIGHT...}
 * sizes of nights on an empty archive, each next to the floor; {@code ARCHIVE+NIGHT} a night on an
 * archive that was written over three years, next to the same night on an empty one; {@code
 * NIGHT@PERCENT} a night of which one author, about one brand, has so much, and one of which one
 * thread has, next to an even one; {@code NIGHTSxNIGHT} nights one after the other on one
 * workspace, with what is written and how many splits there are.
 */
final class Bench {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final Duration ARCHIVE = Duration.ofDays(3 * 365);
  private static final int MENTIONS_AN_AUTHOR = 5;
  private static final int LARGEST_PART = 500_000;

  private final Path folder;
  private final boolean profiled = System.getenv("EARSHOT_BENCH_PROFILE") != null;
  private final int parallelism =
      Integer.getInteger("earshot.bench.parallelism", Runtime.getRuntime().availableProcessors());
  private final List<Row> rows = new ArrayList<>();

  private Bench(Path folder) {
    this.folder = folder;
  }

  /**
   * A line of the table.
   *
   * @param work what was measured
   * @param mentions how many records it took in
   * @param bytesWritten new files of the generation; 0 for the floor
   * @param shares of the processor's time, see {@link StepShares}; empty without a profile
   */
  record Row(String work, int mentions, Cost cost, long bytesWritten, Map<String, Double> shares) {
    Row named(String newWork) {
      return new Row(newWork, mentions, cost, bytesWritten, shares);
    }
  }

  /** Measures what the arguments name. */
  public static void main(String[] arguments) throws Exception {
    String kept = System.getenv("EARSHOT_BENCH_FOLDER");
    Path folder =
        kept == null
            ? Files.createTempDirectory("earshot-bench")
            : Files.createDirectories(Path.of(kept).toAbsolutePath());
    try {
      measure(new Bench(folder), arguments);
    } finally {
      if (kept == null) {
        delete(folder);
      }
    }
  }

  private static void measure(Bench bench, String[] arguments) throws Exception {
    for (String argument : arguments) {
      String[] sizes = argument.split("[+@x]", -1);
      if (argument.contains("@")) {
        bench.skewedNight(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
      } else if (argument.contains("x")) {
        bench.nights(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
      } else if (sizes.length == 1) {
        bench.night(Integer.parseInt(sizes[0]));
      } else {
        bench.nightOnArchive(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
      }
    }
    bench.print();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void night(int mentions) throws Exception {
    Path input =
        input(
            mentions, 0, mentions / MENTIONS_AN_AUTHOR, Skew.NONE, AS_OF.minus(Duration.ofDays(1)));
    Path splits = Files.createTempDirectory(folder, "floor");
    rows.add(
        new Row(
            "floor " + mentions,
            mentions,
            measure("floor", input.toString(), splits.toString(), String.valueOf(parallelism)),
            0,
            Map.of()));
    rows.add(run("night " + mentions, workspace(), input, mentions, AS_OF));
  }

  private void skewedNight(int mentions, int percent) throws Exception {
    Instant from = AS_OF.minus(Duration.ofDays(1));
    int authors = mentions / MENTIONS_AN_AUTHOR;
    Path even = input(mentions, 0, authors, Skew.NONE, from);
    rows.add(run("night " + mentions, workspace(), even, mentions, AS_OF));
    for (Loudest loudest : Loudest.values()) {
      Path skewed = input(mentions, 0, authors, new Skew(loudest, percent), from);
      String what = "the same, " + percent + " % of one " + loudest.name().toLowerCase(Locale.ROOT);
      rows.add(run(what, workspace(), skewed, mentions, AS_OF));
    }
  }

  private void nightOnArchive(int archive, int mentions) throws Exception {
    int authors = archive / MENTIONS_AN_AUTHOR;
    Path night = input(mentions, archive, authors, Skew.NONE, AS_OF.minus(Duration.ofDays(1)));
    String what = "night " + mentions;
    rows.add(run(what + " on nothing", workspace(), night, mentions, AS_OF));
    Workspace workspace = workspace();
    for (int done = 0; done < archive; done += LARGEST_PART) {
      int part = Math.min(LARGEST_PART, archive - done);
      Path old = input(part, done, authors, Skew.NONE, AS_OF.minus(ARCHIVE));
      Instant before = AS_OF.minus(Duration.ofDays(1));
      rows.add(run("archive, " + done + " there", workspace, old, part, before));
    }
    rows.add(run(what + " on " + archive, workspace, night, mentions, AS_OF));
  }

  private void nights(int nights, int mentions) throws Exception {
    int authors = nights * mentions / MENTIONS_AN_AUTHOR;
    Workspace workspace = workspace();
    for (int number = 1; number <= nights; number++) {
      Instant asOf = AS_OF.minus(Duration.ofDays((long) nights - number));
      long firstId = (long) number * mentions;
      Path input = folder.resolve("night-" + number + ".jsonl");
      BenchMentions.write(
          input, mentions, firstId, authors, Skew.NONE, asOf.minus(Duration.ofDays(1)), asOf);
      Row row = run("night " + number + " of " + nights, workspace, input, mentions, asOf);
      int splits = workspace.current().orElseThrow().indexSplits().size();
      rows.add(row.named(row.work() + ", " + splits + " splits"));
    }
  }

  private Path input(int mentions, long firstId, int authors, Skew skew, Instant from)
      throws IOException {
    Path input =
        folder.resolve(
            "mentions-" + firstId + "-" + mentions + "-" + skew.what() + skew.percent() + ".jsonl");
    BenchMentions.write(
        input,
        mentions,
        firstId,
        Math.max(1, authors),
        skew,
        from,
        AS_OF.minus(Duration.ofDays(1)).plusSeconds(80_000));
    return input;
  }

  private Workspace workspace() throws IOException {
    return Workspace.init(
        Files.createTempDirectory(folder, "workspace").resolve("ws"), Configuration.template());
  }

  private Row run(String what, Workspace workspace, Path input, int mentions, Instant asOf)
      throws Exception {
    Cost cost =
        measure(
            "night",
            "run",
            "--workspace",
            workspace.root().toString(),
            "--input",
            input.toString(),
            "--format",
            "mentions",
            "--as-of",
            asOf.toString(),
            "--parallelism",
            String.valueOf(parallelism));
    Generation generation = workspace.current().orElseThrow();
    long bytes =
        generation.manifest().files().stream()
            .filter(file -> file.path().startsWith(generation.runId() + "/"))
            .mapToLong(Manifest.Entry::bytes)
            .sum();
    return new Row(what, mentions, cost, bytes, shares());
  }

  /** Of the night measured last. */
  private Map<String, Double> shares() throws IOException {
    return profiled ? StepShares.of(recording()) : Map.of();
  }

  private Path recording() {
    return folder.resolve("night.jfr");
  }

  private Cost measure(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String module : List.of("java.lang", "java.util", "java.net", "java.nio")) {
      command.add("--add-opens");
      command.add("java.base/" + module + "=ALL-UNNAMED");
    }
    // As scripts/earshot has it.
    command.addAll(List.of("-Xmx4g", "-XX:+UseParallelGC", "-XX:-DontCompileHugeMethods"));
    if (profiled) {
      command.add("-XX:StartFlightRecording=settings=profile,filename=" + recording());
    }
    String options = System.getProperty("earshot.bench.options", "");
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split(" ", -1)));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Measured.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exitCode = process.waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("exit code " + exitCode + " of " + List.of(arguments));
    }
    String last = said.strip().substring(said.strip().lastIndexOf('\n') + 1);
    return WorkspaceJson.MAPPER.readValue(last, Cost.class);
  }

  private void print() throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-28s %10s %8s %8s %10s %8s %8s %8s%n",
        "work",
        "mentions",
        "wall s",
        "cpu s",
        "per s",
        "heap MB",
        "RSS MB",
        "MB out");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "%-28s %,10d %8.1f %8.1f %,10.0f %,8d %,8d %,8d%n",
          row.work(),
          row.mentions(),
          row.cost().wallSeconds(),
          row.cost().cpuSeconds(),
          row.mentions() / row.cost().wallSeconds(),
          row.cost().peakHeapMegabytes(),
          row.cost().peakResidentMegabytes(),
          row.bytesWritten() >> 20);
    }
    for (Row row : rows) {
      row.shares()
          .forEach(
              (step, share) ->
                  System.out.printf(
                      Locale.ROOT, "%-28s %5.1f %%  %s%n", row.work(), share * 100, step));
    }
    System.out.println(WorkspaceJson.MAPPER.writeValueAsString(rows));
  }
}
