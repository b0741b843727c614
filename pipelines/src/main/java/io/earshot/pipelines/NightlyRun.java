package io.earshot.pipelines;

import io.earshot.care.CareBook;
import io.earshot.care.CareFiles;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.Tallies;
import io.earshot.pipelines.steps.CollectTallies;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceException;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions.CheckEnabled;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * One execution: takes the lock, runs the {@link NightlyPipeline} on Flink, checks the accounts,
 * and publishes the generation; or leaves everything as it was.
 *
 * @param asOf the moment of the run
 * @param inputs the files to take in
 * @param flink where and how wide to run
 * @param models what judges
 */
public record NightlyRun(Instant asOf, List<InputFile> inputs, Flink flink, Models models) {
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

    /** In this process, with this parallelism. */
    public static Flink embedded(int parallelism) {
      return new Flink(EMBEDDED, parallelism);
    }
  }

  /**
   * Runs the night.
   *
   * @throws io.earshot.workspace.WorkspaceException if another run is writing, or the workspace
   *     cannot be read or written
   * @throws io.earshot.workspace.ConfigurationException if earshot.yaml is wrong
   * @throws io.earshot.care.CareFileException if a file that people write is wrong
   * @throws IllegalStateException if the accounts do not add up; nothing is published then
   */
  public NightReport execute(Workspace workspace) {
    Configuration configuration = Configuration.load(workspace.configurationFile());
    CareBook book = CareFiles.read(workspace.root(), asOf);
    try (GenerationWriter generation = workspace.begin(asOf)) {
      Night night =
          new Night(
              asOf,
              inputs,
              generation.base().map(NightlyRun::mentionFiles).orElse(List.of()),
              generation.folder().toString(),
              configuration.policies(),
              models,
              book,
              configuration.prioritiser());
      Pipeline pipeline = Pipeline.create(options());
      NightlyPipeline.build(pipeline, night);
      PipelineResult.State state = pipeline.run().waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        throw new IllegalStateException("Flink ended the job in state " + state);
      }
      NightReport report = finish(generation, configuration, book);
      generation.publish(configuration.version());
      return report;
    } catch (IOException e) {
      throw cannotWrite(workspace, e);
    } catch (Pipeline.PipelineExecutionException e) {
      throw rootOf(e) instanceof FileSystemException cause ? cannotWrite(workspace, cause) : e;
    }
  }

  private static WorkspaceException cannotWrite(Workspace workspace, IOException cause) {
    return new WorkspaceException(
        "the night could not be written below "
            + workspace.root()
            + ": "
            + cause.getMessage()
            + "; nothing was published",
        cause);
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static List<String> mentionFiles(Generation base) {
    return base.files(Layout.MENTIONS).stream().map(Path::toString).toList();
  }

  private NightReport finish(
      GenerationWriter generation, Configuration configuration, CareBook book) throws IOException {
    QueueFiles.write(generation.folder());
    NightReport report =
        NightReport.of(
            generation.runId(),
            asOf,
            configuration.version(),
            inputs,
            book,
            Tallies.read(generation.folder().resolve(CollectTallies.FILE)));
    Files.write(
        generation.folder().resolve(Layout.REPORT_FILE),
        WorkspaceJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
    return report;
  }

  private FlinkPipelineOptions options() {
    FlinkPipelineOptions options = PipelineOptionsFactory.create().as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setJobName("earshot-nightly");
    options.setFlinkMaster(flink.master());
    options.setParallelism(flink.parallelism());
    // Elements are immutable records, so Flink need not copy them between chained steps.
    options.setObjectReuse(true);
    options.setStableUniqueNames(CheckEnabled.ERROR);
    return options;
  }
}
