package io.earshot.care.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.priority.Conversation;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Manifest;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Small published queues. */
public final class SampleQueue {
  private SampleQueue() {}

  /** A generation that holds a queue and nothing else. */
  public static Generation generation(Path folder, String runId, QueueRow... rows)
      throws IOException {
    Generation generation = new Generation(folder.resolve("generations"), manifest(runId));
    Files.createDirectories(generation.queueFile().getParent());
    StringBuilder lines = new StringBuilder();
    for (QueueRow row : rows) {
      lines.append(WorkspaceJson.MAPPER.writeValueAsString(row)).append('\n');
    }
    Files.writeString(generation.queueFile(), lines, UTF_8);
    return generation;
  }

  private static Manifest manifest(String runId) {
    return new Manifest(
        Manifest.FORMAT_VERSION,
        runId,
        null,
        Instant.parse("2026-11-20T02:00:00Z"),
        "none",
        null,
        List.of(),
        List.of());
  }

  /** A row about a late order; read from JSON, so that new fields of rows do not break it. */
  public static QueueRow row(String id, int rank, Lane lane) {
    return row(id, rank, lane, "Two weeks late, and nobody answers.");
  }

  /** A row that says this. */
  public static QueueRow row(String id, int rank, Lane lane, String excerpt) {
    try {
      String json =
          """
          {"rank":%d,"lane":"%s","priority":12.5,"dueAt":"2026-11-20T12:00:00Z","mentionId":%s,
           "source":"forum","url":"https://forum.example/1","brand":"acme",
           "author":{"id":"forum:kim","handle":"@kim","name":"Kim"},
           "createdAt":"2026-11-20T01:00:00Z","excerpt":%s,"language":"en",
           "sentiment":{"label":"negative","score":-0.8},"complaint":true,"severity":2,
           "intents":[],"touchpoints":["booking","delivery"],
           "customerType":{"type":"lapsed_loyal","confidence":0.7,"evidence":[]},
           "reasons":[{"component":"severity","points":10,"evidence":"severity 2"},
                      {"component":"reach","points":2.5,"evidence":"120 followers"}],
           "suggestion":{"approach":"Win them back.","steps":["Say sorry."],"choices":[],
             "replyDraft":"Hello Kim, we are sorry.","channel":"public reply","escalate":null,"escalationReason":null},
           "similar":0,
           "clock":{"kind":"first_answer","startedAt":"2026-11-20T01:00:00Z","targetAt":"2026-11-20T09:00:00Z","dueAt":"2026-11-20T11:00:00Z","hours":"around the clock","stopsOn":"an answer","stopped":null},
           "configuration":"none"}
          """
              .formatted(
                  rank,
                  lane.code(),
                  WorkspaceJson.MAPPER.writeValueAsString(id),
                  WorkspaceJson.MAPPER.writeValueAsString(excerpt));
      return WorkspaceJson.MAPPER.readValue(json, QueueRow.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same row, standing for these mentions too. */
  public static QueueRow standingFor(QueueRow row, String... mentionIds) {
    ObjectNode json = WorkspaceJson.MAPPER.valueToTree(row);
    ObjectNode incident = json.putObject("incident");
    incident
        .put("id", row.mentionId())
        .put("complaints", 1 + mentionIds.length)
        .put("copies", 0)
        .put("cause", "naming 418");
    for (String id : mentionIds) {
      incident.withArray("members").addObject().put("mentionId", id);
    }
    return WorkspaceJson.MAPPER.convertValue(json, QueueRow.class);
  }

  /** The same row of a matter that has stood so, open or not, since a moment. */
  public static QueueRow in(QueueRow row, Conversation.State state, boolean open, Instant since) {
    ObjectNode json = WorkspaceJson.MAPPER.valueToTree(row);
    json.set(
        "conversation",
        WorkspaceJson.MAPPER.valueToTree(
            new Conversation(
                row.mentionId(), state, open, since, null, null, Fact.written("wrote again"))));
    return WorkspaceJson.MAPPER.convertValue(json, QueueRow.class);
  }
}
