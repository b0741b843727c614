package io.earshot.connectors.file;

import io.earshot.connectors.RejectionReason;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * One file of mentions, read as a stream: unpacks it, cuts it into records and turns whatever goes
 * wrong into an entry, so that one bad file is reported and the others go on. Holds some two
 * megabytes at most, whatever the file unpacks to. Not thread-safe.
 */
public final class MentionFile implements Closeable {
  private final InputStream in;
  private final FileFormat format;
  private FileFormat.RecordReader reader;
  private InputStream unpacked;
  private boolean ended;

  private MentionFile(InputStream in, FileFormat format) {
    this.in = in;
    this.format = format;
  }

  /**
   * Reads {@code in} as a file of that format, plain or packed with gzip or zstd. Nothing is read
   * before the first {@link #next()}.
   *
   * @param in closed by {@link #close()}
   */
  public static MentionFile open(InputStream in, FileFormat format) {
    return new MentionFile(in, format);
  }

  /** The next entry, or null at the end. A {@link BrokenFile} is the last one. */
  public FileEntry next() {
    if (ended) {
      return null;
    }
    FileEntry entry;
    try {
      if (reader == null) {
        unpacked = Decompression.open(in);
        reader = format.read(unpacked);
      }
      entry = reader.next();
    } catch (EOFException e) {
      entry = new BrokenFile(RejectionReason.TRUNCATED_FILE, describe(e));
    } catch (IOException e) {
      entry = new BrokenFile(RejectionReason.UNREADABLE_FILE, describe(e));
    }
    ended = entry == null || entry instanceof BrokenFile;
    return entry;
  }

  private static String describe(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void close() throws IOException {
    ended = true;
    try {
      if (unpacked != null) {
        unpacked.close();
      }
    } finally {
      in.close();
    }
  }
}
