package io.earshot.connectors.file;

import io.earshot.connectors.RejectionReason;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into CSV records (RFC 4180; lines end in LF or CRLF, quoted cells may hold line
 * breaks). Each record given is the header line, LF and the row, so that it is a CSV file by
 * itself. Skips a byte order mark, blank lines and rows of empty cells.
 *
 * <p>Where quoting is broken the reader rejects one physical line and goes on behind it, since what
 * follows is as a rule sound. To do so it reads again what it has read; that is limited to a small
 * multiple of the file, and beyond that a record must end on its line.
 */
final class CsvReader implements FileFormat.RecordReader {
  private static final int MAX_ROW_BYTES = LineReader.MAX_RECORD_BYTES;

  /** It goes with every record, so a long one would multiply the file. */
  private static final int MAX_HEADER_BYTES = 1 << 16;

  /** How often, on the whole, a byte may be looked at; with a start for small files. */
  private static final long MAX_LOOKS = 8;

  private static final long FREE_LOOKS = 4L * MAX_ROW_BYTES;

  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    BEHIND_QUOTE
  }

  private final ByteWindow window;
  private final char delimiter;
  private final byte[] header;
  private long line = 1;
  private long looked;
  private long passed;

  // What the last scan found: where the row ends or failed, and its first line feed within quotes.
  private int stop;
  private int firstLineFeed;
  private String problem;
  private boolean tooLong;

  /**
   * Reads the header.
   *
   * @param delimiter an ASCII character
   */
  CsvReader(InputStream in, char delimiter) throws IOException {
    this.window = new ByteWindow(in);
    this.delimiter = delimiter;
    window.advanceBehindMark();
    this.header = readHeader();
  }

  private byte[] readHeader() throws IOException {
    while (window.at(0) >= 0) {
      scan(true);
      if (window.at(stop) < 0) {
        window.throwFailure();
      }
      if (tooLong || stop > MAX_HEADER_BYTES) {
        throw new IOException("its header is longer than " + MAX_HEADER_BYTES + " bytes");
      }
      if (problem != null) {
        throw new IOException("its header is not CSV: " + problem);
      }
      byte[] row = takeRow();
      if (row.length > 0) {
        return row;
      }
    }
    window.throwFailure();
    return new byte[0];
  }

  /** The header line without its line end; empty where the file has none. */
  byte[] header() {
    return header;
  }

  @Override
  public FileEntry next() throws IOException {
    while (window.at(0) >= 0) {
      long rowLine = line;
      scan(looked <= FREE_LOOKS + MAX_LOOKS * passed);
      if (problem != null) {
        return rejectLine(rowLine);
      }
      if (window.at(stop) < 0) {
        window.throwFailure();
      }
      byte[] row = takeRow();
      if (row.length > 0) {
        return new RawRecord(rowLine, withHeader(row));
      }
    }
    window.throwFailure();
    return null;
  }

  /** Finds the end of the row that begins at the start of the window. */
  private void scan(boolean overLines) {
    State state = State.CELL_START;
    problem = null;
    tooLong = false;
    firstLineFeed = -1;
    int offset = 0;
    while (problem == null) {
      int read = window.at(offset);
      boolean atEnd = read < 0 || (read == '\n' && state != State.QUOTED);
      if (atEnd && state != State.QUOTED) {
        break;
      }
      if (read < 0) {
        problem = "a quote is opened and not closed";
      } else if (offset > MAX_ROW_BYTES || (offset == MAX_ROW_BYTES && read != '\r')) {
        tooLong = firstLineFeed < 0;
        problem = "a quote is opened and not closed within " + MAX_ROW_BYTES + " bytes";
      } else if (read == '\n') {
        firstLineFeed = firstLineFeed < 0 ? offset : firstLineFeed;
        problem = overLines ? null : "a quote is opened and not closed on its line";
      } else {
        state = next(state, (char) read);
        problem = state == null ? "a closing quote is followed by more text" : null;
      }
      offset++;
    }
    stop = problem == null ? offset : offset - 1;
    looked += offset;
  }

  /** The state behind this byte; null where none may follow. */
  private State next(State state, char read) {
    if (state == State.QUOTED) {
      return read == '"' ? State.BEHIND_QUOTE : State.QUOTED;
    }
    if (read == delimiter) {
      return State.CELL_START;
    }
    if (state == State.BEHIND_QUOTE) {
      // A carriage return here belongs to the line end; the cells are judged again when parsed.
      return read == '"' ? State.QUOTED : read == '\r' ? State.BEHIND_QUOTE : null;
    }
    return state == State.CELL_START && read == '"' ? State.QUOTED : State.PLAIN;
  }

  /** The row found, without its line end; empty for one without content. Moves behind it. */
  private byte[] takeRow() {
    int length = stop > 0 && window.at(stop - 1) == '\r' ? stop - 1 : stop;
    byte[] row = window.copy(length);
    boolean blank = true;
    for (byte content : row) {
      blank &= content == delimiter || content == ' ' || content == '\t';
    }
    pass(Math.min(stop + 1, window.loaded()));
    return blank ? new byte[0] : row;
  }

  /** Rejects the first physical line of the row that failed and moves behind it. */
  private FileEntry rejectLine(long rowLine) throws IOException {
    if (window.at(stop) < 0) {
      // Cut off within a quoted cell: the row may well be sound where the file is whole.
      window.throwFailure();
    }
    int lineFeed = firstLineFeed;
    if (lineFeed < 0 && !tooLong) {
      lineFeed = window.lineFeed(stop, MAX_ROW_BYTES + 2);
      tooLong = lineFeed < 0 && window.loaded() >= MAX_ROW_BYTES + 2;
    }
    if (tooLong) {
      window.advanceBehindLineFeed();
      line++;
      passed += MAX_ROW_BYTES;
      return LineReader.tooLong(rowLine);
    }
    if (lineFeed < 0) {
      window.throwFailure();
      lineFeed = window.loaded();
    }
    String rule = problem;
    stop = lineFeed;
    byte[] row = takeRow();
    return new RejectedRecord(rowLine, withHeader(row), RejectionReason.BROKEN_CSV, rule);
  }

  private void pass(int count) {
    for (int offset = 0; offset < count; offset++) {
      if (window.at(offset) == '\n') {
        line++;
      }
    }
    window.advance(count);
    passed += count;
  }

  private byte[] withHeader(byte[] row) {
    byte[] record = new byte[header.length + 1 + row.length];
    System.arraycopy(header, 0, record, 0, header.length);
    record[header.length] = '\n';
    System.arraycopy(row, 0, record, header.length + 1, row.length);
    return record;
  }
}
