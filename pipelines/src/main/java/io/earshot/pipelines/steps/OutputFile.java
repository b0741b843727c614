package io.earshot.pipelines.steps;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Writes a whole file into the generation, through Beam's file systems. A worker that fails and is
 * repeated, or two that do the same work, leave one whole file: each writes under a name of its own
 * and then renames.
 */
final class OutputFile {

  /** Writes the content of a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private OutputFile() {}

  /**
   * Writes one file.
   *
   * @param folder the generation's folder, a path or a URI
   * @param path below the folder, with forward slashes
   */
  static void write(String folder, String path, Content content) throws IOException {
    ResourceId target = FileSystems.matchNewResource(folder + "/" + path, false);
    // The name only has to be free: it is gone when the file is whole.
    ResourceId unfinished =
        FileSystems.matchNewResource(folder + "/handover/unfinished-" + UUID.randomUUID(), false);
    try (OutputStream out =
        new BufferedOutputStream(
            Channels.newOutputStream(FileSystems.create(unfinished, "application/octet-stream")),
            1 << 16)) {
      content.writeTo(out);
    }
    FileSystems.rename(
        List.of(unfinished),
        List.of(target),
        StandardMoveOptions.IGNORE_MISSING_FILES,
        StandardMoveOptions.SKIP_IF_DESTINATION_EXISTS);
  }
}
