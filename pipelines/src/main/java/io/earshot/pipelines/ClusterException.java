package io.earshot.pipelines;

/**
 * A Flink cluster could not be reached, did not take the job, or lost more of itself than it can
 * make up for. The message is one sentence for the user. Nothing was published.
 */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
