package io.earshot.cli;

import io.earshot.care.store.CareStore;
import io.earshot.connectors.MentionRules;
import io.earshot.console.SearchAlerts;
import io.earshot.pipelines.NightlyRun;
import io.earshot.pipelines.ShippedModels;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.NightReport;
import io.earshot.search.MentionSearcher;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a night. */
@Command(
    name = "run",
    description = {
      "Run a night: take in files, judge what is new, publish the queue.",
      "Exit code 0: published, every file read. 1: failed and nothing changed, or published"
          + " although a file could not be read (the last lines say which). 2: wrong use."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  /** A slip of the finger should not age everything out: nights only go forward. */
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  @Mixin private WorkspaceOption workspaceOption;
  @Mixin private InputOptions inputOptions;
  @Mixin private CareStoreOption careStoreOption;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      required = true,
      description =
          "The moment the night is made for, for example 2026-11-20T02:00:00Z. No other clock is"
              + " read; in cron: --as-of \"$(date -u +%%FT%%TZ)\".")
  private String asOf;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many tasks run at once. Default: one for each core.")
  private Integer parallelism;

  @Option(
      names = "--flink-master",
      paramLabel = "HOST:PORT",
      description =
          "Run on this Flink 1.19 cluster instead of in this process. All workers must reach the"
              + " workspace and the input under the same path.")
  private String flinkMaster;

  @Option(
      names = "--retell",
      description =
          "Tell the types of all customers anew and write everything anew, as after a change of"
              + " the settings. For a new version of Earshot; takes as long as the archive is big.")
  private boolean retell;

  @Option(names = "--json", description = "Print the report as JSON and nothing else.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Workspace workspace = workspaceOption.open();
    workspace.takeIn();
    List<InputFile> files = inputOptions.files(workspace);
    NightlyRun night = new NightlyRun(instant(), files, flink(), ShippedModels.INSTANCE, retell);
    NightReport report;
    try (Progress progress = Progress.of(err, flinkMaster == null)) {
      progress.begin(night);
      report = night.execute(workspace, () -> handTeamsWork(workspace));
    }
    mergeQueue(workspace, report);
    if (json) {
      out.println(WorkspaceJson.MAPPER.writeValueAsString(report));
    } else {
      new NightText(report).print(out);
    }
    return report.allInputsRead() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Before the night: what the team answered, closed and put right, as files that it reads. */
  private void handTeamsWork(Workspace workspace) throws IOException {
    Optional<CareStore> store = careStoreOption.openIfAny(workspace);
    if (store.isPresent()) {
      try (CareStore open = store.get()) {
        open.filesExport().write(workspace.root());
      }
    }
  }

  /** After the night; when this is killed, or fails, the console does it at its next look. */
  private void mergeQueue(Workspace workspace, NightReport report) throws IOException {
    Optional<CareStore> store = careStoreOption.openIfAny(workspace);
    if (store.isPresent()) {
      try (CareStore open = store.get()) {
        Generation published = Published.of(workspace);
        open.queueMerge()
            .merge(published, report.accounting().readBySource(), report.formatByFile());
        try (MentionSearcher searcher = MentionSearcher.open(published.indexSplits())) {
          new SearchAlerts(open.savedSearches())
              .evaluate(searcher, published.runId(), published.manifest().asOf());
        }
      }
    }
  }

  private Instant instant() {
    try {
      Instant instant = OffsetDateTime.parse(asOf).toInstant();
      if (instant.isBefore(MentionRules.EARLIEST) || instant.isAfter(LATEST)) {
        throw CommandException.wrongUse(
            "--as-of " + asOf + " is not within " + MentionRules.EARLIEST + " and " + LATEST);
      }
      return instant;
    } catch (DateTimeException e) {
      throw CommandException.wrongUse(
          "--as-of " + asOf + " is not a moment; write it like 2026-11-20T02:00:00Z");
    }
  }

  private NightlyRun.Flink flink() {
    int width = parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism;
    if (width < 1 || width > 1024) {
      throw CommandException.wrongUse("--parallelism " + width + " is not within 1 and 1024");
    }
    if (flinkMaster == null) {
      return NightlyRun.Flink.embedded(width);
    }
    if (!flinkMaster.matches("[^:\\s]+:[0-9]{1,5}")) {
      throw CommandException.wrongUse(
          "--flink-master " + flinkMaster + " is not of the form HOST:PORT");
    }
    return new NightlyRun.Flink(flinkMaster, width);
  }
}
