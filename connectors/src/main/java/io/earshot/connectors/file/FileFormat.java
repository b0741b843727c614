package io.earshot.connectors.file;

import io.earshot.connectors.Mention;
import io.earshot.connectors.RejectedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;

/**
 * How mentions stand in a file. Two steps, so that each can be tested and counted by itself:
 * cutting a stream into records, and understanding one record.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface FileFormat extends Serializable {

  /** The name used with {@code --format}, for example {@code mentions} or {@code yelp}. */
  String name();

  /** The source of every record in this format; empty when each record names its own. */
  default Optional<String> source() {
    return Optional.empty();
  }

  /**
   * Cuts the decompressed stream into records. The reader returned does not close {@code in}.
   *
   * @throws IOException if the stream cannot be read
   */
  RecordReader read(InputStream in) throws IOException;

  /**
   * Understands one record. A pure function of its arguments. What it gives keeps all of {@link
   * io.earshot.connectors.MentionRules} that need no clock.
   *
   * @param defaultBrand the brand for records that name none, or null
   * @throws RejectedRecordException if the record cannot become a mention
   */
  Mention parse(RawRecord record, String defaultBrand) throws RejectedRecordException;

  /** Gives the records of one file, in order. Not thread-safe. */
  interface RecordReader {
    /**
     * The next {@link RawRecord}, a {@link RejectedRecord} if one cannot be cut out (the next call
     * goes on behind it), or null at the end.
     *
     * @throws IOException if the rest of the file cannot be read; an {@link java.io.EOFException}
     *     if it is cut off
     */
    FileEntry next() throws IOException;
  }
}
