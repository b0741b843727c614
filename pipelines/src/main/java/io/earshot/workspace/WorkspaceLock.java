package io.earshot.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write in a workspace, held by one process at a time. It is a lock of the operating
 * system on the file {@code LOCK}: it ends with the process that holds it, however that ends, so no
 * stale lock is ever left behind.
 */
final class WorkspaceLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private WorkspaceLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock without waiting.
   *
   * @throws WorkspaceException if another run holds it, or the file cannot be written
   */
  static WorkspaceLock acquire(Path file) {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new WorkspaceException("cannot write " + file + ": " + e.getMessage(), e);
    }
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw busy(file, e);
    } catch (IOException e) {
      throw new WorkspaceException(
          "cannot lock " + file + " (does its file system know locks?): " + e.getMessage(), e);
    } finally {
      if (lock == null) {
        closeChannel(channel);
      }
    }
    if (lock == null) {
      throw busy(file, null);
    }
    return new WorkspaceLock(channel, lock);
  }

  private static WorkspaceException busy(Path file, Throwable cause) {
    return new WorkspaceException(
        "another run is writing in " + file.getParent() + "; wait until it has ended and try again",
        cause);
  }

  private static void closeChannel(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
