package io.earshot.pipelines;

import io.earshot.pipelines.NightlyRun.Flink;
import io.earshot.pipelines.steps.ScratchFolder;
import io.earshot.workspace.WorkspaceException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions.CheckEnabled;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.flink.util.SerializedThrowable;

/** Runs a pipeline on Flink, and tells a user's trouble from a defect when it fails. */
final class FlinkJob {
  /**
   * How many records a step takes in before Beam lets it finish a bundle; every ten seconds it does
   * so anyway. Before it groups, Beam lists all that it met of a key in a bundle as one record, and
   * Flink ends the job if that does not fit into a buffer of the sorter. By Beam's own 5,000 a
   * queue of a million mentions did not.
   */
  private static final long BUNDLE = 1_000;

  private FlinkJob() {}

  /** A pipeline without steps, to be run there. */
  static Pipeline create(Flink flink) throws IOException {
    FlinkPipelineOptions options = PipelineOptionsFactory.create().as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setJobName("earshot-nightly");
    options.setFlinkMaster(flink.master());
    options.setParallelism(flink.parallelism());
    // Elements are immutable records, so Flink need not copy them between chained steps.
    options.setObjectReuse(true);
    options.setFasterCopy(true);
    options.setMaxBundleSize(BUNDLE);
    // Steps are chained and hand objects on; see decision 0002.
    options.setUseDataStreamForBatch(true);
    options.setStableUniqueNames(CheckEnabled.ERROR);
    if (!flink.isEmbedded()) {
      options.setFilesToStage(JobFiles.ofClassPath());
    }
    Path scratch = ScratchFolder.make();
    FlinkSettings.write(scratch, flink.parallelism());
    options.setFlinkConfDir(scratch.toString());
    return Pipeline.create(options);
  }

  /**
   * Runs it to its end.
   *
   * @throws IOException if something could not be read or written, as on a full disk
   * @throws WorkspaceException if a step found the workspace to be damaged
   * @throws ClusterException if the cluster failed and not the job
   */
  static void run(Pipeline pipeline, Flink flink) throws IOException {
    try {
      PipelineResult.State state = pipeline.run().waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        throw new IllegalStateException("Flink ended the job in state " + state);
      }
    } catch (RuntimeException e) {
      Throwable root = rootOf(e);
      if (root instanceof WorkspaceException known) {
        throw known;
      }
      if (!flink.isEmbedded() && isOfCluster(root)) {
        throw new ClusterException(
            "the Flink cluster at "
                + flink.master()
                + " cannot be reached, or failed ("
                + root.getClass().getSimpleName()
                + ": "
                + root.getMessage()
                + "); nothing was published, so run the night again when it is well",
            e);
      }
      if (root instanceof IOException cause && isOfDisk(cause)) {
        throw cause;
      }
      throw e;
    }
  }

  /** A full disk is told by a plain exception; others may quote a record, and are defects. */
  private static boolean isOfDisk(IOException cause) {
    return cause instanceof FileSystemException || cause.getClass().equals(IOException.class);
  }

  private static boolean isOfCluster(Throwable root) {
    return root instanceof SocketException
        || root instanceof TimeoutException
        || (root.getClass().getName().startsWith("org.apache.flink.")
            && !(root instanceof SerializedThrowable)); // somebody's that cannot be unpacked here
  }

  /** What a worker ran into comes packed from a cluster. */
  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof SerializedThrowable packed) {
      Throwable unpacked = packed.deserializeError(FlinkJob.class.getClassLoader());
      return unpacked == packed ? packed : rootOf(unpacked);
    }
    return root;
  }
}
