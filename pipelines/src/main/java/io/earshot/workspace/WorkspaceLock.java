package io.earshot.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write in a workspace, held by one process at a time. It is a lock of the operating
 * system on the file {@code LOCK}: it ends with the process that holds it, however that ends, so no
 * stale lock is ever left behind.
 */
final class WorkspaceLock implements AutoCloseable {
  /**
   * What this process holds. Asked before the file is opened: on POSIX systems, closing any channel
   * of a file gives up all locks of the process on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private WorkspaceLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock without waiting.
   *
   * @throws WorkspaceException if another run holds it, or the file cannot be written
   */
  static WorkspaceLock acquire(Path file) {
    if (!HELD.add(file)) {
      throw busy(file);
    }
    boolean acquired = false;
    try {
      WorkspaceLock lock = lock(file);
      acquired = true;
      return lock;
    } finally {
      if (!acquired) {
        HELD.remove(file);
      }
    }
  }

  private static WorkspaceLock lock(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw busy(file);
      }
      return new WorkspaceLock(file, channel, lock);
    } catch (IOException e) {
      throw new WorkspaceException(
          "cannot lock "
              + file
              + " (is it writable, does its file system know locks?): "
              + e.getMessage(),
          e);
    }
  }

  private static WorkspaceException busy(Path file) {
    return new WorkspaceException(
        "another run is writing in "
            + file.getParent()
            + "; wait until it has ended and try again");
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }
}
