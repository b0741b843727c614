package io.earshot.workspace;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * One immutable piece of the archive and its index. A generation is made of those it wrote and
 * those of earlier generations that still hold.
 *
 * @param kind what it holds
 * @param folder where it lies: below the {@code generations} folder in a manifest, absolute
 *     otherwise
 * @param hidden a second folder, with copies of those of its mentions that do not hold any more; or
 *     null when all hold
 * @param hiddenSince the moment of the run that hid the first of them, or null
 */
public record IndexSplit(Kind kind, String folder, String hidden, Instant hiddenSince)
    implements Serializable {

  /** What a split holds. */
  public enum Kind {
    /** Mentions that stand in no queue and will not come into one by themselves. */
    SETTLED,
    /** Mentions that stand in the queue: written anew every night, since their points change. */
    OPEN,
    /** Ids of deleted mentions, so that an old copy cannot come back; nothing to search. */
    DELETED
  }

  public IndexSplit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(folder, "folder");
    if ((hidden == null) != (hiddenSince == null)) {
      throw new IllegalArgumentException("hidden mentions have a folder and a date, or neither");
    }
  }

  /** A split whose mentions all hold. */
  public static IndexSplit whole(Kind kind, String folder) {
    return new IndexSplit(kind, folder, null, null);
  }

  /** The split with its paths resolved in a folder. */
  IndexSplit below(Path generationsFolder) {
    return new IndexSplit(
        kind,
        generationsFolder.resolve(folder).toString(),
        hidden == null ? null : generationsFolder.resolve(hidden).toString(),
        hiddenSince);
  }

  /** The split with paths relative to a folder, with forward slashes. */
  IndexSplit relativeTo(Path generationsFolder) {
    return new IndexSplit(
        kind,
        relative(generationsFolder, folder),
        hidden == null ? null : relative(generationsFolder, hidden),
        hiddenSince);
  }

  private static String relative(Path base, String path) {
    return base.relativize(Path.of(path)).toString().replace('\\', '/');
  }

  /** Whether a file with this path belongs to it. */
  boolean holds(String path) {
    return path.startsWith(folder + "/") || (hidden != null && path.startsWith(hidden + "/"));
  }
}
