package io.earshot.care.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.workspace.WorkspaceJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Copies the store into one file and back: a gzip of JSON lines, the same for both databases, so
 * that it also moves a store from one to the other. Sessions and open invitations stay behind.
 */
public final class Backup {
  /** Those a row of which is referred to come before those that refer. */
  private static final List<String> TABLES =
      List.of(
          "counter",
          "fact",
          "account",
          "item",
          "note",
          "note_call",
          "night",
          "night_source",
          "night_file",
          "care_record",
          "correction",
          "saved_search",
          "search_result",
          "audit");

  private static final String FORMAT = "earshot-care-store-1";

  private final Jdbi jdbi;

  Backup(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Writes everything as of one moment; the file appears when it is whole.
   *
   * @return how many rows
   */
  public long write(Path file) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    long rows;
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(next)), UTF_8))) {
      rows =
          jdbi.inTransaction(
              TransactionIsolationLevel.SERIALIZABLE,
              handle -> {
                long written = 0;
                for (String table : TABLES) {
                  written += write(handle, table, out);
                }
                return written;
              });
      // Last, so that a file that was cut off is told from a whole one.
      out.write(
          WorkspaceJson.MAPPER.createObjectNode().put("end", FORMAT).put("rows", rows) + "\n");
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    return rows;
  }

  private static long write(Handle handle, String table, BufferedWriter out) throws IOException {
    long written = 0;
    // A name from the list above, never from outside.
    for (String line :
        (Iterable<String>)
            handle
                    .createQuery("SELECT * FROM " + table)
                    .map((row, context) -> line(table, row))
                    .stream()
                ::iterator) {
      out.write(line);
      out.write('\n');
      written++;
    }
    return written;
  }

  private static String line(String table, ResultSet row) throws SQLException {
    ObjectNode line = WorkspaceJson.MAPPER.createObjectNode().put("table", table);
    ObjectNode values = line.putObject("row");
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      Object value = row.getObject(i);
      if (value instanceof Number number) {
        values.put(name, number.longValue());
      } else {
        values.put(name, (String) value);
      }
    }
    return line.toString();
  }

  /**
   * Fills an empty store from a file, whole or not at all.
   *
   * @return how many rows
   * @throws CareStoreException if the store is not empty, or the file is not a whole backup
   */
  public long restore(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      return jdbi.inTransaction(handle -> restore(handle, in, file));
    } catch (JacksonException e) {
      throw notWhole(file, e);
    } catch (ZipException | EOFException e) {
      throw notWhole(file, e);
    }
  }

  private static long restore(Handle handle, BufferedReader in, Path file) throws IOException {
    for (String table : TABLES) {
      if (handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one() > 0) {
        throw new CareStoreException(
            "the care store is not empty; restore into a new one, so that nobody's work is lost");
      }
    }
    long rows = 0;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      JsonNode line = WorkspaceJson.MAPPER.readTree(text);
      if (line.has("end")) {
        if (!line.path("end").asText().equals(FORMAT) || line.path("rows").asLong() != rows) {
          throw notWhole(file, null);
        }
        return rows;
      }
      insert(handle, line, file);
      rows++;
    }
    throw notWhole(file, null);
  }

  private static void insert(Handle handle, JsonNode line, Path file) {
    String table = line.path("table").asText();
    List<String> columns = new ArrayList<>();
    line.path("row").fieldNames().forEachRemaining(columns::add);
    boolean named = columns.stream().allMatch(column -> column.matches("[a-z_]+"));
    if (!TABLES.contains(table) || columns.isEmpty() || !named) {
      throw notWhole(file, null);
    }
    Update update =
        handle.createUpdate(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")");
    for (int i = 0; i < columns.size(); i++) {
      JsonNode value = line.path("row").get(columns.get(i));
      if (value.isNumber()) {
        update.bind(i, value.longValue());
      } else if (value.isNull()) {
        // Of no type, since the column may be of either.
        update.bindNull(i, Types.NULL);
      } else {
        update.bind(i, value.textValue());
      }
    }
    update.execute();
  }

  private static CareStoreException notWhole(Path file, Throwable cause) {
    return new CareStoreException(file + " is not a whole backup of a care store", cause);
  }
}
