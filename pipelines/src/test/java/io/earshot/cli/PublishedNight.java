package io.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.pipelines.night.ArchiveRecords;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.SearchDocument;
import io.earshot.priority.QueueRow;
import io.earshot.search.ArchiveEntry;
import io.earshot.search.SplitWriter;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishes nights without running one: what the commands that read have to show. */
final class PublishedNight {
  private final List<QueueRow> rows = new ArrayList<>();
  private final List<ArchivedMention> mentions = new ArrayList<>();
  private final List<PrioritisedMention> indexed = new ArrayList<>();

  PublishedNight rows(List<QueueRow> newRows) {
    rows.addAll(newRows);
    return this;
  }

  /** Live mentions, found by a search and by their id. */
  PublishedNight mentions(List<JudgedMention> judged) {
    Map<String, QueueRow> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.mentionId(), row));
    for (JudgedMention mention : judged) {
      indexed.add(new PrioritisedMention(mention, byId.get(mention.assessed().mention().id())));
    }
    return this;
  }

  /** What is only remembered. */
  PublishedNight archived(ArchivedMention mention) {
    mentions.add(mention);
    return this;
  }

  void publish(Workspace workspace) throws IOException {
    try (GenerationWriter generation = workspace.begin(Instant.parse("2026-11-20T02:00:00Z"))) {
      write(generation.folder().resolve(Layout.QUEUE_FILE), rows);
      Path index = Files.createDirectories(generation.folder().resolve(Layout.INDEX));
      try (SplitWriter split = SplitWriter.create(index.resolve("split-000"))) {
        for (PrioritisedMention mention : indexed) {
          split.add(
              SearchDocument.of(mention),
              new ArchiveEntry(
                  null, null, ArchiveRecords.write(ArchivedMention.of(mention.judged()))));
        }
        split.finish();
      }
      try (SplitWriter split = SplitWriter.create(index.resolve("deleted-000"))) {
        for (ArchivedMention mention : mentions) {
          split.addDeleted(mention.mention().id(), ArchiveRecords.write(mention));
        }
        split.finish();
      }
      generation.publish(
          Configuration.load(workspace.configurationFile()).version(),
          "k1",
          List.of(
              IndexSplit.whole(IndexSplit.Kind.OPEN, index.resolve("split-000").toString()),
              IndexSplit.whole(IndexSplit.Kind.DELETED, index.resolve("deleted-000").toString())));
    }
  }

  private static void write(Path file, List<?> records) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder lines = new StringBuilder();
    for (Object record : records) {
      lines.append(WorkspaceJson.MAPPER.writeValueAsString(record)).append('\n');
    }
    Files.writeString(file, lines, UTF_8);
  }
}
