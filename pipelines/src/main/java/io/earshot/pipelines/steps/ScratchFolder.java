package io.earshot.pipelines.steps;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for what a run keeps outside the workspace while it works: what its tasks hand to each
 * other, which is made of posts, splits that are being written, and Flink's settings. Only its
 * owner can look into it. It goes when the process ends; one that a killed process left goes when
 * its owner makes the next. Thread-safe.
 */
public final class ScratchFolder {
  private static final String PREFIX = "earshot-run-";

  /** Held by the living. */
  private static final String LOCK = "LOCK";

  /**
   * Those of this process, with what holds their locks: a channel that nobody holds is closed by
   * the garbage collector, and then others would take the folder for left behind. On POSIX systems,
   * closing any channel of a file gives up all locks of the process on it, so these are not tried.
   */
  private static final Map<Path, FileChannel> OWN = new ConcurrentHashMap<>();

  private static volatile Path latest;

  private ScratchFolder() {}

  /** Makes one in the system's folder for temporary files ({@code java.io.tmpdir}). */
  public static Path make() throws IOException {
    return makeIn(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Path makeIn(Path parent) throws IOException {
    Path folder;
    try {
      folder = Files.createTempDirectory(parent, PREFIX);
    } catch (IOException e) {
      throw new IOException(
          "no temporary folder can be made in "
              + parent
              + " (let TMPDIR name another): "
              + e.getClass().getSimpleName(),
          e);
    }
    // Whoever sees the lock's file finds it locked: it gets its name afterwards.
    Path unnamed = folder.resolve(LOCK + ".new");
    FileChannel lock =
        FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OWN.put(folder, lock);
    lock.lock();
    Files.move(unnamed, folder.resolve(LOCK));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteOrLeave(folder)));
    latest = folder;
    removeLeftBehind(parent, Files.getOwner(folder));
    return folder;
  }

  /** Where temporary files go: into the folder this process made last, or the system's. */
  static Path current() {
    Path made = latest;
    return made == null ? Path.of(System.getProperty("java.io.tmpdir")) : made;
  }

  private static void removeLeftBehind(Path parent, UserPrincipal owner) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(parent)) {
      folders = all.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      if (!OWN.containsKey(folder)
          && Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
        removeIfLeftBehind(folder, owner);
      }
    }
  }

  private static void removeIfLeftBehind(Path folder, UserPrincipal owner) throws IOException {
    try {
      // Anybody may put something of that name there, but not as somebody else.
      if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
        removeIfUnlocked(folder);
      }
    } catch (NoSuchFileException e) {
      // Its process ended just now, and has removed it.
    }
  }

  private static void removeIfUnlocked(Path folder) throws IOException {
    try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (lock.tryLock() != null) {
        delete(folder);
      }
    }
  }

  private static void deleteOrLeave(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // Flink may still be at work in it while the process ends; the next run removes it.
    }
  }

  /** What vanishes meanwhile was removed by its maker. */
  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
