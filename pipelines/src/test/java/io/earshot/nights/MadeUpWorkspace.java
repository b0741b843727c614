package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareFiles;
import io.earshot.cli.Earshot;
import io.earshot.pipelines.Verification;
import io.earshot.pipelines.night.NightReport;
import io.earshot.search.MentionSearcher;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A workspace for {@link MadeUpNights}, and everything in it that readers can see. */
final class MadeUpWorkspace {
  private static final List<String> QUERIES =
      List.of(
          "*", "refund", "parcel late", "\"thank you\" OR paket", "waiting NEAR/5 ref*", "raining");

  private final Workspace workspace;
  private final Path inputs;

  private MadeUpWorkspace(Workspace workspace, Path inputs) {
    this.workspace = workspace;
    this.inputs = inputs;
  }

  static MadeUpWorkspace init(Path folder) throws IOException {
    Workspace workspace = Workspace.init(folder, MadeUpNights.CONFIGURATION);
    Files.writeString(folder.resolve(CareFiles.CUSTOMERS), MadeUpNights.CUSTOMER_FILE, UTF_8);
    Files.createDirectories(folder.resolve(CareFiles.RECORDS).getParent());
    Files.writeString(folder.resolve(CareFiles.RECORDS), MadeUpNights.records(), UTF_8);
    Files.writeString(folder.resolve(CareFiles.CORRECTIONS), MadeUpNights.corrections(), UTF_8);
    return new MadeUpWorkspace(
        workspace,
        Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-inputs")));
  }

  Workspace workspace() {
    return workspace;
  }

  Generation published() {
    return workspace.current().orElseThrow();
  }

  /** Runs a night in this process. */
  void run(int night, List<String> lines, String... more) throws IOException {
    List<String> command = command(night, lines);
    command.addAll(List.of(more));
    assertThat(Earshot.run(command.toArray(String[]::new))).isZero();
  }

  /** The command line of a night that takes in these lines. */
  List<String> command(int night, List<String> lines) throws IOException {
    Path input = inputs.resolve("night-" + night + "-" + lines.hashCode() + ".jsonl");
    Files.write(input, lines, UTF_8);
    return new ArrayList<>(
        List.of(
            "run",
            "--workspace",
            workspace.root().toString(),
            "--input",
            input.toString(),
            "--format",
            "mentions",
            "--as-of",
            MadeUpNights.AS_OF.get(night).toString(),
            "--parallelism",
            "2"));
  }

  void verify() throws IOException {
    assertThat(Verification.problems(published(), configuration().policies())).isEmpty();
  }

  private Configuration configuration() {
    return Configuration.load(workspace.configurationFile());
  }

  /** Queue files, archive, customers, counts, and answers of the search, by name. */
  Map<String, Object> state() throws Exception {
    Generation generation = published();
    Map<String, Object> state = new TreeMap<>();
    for (Path file : generation.files("queue")) {
      state.put(file.getFileName().toString(), Files.readString(file, UTF_8));
    }
    state.put("mentions", archive().lines());
    state.put("customers", archive().customers());
    NightReport report =
        WorkspaceJson.MAPPER.readValue(generation.reportFile().toFile(), NightReport.class);
    SortedMap<String, Long> counted = new TreeMap<>(report.archive());
    counted.remove(NightReport.PAST_RETENTION); // of one night
    state.put(
        "counts",
        List.of(
            counted,
            report.queue(),
            report.notQueued(),
            report.customers(),
            report.languages(),
            report.complaints(),
            report.alerts(),
            report.care()));
    state.putAll(answers());
    return state;
  }

  ArchiveDump archive() throws IOException {
    return ArchiveDump.of(published(), configuration().policies());
  }

  /** What the search answers, by question. */
  Map<String, Object> answers() throws Exception {
    Map<String, Object> answers = new TreeMap<>();
    try (MentionSearcher searcher = MentionSearcher.open(published().indexSplits())) {
      for (String query : QUERIES) {
        for (SearchOrder order : SearchOrder.values()) {
          answers.put(
              "search " + query + " by " + order,
              searcher.search(
                  new SearchRequest(query, 500, 0, order, SearchRequest.facetNames(), true)));
        }
      }
    }
    return answers;
  }
}
