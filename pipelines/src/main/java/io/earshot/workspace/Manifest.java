package io.earshot.workspace;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param care version of what people knew and did, which the archive was told with; null of earlier
 *     builds
 * @param splits the archive and its index; empty in format 1, which had all mentions in {@code
 *     mentions/} as well
 * @param files every file of the generation, ordered by path, those of earlier generations that it
 *     shares included
 */
@JsonPropertyOrder({
  "formatVersion",
  "runId",
  "base",
  "asOf",
  "configuration",
  "care",
  "splits",
  "files"
})
public record Manifest(
    int formatVersion,
    String runId,
    String base,
    Instant asOf,
    String configuration,
    String care,
    List<IndexSplit> splits,
    List<Entry> files) {

  /** The format that this program writes. */
  public static final int FORMAT_VERSION = 3;

  /**
   * The oldest format that this program reads (2 keeps no told stories beside the mentions); the
   * next night turns it into its own.
   */
  public static final int OLDEST_FORMAT_VERSION = 1;

  public Manifest {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(asOf, "asOf");
    splits = splits == null ? List.of() : List.copyOf(splits);
    files = List.copyOf(files);
  }

  /** Whether a run of this generation wrote a file, by its path here. */
  boolean wrote(String path) {
    return path.startsWith(runId + "/");
  }

  /**
   * One immutable file.
   *
   * @param path below the workspace's {@code generations} folder, with forward slashes, so that a
   *     generation can refer to a file of an earlier one
   * @param bytes its length
   * @param sha256 of its content, in lower-case hex
   */
  public record Entry(String path, long bytes, String sha256) {
    /**
     * Whether a file is the one that was written.
     *
     * @throws IOException if it cannot be read
     */
    public boolean isWritten(Path file) throws IOException {
      return Files.size(file) == bytes && Sha256.of(file).equals(sha256);
    }
  }
}
