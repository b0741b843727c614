package io.earshot.connectors.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being read, and how far. Not thread-safe. */
final class OpenFile implements Closeable {
  private final String name;
  private final String version;
  private final MentionFile file;
  private FileEntry ahead;
  private long entriesRead;

  private OpenFile(String name, String version, MentionFile file) {
    this.name = name;
    this.version = version;
    this.file = file;
  }

  static OpenFile open(Path path, FileFormat format, String name, String version)
      throws IOException {
    return new OpenFile(name, version, MentionFile.open(Files.newInputStream(path), format));
  }

  boolean standsAt(String otherName, String otherVersion, long entries) {
    return name.equals(otherName) && version.equals(otherVersion) && entriesRead == entries;
  }

  void skip(long entries) {
    while (entriesRead < entries && !atEnd()) {
      next();
    }
  }

  boolean atEnd() {
    if (ahead == null) {
      ahead = file.next();
    }
    return ahead == null;
  }

  /** The next entry; only after {@link #atEnd()} said that there is one. */
  FileEntry next() {
    FileEntry entry = ahead;
    ahead = null;
    entriesRead++;
    return entry;
  }

  long entriesRead() {
    return entriesRead;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
