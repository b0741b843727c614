package io.earshot.workspace;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What belongs to a generation. It is written last, so a generation without one was never finished.
 *
 * @param formatVersion version of the workspace format; {@link #FORMAT_VERSION} for those written
 *     now
 * @param runId the generation it describes
 * @param base the generation it was built on, or null for the first
 * @param asOf the moment the run was made for
 * @param configuration version of the settings in force
 * @param files every file of the generation, ordered by path
 */
@JsonPropertyOrder({"formatVersion", "runId", "base", "asOf", "configuration", "files"})
public record Manifest(
    int formatVersion,
    String runId,
    String base,
    Instant asOf,
    String configuration,
    List<Entry> files) {

  /** The format that this program writes and reads. */
  public static final int FORMAT_VERSION = 1;

  public Manifest {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(asOf, "asOf");
    files = List.copyOf(files);
  }

  /**
   * One immutable file.
   *
   * @param path below the workspace's {@code generations} folder, with forward slashes, so that a
   *     generation can refer to a file of an earlier one
   * @param bytes its length
   * @param sha256 of its content, in lower-case hex
   */
  public record Entry(String path, long bytes, String sha256) {}
}
