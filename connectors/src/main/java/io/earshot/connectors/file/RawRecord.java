package io.earshot.connectors.file;

import java.util.Objects;

/**
 * One record of a file before it is understood: a line of JSON, or a CSV header with one row (so
 * that it is a CSV file by itself and can be replayed as one).
 *
 * @param line number of its first line in the decompressed file, from 1
 * @param bytes the record as it stands in the file, without the line end; never null, not to be
 *     changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying a megabyte a record would cost
public record RawRecord(long line, byte[] bytes) implements FileEntry {
  public RawRecord {
    Objects.requireNonNull(bytes, "bytes");
  }
}
