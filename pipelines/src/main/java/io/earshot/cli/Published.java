package io.earshot.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;

/** What the last night published. */
final class Published {
  private Published() {}

  /**
   * The published generation.
   *
   * @throws CommandException before the first night
   */
  static Generation of(Workspace workspace) {
    return workspace
        .current()
        .orElseThrow(
            () ->
                CommandException.failed(
                    "no night has been published in "
                        + workspace.root()
                        + " yet; make one with: earshot run --workspace "
                        + workspace.root()
                        + " --as-of ..."));
  }

  /** The rows of the queue, in order; to be closed. */
  static MappingIterator<QueueRow> queue(Generation generation) throws IOException {
    return WorkspaceJson.MAPPER
        .readerFor(QueueRow.class)
        .readValues(generation.queueFile().toFile());
  }
}
