package io.earshot.connectors.file;

import io.earshot.connectors.Mention;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.StrictUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * CSV with a header line, read through a mapping. Every column that is mapped must be in the
 * header, else the file is unreadable; every row must have as many cells as it. So a mapping that
 * does not fit is reported instead of giving mentions with holes.
 *
 * @param name as given with {@code --format}
 * @param mapping which column is what
 */
record CsvFormat(String name, Mapping mapping) implements FileFormat {

  @Override
  public Optional<String> source() {
    return Optional.of(mapping.source());
  }

  @Override
  public RecordReader read(InputStream in) throws IOException {
    CsvReader reader = new CsvReader(in, mapping.delimiter());
    if (reader.header().length > 0) {
      refuseUnfitHeader(reader.header());
    }
    return reader;
  }

  /** Once for the file: else each of its rows would be refused, and the night would end well. */
  private void refuseUnfitHeader(byte[] bytes) throws IOException {
    List<String> header;
    try {
      header = header(CsvCells.parse(StrictUtf8.decode(bytes), mapping.delimiter()));
    } catch (RejectedRecordException e) {
      throw new IOException("its header cannot be read: " + e.getMessage(), e);
    }
    List<String> absent =
        mapping.columns().values().stream()
            .distinct()
            .filter(column -> !header.contains(column))
            .toList();
    if (!absent.isEmpty()) {
      throw new IOException(
          "its header has no column " + String.join(", ", absent) + ", which " + name + " names");
    }
  }

  private static List<String> header(List<List<String>> rows) {
    return rows.get(0).stream().map(String::strip).toList();
  }

  @Override
  public Mention parse(RawRecord record, String defaultBrand) throws RejectedRecordException {
    List<List<String>> rows =
        CsvCells.parse(StrictUtf8.decode(record.bytes()), mapping.delimiter());
    if (rows.size() != 2) {
      throw new RejectedRecordException(
          RejectionReason.BROKEN_CSV, "the record is not a header line and one row");
    }
    List<String> header = header(rows);
    List<String> row = rows.get(1);
    if (row.size() != header.size()) {
      throw new RejectedRecordException(
          RejectionReason.BROKEN_CSV,
          "the row has " + row.size() + " cells, the header has " + header.size());
    }
    return MappedMention.read(mapping, new Row(header, row), defaultBrand);
  }

  private record Row(List<String> header, List<String> cells) implements Columns {
    @Override
    public String text(String column) throws RejectedRecordException {
      int at = header.indexOf(column);
      if (at < 0) {
        throw new RejectedRecordException(
            RejectionReason.MISSING_FIELD, "column " + column + " is not in the header");
      }
      if (header.lastIndexOf(column) != at) {
        throw new RejectedRecordException(
            RejectionReason.BROKEN_CSV, "column " + column + " stands twice in the header");
      }
      return cells.get(at);
    }

    @Override
    public String scalar(String column) throws RejectedRecordException {
      return text(column);
    }
  }
}
