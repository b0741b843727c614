package io.earshot.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.pipelines.NightlyRun;
import io.earshot.pipelines.ShippedModels;
import io.earshot.pipelines.night.NightReport;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what Earshot does, on the bundled sample. */
@Command(
    name = "demo",
    description =
        "Run two nights on the bundled sample (invented people and brands), and show the top of"
            + " each lane.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
  /** Tells a workspace that the demo made, and may make anew, from somebody's own. */
  private static final String MARK = ".made-by-demo";

  private static final int ROWS_A_LANE = 3;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = "demo-workspace",
      description = "Where to make the demo's workspace. Default: ${DEFAULT-VALUE}.")
  private String workspaceOption;

  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    folder = MountedPath.of("--workspace", workspaceOption);
    PrintWriter out = spec.commandLine().getOut();
    try {
      clear();
      Workspace workspace = Workspace.init(folder, Sample.configuration());
      if (!Files.exists(folder.resolve(MARK))) {
        Files.createFile(folder.resolve(MARK));
      }
      Sample sample = Sample.unpack(workspace.root().resolve("sample"));
      for (int night = 1; night <= Sample.NIGHTS.size(); night++) {
        new NightText(run(workspace, sample, night)).print(out);
        out.println();
      }
      printLanes(Published.of(workspace), out);
      printNext(out);
    } catch (IOException e) {
      throw CommandException.failed("cannot write " + folder + ": " + e.getMessage());
    }
  }

  private void clear() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.exists(folder.resolve(MARK))) {
      try (Stream<Path> content = Files.list(folder)) {
        if (content.findAny().isPresent()) {
          throw CommandException.wrongUse(
              "--workspace "
                  + folder
                  + " is not empty and was not made by the demo; name another folder");
        }
      }
      return;
    }
    Workspace.clear(folder, Set.of(MARK));
  }

  private NightReport run(Workspace workspace, Sample sample, int night) {
    NightlyRun run =
        new NightlyRun(
            Sample.NIGHTS.get(night - 1),
            sample.inputs(night),
            NightlyRun.Flink.embedded(Runtime.getRuntime().availableProcessors()),
            ShippedModels.INSTANCE,
            false);
    try (Progress progress = Progress.of(spec.commandLine().getErr(), true)) {
      progress.begin(run);
      return run.execute(workspace);
    }
  }

  private static void printLanes(Generation generation, PrintWriter out) throws IOException {
    Map<Lane, Integer> shown = new EnumMap<>(Lane.class);
    Map<Lane, List<QueueRow>> top = new EnumMap<>(Lane.class);
    try (MappingIterator<QueueRow> rows = Published.queue(generation)) {
      while (rows.hasNextValue()) {
        QueueRow row = rows.nextValue();
        if (shown.merge(row.lane(), 1, Integer::sum) <= ROWS_A_LANE) {
          top.computeIfAbsent(row.lane(), lane -> new ArrayList<>()).add(row);
        }
      }
    }
    for (Lane lane : Lane.values()) {
      out.printf(
          "== %s: %d waiting. %s%n",
          lane.code(), shown.getOrDefault(lane, 0), LaneText.purpose(lane));
      for (QueueRow row : top.getOrDefault(lane, List.of())) {
        new RowText(row).print(out);
      }
      out.println();
    }
  }

  private void printNext(PrintWriter out) {
    List.of(
            "What to do next",
            "  scripts/earshot queue --workspace " + folder + " --lane recover",
            "  scripts/earshot explain --workspace " + folder + " MENTION-ID",
            "  scripts/earshot search --workspace " + folder + " 'refund lang:en' --facets brand",
            "  scripts/earshot console --workspace " + folder + "    (the same in a browser)",
            "  a file of your own: see \"Your own posts\" in README.md")
        .forEach(out::println);
  }
}
