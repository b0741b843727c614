package io.earshot.pipelines.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.WorkspaceJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A row of the queue as it will stand in the queue's files, but for its rank, which comes first in
 * each: it is only known when all rows are in order.
 *
 * @param priority see {@link QueueRow}
 * @param dueAt see {@link QueueRow}
 * @param mentionId see {@link QueueRow}
 * @param text what is written of it
 */
public record QueueLine(BigDecimal priority, Instant dueAt, String mentionId, Handover text) {
  /** First row first: the order of {@link QueueOrder}. */
  public static final Comparator<QueueLine> FIRST_TO_LAST =
      QueueOrder.firstToLast(QueueLine::priority, QueueLine::dueAt, QueueLine::mentionId);

  private static final String JSON_RANK = "{\"rank\":";
  private static final String RANK_ENDS = ",";

  public QueueLine {
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(text, "text");
  }

  /**
   * What is written of a row, handed over in three lines.
   *
   * @param lane see {@link QueueRow}
   * @param json what follows the rank in the queue's JSON Lines; without a line end
   * @param csv what follows the rank in the lane's CSV; without a line end
   */
  public record Handover(Lane lane, String json, String csv) {
    public Handover {
      Objects.requireNonNull(lane, "lane");
      Objects.requireNonNull(json, "json");
      Objects.requireNonNull(csv, "csv");
    }

    /** The line of the JSON Lines, without its end. */
    public String json(int rank) {
      return JSON_RANK + rank + RANK_ENDS + json;
    }

    /** The line of the lane's CSV, without its end. */
    public String csv(int rank) {
      return rank + RANK_ENDS + csv;
    }

    /** Neither has a line end within: JSON escapes it, and a cell has a blank instead. */
    public void write(Writer out) throws IOException {
      for (String line : new String[] {lane.name(), json, csv}) {
        out.write(line);
        out.write('\n');
      }
    }

    /**
     * Reads what {@link #write} wrote; null at the end.
     *
     * @throws IOException if it cannot be read, or ends within a row
     */
    public static Handover read(BufferedReader lines) throws IOException {
      String lane = lines.readLine();
      if (lane == null) {
        return null;
      }
      String json = lines.readLine();
      String csv = lines.readLine();
      if (csv == null) {
        throw new IOException("a slice of the queue ends within a row");
      }
      return new Handover(Lane.valueOf(lane), json, csv);
    }
  }

  /** The line of a row, whatever its rank. */
  public static QueueLine of(QueueRow row) {
    try {
      return new QueueLine(
          row.priority(),
          row.dueAt(),
          row.mentionId(),
          new Handover(
              row.lane(),
              behind(
                  JSON_RANK + row.rank() + RANK_ENDS, WorkspaceJson.MAPPER.writeValueAsString(row)),
              behind(row.rank() + RANK_ENDS, LaneCsv.line(row)).stripTrailing()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a row cannot be written", e);
    }
  }

  private static String behind(String beginning, String line) {
    if (!line.startsWith(beginning)) {
      throw new IllegalStateException("a line of the queue does not begin with its rank");
    }
    return line.substring(beginning.length());
  }
}
