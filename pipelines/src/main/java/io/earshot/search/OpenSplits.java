package io.earshot.search;

import io.earshot.workspace.IndexSplit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.util.IOUtils;

/** Splits that are open, with the mentions in them that do not hold any more taken out. */
final class OpenSplits implements Closeable {
  private final List<DirectoryReader> splits = new ArrayList<>();
  private final List<DirectoryReader> hiding = new ArrayList<>();
  private IndexReader all;
  private IndexReader hidden;

  private OpenSplits() {}

  /** Opens all of them or, when one cannot be opened, none. */
  static OpenSplits of(List<IndexSplit> splits) throws IOException {
    OpenSplits opened = new OpenSplits();
    boolean complete = false;
    try {
      for (IndexSplit split : splits) {
        opened.open(split);
      }
      opened.all = new MultiReader(opened.splits.toArray(new IndexReader[0]), true);
      opened.hidden = new MultiReader(opened.hiding.toArray(new IndexReader[0]), true);
      complete = true;
      return opened;
    } finally {
      if (!complete) {
        IOUtils.closeWhileHandlingException(opened);
      }
    }
  }

  private void open(IndexSplit split) throws IOException {
    DirectoryReader whole = SplitReaders.open(Path.of(split.folder()));
    splits.add(whole);
    if (split.hidden() != null) {
      DirectoryReader hides = SplitReaders.open(Path.of(split.hidden()));
      hiding.add(hides);
      splits.set(splits.size() - 1, HoldingReader.of(whole, hides));
    }
  }

  /** Each split by itself, in the order given. */
  List<DirectoryReader> each() {
    return splits;
  }

  /** All splits; what does not hold counts as deleted. */
  IndexReader all() {
    return all;
  }

  /** Copies of what does not hold. */
  IndexReader hidden() {
    return hidden;
  }

  @Override
  public void close() throws IOException {
    if (hidden == null) {
      IOUtils.close(splits);
      IOUtils.close(hiding);
    } else {
      IOUtils.close(all, hidden); // they close what they are made of
    }
  }
}
