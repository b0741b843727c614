package io.earshot.pipelines;

import io.earshot.care.CareBook;
import io.earshot.care.CareFiles;
import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.BrandKnowingModels;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.Tallies;
import io.earshot.pipelines.steps.CollectTallies;
import io.earshot.pipelines.steps.Partitions;
import io.earshot.pipelines.steps.ReadArchive;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceException;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.beam.sdk.Pipeline;

/**
 * One execution: takes the lock, runs the {@link NightlyPipeline} on Flink, checks the accounts,
 * and publishes the generation; or leaves everything as it was.
 *
 * @param asOf the moment of the run
 * @param inputs the files to take in
 * @param flink where and how wide to run
 * @param models what judges
 * @param retell whether the types of all customers are told anew, and everything is written anew;
 *     it is done without being asked when the settings have changed, or what people know and did
 */
public record NightlyRun(
    Instant asOf, List<InputFile> inputs, Flink flink, Models models, boolean retell) {
  public NightlyRun {
    Objects.requireNonNull(asOf, "asOf");
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(flink, "flink");
    Objects.requireNonNull(models, "models");
  }

  /**
   * Where Flink runs.
   *
   * @param master {@link #EMBEDDED}, or {@code host:port} of a cluster's REST interface
   * @param parallelism how many tasks of a step run at once, at least 1
   */
  public record Flink(String master, int parallelism) {
    /** In this process. */
    public static final String EMBEDDED = "[local]";

    public Flink {
      Objects.requireNonNull(master, "master");
      if (parallelism < 1) {
        throw new IllegalArgumentException("parallelism is below 1: " + parallelism);
      }
    }

    boolean isEmbedded() {
      return master.equals(EMBEDDED);
    }

    /** In this process, with this parallelism. */
    public static Flink embedded(int parallelism) {
      return new Flink(EMBEDDED, parallelism);
    }
  }

  /** What is done under the lock, before the files that people write are read. */
  @FunctionalInterface
  public interface HandOver {
    void run() throws IOException;
  }

  /** Runs the night where no team's work is to be handed over. */
  public NightReport execute(Workspace workspace) {
    return execute(workspace, () -> {});
  }

  /**
   * Runs the night.
   *
   * @param handOver writes the files of what the team did; not called while another run is writing
   * @throws io.earshot.workspace.WorkspaceException if another run is writing, or the workspace
   *     cannot be read or written
   * @throws io.earshot.workspace.ConfigurationException if earshot.yaml is wrong
   * @throws io.earshot.care.CareFileException if a file that people write is wrong
   * @throws ClusterException if the Flink cluster failed
   * @throws IllegalStateException if the accounts do not add up; nothing is published then
   */
  public NightReport execute(Workspace workspace, HandOver handOver) {
    Configuration configuration = Configuration.load(workspace.configurationFile());
    try (GenerationWriter generation = workspace.begin(asOf)) {
      handOver.run();
      CareBook book = CareFiles.read(workspace.root(), asOf);
      Optional<Generation> goesOn =
          generation.base().filter(base -> goesOnWith(base, configuration, book, workspace));
      Optional<ReadArchive> retold =
          generation
              .base()
              .filter(base -> goesOn.isEmpty())
              .map(base -> archiveOf(base, configuration.policies()));
      List<IndexSplit> archive = goesOn.map(Generation::splits).orElse(List.of());
      SortedSet<String> noted =
          goesOn
              .map(base -> book.mentionsSince(base.manifest().asOf()))
              .orElse(Collections.emptySortedSet());
      Night night =
          new Night(
              asOf,
              inputs,
              InputShares.of(inputs, flink.parallelism()),
              archive,
              List.copyOf(noted),
              retold,
              generation.folder().toString(),
              configuration.policies(),
              new BrandKnowingModels(models, configuration.brands()),
              book,
              configuration.prioritiser(),
              partitions(NightBytes.of(inputs, generation.base(), goesOn.isEmpty())));
      Pipeline pipeline = FlinkJob.create(flink);
      NightlyPipeline.build(pipeline, night);
      FlinkJob.run(pipeline, flink);
      NightReport report = finish(generation, configuration, book, goesOn);
      List<IndexSplit> splits = NightSplits.of(archive, generation.folder(), asOf);
      generation.publish(
          configuration.version(), book.version(), Compaction.of(splits, generation, asOf));
      return report;
    } catch (IOException e) {
      throw new WorkspaceException(
          "the night could not be written below "
              + workspace.root()
              + ": "
              + e.getMessage()
              + "; nothing was published",
          e);
    }
  }

  private Partitions partitions(long bytes) {
    return new Partitions(EvenKeys.of(Partitions.countFor(bytes), flink.parallelism()));
  }

  /** Whether what was judged and settled with a generation holds tonight as well. */
  private boolean goesOnWith(
      Generation base, Configuration configuration, CareBook book, Workspace workspace) {
    Instant before = base.manifest().asOf();
    return !retell
        && base.isOfThisFormat()
        && base.manifest().configuration().equals(configuration.version())
        // Lines that were added since tell what they touch; other changes of the files do not.
        && CareFiles.read(workspace.root(), before).version().equals(base.manifest().care())
        && !book.judgesCustomersSince(before);
  }

  private ReadArchive archiveOf(Generation base, SourcePolicies policies) {
    return base.isOfFirstFormat()
        ? ReadArchive.of(
            base.files(Layout.MENTIONS).stream().map(Path::toString).toList(), policies, asOf)
        : ReadArchive.ofSplits(base.splits(), policies, asOf);
  }

  private NightReport finish(
      GenerationWriter generation,
      Configuration configuration,
      CareBook book,
      Optional<Generation> goesOn)
      throws IOException {
    QueueFiles.write(generation.folder());
    NightReport before = goesOn.isEmpty() ? null : reportOf(goesOn.get());
    NightReport tonight =
        NightReport.of(
            generation.runId(),
            asOf,
            configuration.version(),
            inputs,
            book,
            before == null ? null : before.heardSince(),
            Tallies.read(generation.folder().resolve(CollectTallies.FILE)));
    NightReport report = before == null ? tonight : tonight.after(before);
    Files.write(
        generation.folder().resolve(Layout.REPORT_FILE),
        WorkspaceJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
    return report;
  }

  private static NightReport reportOf(Generation generation) throws IOException {
    return WorkspaceJson.MAPPER.readValue(generation.reportFile().toFile(), NightReport.class);
  }
}
