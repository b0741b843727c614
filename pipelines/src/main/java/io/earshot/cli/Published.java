package io.earshot.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.priority.QueueRow;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.Generation;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

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
                        + workspace.address()
                        + " yet; make one with: earshot run --workspace "
                        + workspace.address()
                        + " --as-of ..."));
  }

  /** The rows of the queue, in order; to be closed. */
  static MappingIterator<QueueRow> queue(Generation generation) throws IOException {
    return WorkspaceJson.MAPPER
        .readerFor(QueueRow.class)
        .readValues(generation.queueFile().toFile());
  }

  /** The mention of this id in the archive, deleted ones included. */
  static Optional<ArchivedMention> mention(Generation generation, String id) throws IOException {
    if (!generation.isOfFirstFormat()) {
      try (Archive archive = Archive.open(generation.splits())) {
        return archive.find(id).map(ReplacedMention::mention);
      }
    }
    AtomicReference<ArchivedMention> found = new AtomicReference<>();
    forEachMention(
        generation,
        mention -> {
          if (mention.mention().id().equals(id)) {
            found.set(mention);
          }
        });
    return Optional.ofNullable(found.get());
  }

  /** Tells of every mention in the archive. */
  static void forEachMention(Generation generation, Consumer<ArchivedMention> told)
      throws IOException {
    for (IndexSplit split : generation.splits()) {
      try (Archive archive = Archive.open(List.of(split))) {
        for (Place place : archive.all(0)) {
          told.accept(archive.read(place).mention());
        }
      }
    }
    for (Path file : generation.files(Layout.MENTIONS)) {
      try (MappingIterator<ArchivedMention> mentions =
          WorkspaceJson.MAPPER.readerFor(ArchivedMention.class).readValues(file.toFile())) {
        while (mentions.hasNextValue()) {
          told.accept(mentions.nextValue());
        }
      }
    }
  }
}
