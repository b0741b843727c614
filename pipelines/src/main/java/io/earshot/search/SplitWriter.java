package io.earshot.search;

import io.earshot.workspace.IndexSplit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * Writes one split: an immutable directory with one Lucene segment, newest mention first. {@link
 * #finish} completes it; closing without it leaves nothing readable behind. Each id may be added
 * once; the caller has removed superseded versions. Not thread-safe; one writer a directory.
 *
 * <p>The same mentions added in the same order give the same bytes (see {@link SplitIdentity});
 * added in another order they give equal search results.
 */
public final class SplitWriter implements Closeable {
  /** Newest first, then by id: pages of a newest-first list are read from the front. */
  private static final Sort ORDER =
      new Sort(
          LongField.newSortField(MentionFields.CREATED, true, SortedNumericSelector.Type.MIN),
          new SortField(MentionFields.ID, SortField.Type.STRING));

  /** Heap for mentions not yet flushed; small enough for one writer per core in a 4 GB heap. */
  private static final double BUFFER_MEGABYTES = 48;

  /** So high that nothing is merged before the end; then everything is merged once. */
  private static final int SEGMENTS_MERGED_AT_ONCE = 1_000;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final NoWords noWords = new NoWords();
  private boolean open = true;

  private SplitWriter(Path path, Directory directory, IndexWriter writer) {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Begins a split.
   *
   * @param path a directory that is empty or does not exist yet, on a local file system
   * @throws IOException if it holds anything or cannot be written
   */
  public static SplitWriter create(Path path) throws IOException {
    Files.createDirectories(path);
    try (Stream<Path> present = Files.list(path)) {
      if (present.findAny().isPresent()) {
        throw new IOException("a split can only be written into an empty directory: " + path);
      }
    }
    // Without Lucene's lock file: the directory is fresh, and a split holds only what is in it.
    Directory directory = FSDirectory.open(path, NoLockFactory.INSTANCE);
    try {
      return new SplitWriter(path, directory, new IndexWriter(directory, configuration()));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig configuration() {
    LogDocMergePolicy merges = new LogDocMergePolicy();
    merges.setMergeFactor(SEGMENTS_MERGED_AT_ONCE);
    merges.setNoCFSRatio(0);
    return new IndexWriterConfig(MentionAnalyzers.BY_FIELD)
        .setOpenMode(OpenMode.CREATE)
        .setCodec(new Lucene912Codec())
        .setSimilarity(new BM25Similarity())
        .setIndexSort(ORDER)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  /**
   * Adds one mention.
   *
   * @throws IOException if it cannot be written; the split is then of no use
   */
  public void add(IndexedMention mention) throws IOException {
    writer.addDocument(MentionDocument.of(mention, noWords));
  }

  /**
   * Adds one mention with what a later night needs of it.
   *
   * @throws IOException if it cannot be written; the split is then of no use
   */
  public void add(IndexedMention mention, ArchiveEntry entry) throws IOException {
    writer.addDocument(MentionDocument.of(mention, entry, noWords));
  }

  /**
   * Adds what is remembered of a deleted mention: nothing that a search could find. A split holds
   * either such entries or mentions.
   *
   * @throws IOException if it cannot be written; the split is then of no use
   */
  public void addDeleted(String id, byte[] entry) throws IOException {
    writer.addDocument(MentionDocument.ofDeleted(id, entry));
  }

  /**
   * Adds what holds of other splits, without analysing it anew.
   *
   * @throws IOException if it cannot be written; the split is then of no use
   */
  public void addAll(List<IndexSplit> splits) throws IOException {
    try (OpenSplits opened = OpenSplits.of(splits)) {
      writer.addIndexes(
          opened.all().leaves().stream()
              .map(leaf -> (CodecReader) leaf.reader())
              .toArray(CodecReader[]::new));
    }
  }

  /**
   * Completes the split. Nothing can be added after it.
   *
   * @throws IOException if it cannot be written; the split is then of no use
   */
  public SplitSummary finish() throws IOException {
    writer.forceMerge(1);
    writer.setLiveCommitData(Map.of(MentionFields.FORMAT_KEY, MentionFields.FORMAT).entrySet());
    int documents = writer.getDocStats().numDocs;
    writer.commit();
    writer.close();
    SplitIdentity.settle(path, directory);
    directory.close();
    open = false;
    return new SplitSummary(documents, size());
  }

  private long size() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Discards the split unless {@link #finish} completed it. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try (directory) {
        writer.rollback();
      }
    }
  }
}
