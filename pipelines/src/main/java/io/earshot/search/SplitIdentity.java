package io.earshot.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.StringHelper;

/**
 * Makes the files of a split a function of its content, and packs them into one.
 *
 * <p>Lucene writes a random id into the header of every file of a segment, and the time and the
 * machine into the segment's description, so two equal indexes differ in their bytes. Here the id
 * is replaced by one derived from the content, and the description by one without time and machine;
 * the checksums at the end of the files are made anew. What remains different when the same
 * mentions are added in another order: the numbers that Lucene gives to fields as it meets them.
 */
final class SplitIdentity {
  private final Path path;
  private final Directory directory;

  private SplitIdentity(Path path, Directory directory) {
    this.path = path;
    this.directory = directory;
  }

  /** Settles the one commit with at most one segment that {@code directory} at {@code path} has. */
  static void settle(Path path, Directory directory) throws IOException {
    new SplitIdentity(path, directory).settle();
  }

  private void settle() throws IOException {
    SegmentInfos written = SegmentInfos.readLatestCommit(directory);
    if (written.size() > 1) {
      throw new IllegalStateException("a split has one segment, not " + written.size());
    }
    SegmentInfos settled = new SegmentInfos(written.getIndexCreatedVersionMajor());
    byte[] id = new byte[StringHelper.ID_LENGTH];
    if (written.size() == 1) {
      SegmentInfo segment = written.info(0).info;
      id = stampFiles(segment);
      settled.add(new SegmentCommitInfo(pack(segment, id), 0, 0, -1, -1, -1, id));
    }
    settled.counter = written.counter;
    settled.setUserData(written.getUserData(), false);
    directory.deleteFile(written.getSegmentsFileName());
    settled.commit(directory);
    String commit = settled.getSegmentsFileName();
    byte[] random = SegmentInfos.readCommit(directory, commit).getId();
    StampedFile.of(path.resolve(commit), random).stamp(id);
  }

  /** Gives all files of the segment but its description an id derived from their content. */
  private byte[] stampFiles(SegmentInfo segment) throws IOException {
    directory.deleteFile(description(segment));
    Map<String, StampedFile> files = new TreeMap<>();
    for (String name : segment.files()) {
      if (!name.equals(description(segment))) {
        files.put(name, StampedFile.of(path.resolve(name), segment.getId()));
      }
    }
    MessageDigest digest = sha256();
    byte[] none = new byte[StringHelper.ID_LENGTH];
    for (Map.Entry<String, StampedFile> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(file.getValue().stamp(none)).flip());
    }
    byte[] id = Arrays.copyOf(digest.digest(), StringHelper.ID_LENGTH);
    for (StampedFile file : files.values()) {
      file.stamp(id);
    }
    return id;
  }

  /** One file instead of about twenty: a split is copied, opened and counted as few files. */
  private SegmentInfo pack(SegmentInfo segment, byte[] id) throws IOException {
    List<String> loose =
        segment.files().stream().filter(name -> !name.equals(description(segment))).toList();
    SegmentInfo unpacked = describe(segment, id, loose, false);
    unpacked.getCodec().compoundFormat().write(directory, unpacked, IOContext.DEFAULT);
    SegmentInfo packed =
        describe(
            segment,
            id,
            List.of(
                IndexFileNames.segmentFileName(segment.name, "", "cfs"),
                IndexFileNames.segmentFileName(segment.name, "", "cfe")),
            true);
    packed.getCodec().segmentInfoFormat().write(directory, packed, IOContext.DEFAULT);
    for (String name : loose) {
      directory.deleteFile(name);
    }
    return packed;
  }

  private SegmentInfo describe(
      SegmentInfo segment, byte[] id, Collection<String> files, boolean packed) {
    // The only attribute that the codec sets on a segment; without it its text cannot be read.
    String mode = segment.getAttribute(Lucene90StoredFieldsFormat.MODE_KEY);
    SegmentInfo described =
        new SegmentInfo(
            directory,
            segment.getVersion(),
            segment.getMinVersion(),
            segment.name,
            segment.maxDoc(),
            packed,
            segment.getHasBlocks(),
            segment.getCodec(),
            Map.of(),
            id,
            mode == null ? Map.of() : Map.of(Lucene90StoredFieldsFormat.MODE_KEY, mode),
            segment.getIndexSort());
    described.setFiles(files);
    return described;
  }

  private static String description(SegmentInfo segment) {
    return IndexFileNames.segmentFileName(segment.name, "", "si");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
