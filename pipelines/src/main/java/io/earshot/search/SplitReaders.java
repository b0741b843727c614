package io.earshot.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Opens folders of splits for reading. Stateless. */
final class SplitReaders {
  private SplitReaders() {}

  static DirectoryReader open(Path split) throws IOException {
    // The directory holds nothing open by itself; closing the reader lets go of its files.
    Directory directory = FSDirectory.open(split, NoLockFactory.INSTANCE);
    DirectoryReader reader = DirectoryReader.open(directory);
    String format = reader.getIndexCommit().getUserData().get(MentionFields.FORMAT_KEY);
    if (format == null || !MentionFields.READABLE_FORMATS.contains(format)) {
      reader.close();
      throw new IOException(
          "the split "
              + split
              + " has format "
              + format
              + ", this Earshot reads formats up to "
              + MentionFields.FORMAT
              + "; use the version that wrote it, or write the index anew");
    }
    return reader;
  }
}
