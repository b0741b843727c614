package io.earshot.pipelines.night;

import java.util.Objects;

/**
 * One record of an input file, not yet understood.
 *
 * @param file number of the file in the list of the night's inputs, from 0
 * @param line its first line in the decompressed file, from 1
 * @param bytes as it stands in the file; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of each record would cost
public record InputRecord(int file, long line, byte[] bytes) {
  public InputRecord {
    Objects.requireNonNull(bytes, "bytes");
  }
}
