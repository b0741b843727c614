package io.earshot.care.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.care.CareRecord;
import io.earshot.care.Correction;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what the team did as the files that a run reads: {@code care/records.jsonl} (claims,
 * answers, closures) and {@code care/corrections.jsonl} (a line for each correction, and one more
 * when it is undone, with what holds again). Line after line in the order of time.
 */
public final class CareFilesExport {
  private static final String RECORDS = "records.jsonl";
  private static final String CORRECTIONS = "corrections.jsonl";

  private final Jdbi jdbi;

  CareFilesExport(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes both files, each in one step.
   *
   * @param workspace the workspace's folder
   * @throws CareStoreException if a file stands there that this store did not write
   * @throws IOException if they cannot be written
   */
  public void write(Path workspace) throws IOException {
    Path folder = workspace.resolve("care");
    Files.createDirectories(folder);
    String[] contents =
        jdbi.inTransaction(
            handle -> {
              String records = records(handle);
              String corrections = corrections(handle);
              announce(handle, folder.resolve(RECORDS), records);
              announce(handle, folder.resolve(CORRECTIONS), corrections);
              return new String[] {records, corrections};
            });
    replace(folder.resolve(RECORDS), contents[0]);
    replace(folder.resolve(CORRECTIONS), contents[1]);
  }

  /**
   * Remembers what is about to be written, beside what stands there: after a kill between
   * remembering and writing, either is known to be this store's.
   */
  private static void announce(Handle handle, Path file, String next) throws IOException {
    String name = file.getFileName().toString();
    String announced = Tokens.hash(next);
    if (Files.exists(file)) {
      String present = Tokens.hash(Files.readString(file, UTF_8));
      if (!Facts.get(handle, name).orElse("").contains(present)) {
        throw new CareStoreException(
            file
                + " was not written by the care store, or was changed since; move it away, and"
                + " enter in the console what it says");
      }
      announced += " " + present;
    }
    Facts.put(handle, name, announced);
  }

  private static void replace(Path file, String lines) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, lines, UTF_8);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a night opened again it finds itself. */
  private static String records(Handle handle) {
    StringBuilder lines = new StringBuilder();
    handle
        .createQuery("SELECT * FROM care_record WHERE author <> :night ORDER BY at, id")
        .bind("night", QueueMerge.NIGHT)
        .map(
            (row, context) -> {
              ObjectNode line = WorkspaceJson.MAPPER.createObjectNode();
              line.put("mentionId", row.getString("mention_id"));
              line.put("kind", row.getString("kind"));
              line.put("at", Instant.ofEpochMilli(row.getLong("at")).toString());
              line.put("by", row.getString("author"));
              line.put("outcome", outcome(row));
              line.put("text", row.getString("body"));
              return line;
            })
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  private static String outcome(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    boolean closed = row.getString("kind").equals(CareRecord.Kind.CLOSED.code());
    return closed && outcome == null ? CareRecord.Outcome.NO_REPLY_NEEDED.code() : outcome;
  }

  /** One moment at which what is held to be true of a mention changed. */
  private record Change(Instant at, String by, StoredCorrection correction, boolean undone) {}

  private static String corrections(Handle handle) {
    List<Change> changes = new ArrayList<>();
    for (StoredCorrection made :
        handle
            .createQuery(Journal.CORRECTIONS + " ORDER BY c.id")
            .map((row, context) -> Journal.correction(row))
            .list()) {
      changes.add(new Change(made.at(), made.author(), made, false));
      if (made.undoneAt() != null) {
        changes.add(new Change(made.undoneAt(), made.undoneBy(), made, true));
      }
    }
    changes.sort(Comparator.comparing(Change::at));
    Map<String, List<StoredCorrection>> holding = new HashMap<>();
    StringBuilder lines = new StringBuilder();
    for (Change change : changes) {
      StoredCorrection correction = change.correction();
      List<StoredCorrection> same =
          holding.computeIfAbsent(correction.thing(), key -> new ArrayList<>());
      if (!change.undone()) {
        same.add(correction);
        add(lines, change, correction.value());
      } else if (correction.field() == Correction.Field.CUSTOMER) {
        same.remove(correction);
        // All are taken back, and those that go on to hold are said again.
        add(lines, change, null);
        same.forEach(other -> add(lines, change, other.value()));
      } else {
        same.remove(correction);
        // What an undone correction had replaced holds again.
        add(lines, change, same.isEmpty() ? null : same.get(same.size() - 1).value());
      }
    }
    return lines.toString();
  }

  private static void add(StringBuilder lines, Change change, String value) {
    StoredCorrection correction = change.correction();
    ObjectNode line = WorkspaceJson.MAPPER.createObjectNode();
    if (correction.field() == Correction.Field.CUSTOMER) {
      line.put("customerId", correction.authorId());
    } else {
      line.put("mentionId", correction.mentionId());
    }
    line.put("field", correction.field().code());
    line.put("value", value);
    line.put("at", change.at().toString());
    line.put("by", change.by());
    line.put("why", change.undone() ? "undone" : correction.reason());
    lines.append(line).append('\n');
  }
}
