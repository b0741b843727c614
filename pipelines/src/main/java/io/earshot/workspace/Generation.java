package io.earshot.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One published result of a run, whole and never changed. Paths are of the local file system.
 *
 * @param generationsFolder the folder in which manifest paths are resolved
 * @param manifest what belongs to it
 */
public record Generation(Path generationsFolder, Manifest manifest) {

  public Generation {
    Objects.requireNonNull(generationsFolder, "generationsFolder");
    Objects.requireNonNull(manifest, "manifest");
  }

  public String runId() {
    return manifest.runId();
  }

  /** Its own folder. */
  public Path folder() {
    return generationsFolder.resolve(runId());
  }

  public Path queueFile() {
    return folder().resolve(Layout.QUEUE_FILE);
  }

  public Path reportFile() {
    return folder().resolve(Layout.REPORT_FILE);
  }

  /** The files of one part, for example {@link Layout#MENTIONS}, ordered by path. */
  public List<Path> files(String part) {
    return manifest.files().stream()
        .filter(entry -> Layout.isIn(entry.path(), part))
        .map(entry -> generationsFolder.resolve(entry.path()))
        .toList();
  }

  /** The splits that hold mentions to be searched, with absolute paths. */
  public List<IndexSplit> indexSplits() {
    if (isOfFirstFormat()) {
      return files(Layout.INDEX).stream()
          .map(Path::getParent)
          .distinct()
          .sorted()
          .map(folder -> IndexSplit.whole(IndexSplit.Kind.OPEN, folder.toString()))
          .toList();
    }
    return splits().stream().filter(split -> split.kind() != IndexSplit.Kind.DELETED).toList();
  }

  /** All splits, with absolute paths; empty in the first format. */
  public List<IndexSplit> splits() {
    return manifest.splits().stream().map(split -> split.below(generationsFolder)).toList();
  }

  /** Whether a night can go on from it without telling everything anew. */
  public boolean isOfThisFormat() {
    return manifest.formatVersion() == Manifest.FORMAT_VERSION;
  }

  /** Whether its mentions lie in {@link Layout#MENTIONS} and not in the splits. */
  public boolean isOfFirstFormat() {
    return manifest.formatVersion() == Manifest.OLDEST_FORMAT_VERSION;
  }
}
