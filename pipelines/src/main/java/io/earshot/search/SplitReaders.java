package io.earshot.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/** Opens splits for reading. Stateless. */
final class SplitReaders {
  private SplitReaders() {}

  /** Opens all of them or, when one cannot be opened, none. */
  static IndexReader[] open(List<Path> splits) throws IOException {
    List<IndexReader> opened = new ArrayList<>();
    boolean complete = false;
    try {
      for (Path split : splits) {
        opened.add(open(split));
      }
      complete = true;
      return opened.toArray(new IndexReader[0]);
    } finally {
      if (!complete) {
        IOUtils.closeWhileHandlingException(opened);
      }
    }
  }

  private static IndexReader open(Path split) throws IOException {
    // The directory holds nothing open by itself; closing the reader lets go of its files.
    Directory directory = FSDirectory.open(split, NoLockFactory.INSTANCE);
    DirectoryReader reader = DirectoryReader.open(directory);
    String format = reader.getIndexCommit().getUserData().get(MentionFields.FORMAT_KEY);
    if (!MentionFields.FORMAT.equals(format)) {
      reader.close();
      throw new IOException(
          "the split "
              + split
              + " has format "
              + format
              + ", this Earshot reads format "
              + MentionFields.FORMAT
              + "; use the version that wrote it, or write the index anew");
    }
    return reader;
  }
}
