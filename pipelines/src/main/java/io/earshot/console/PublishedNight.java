package io.earshot.console;

import io.earshot.care.store.QueueMerge;
import io.earshot.search.MentionSearcher;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The published generation while it is being looked at. A new one is taken over as soon as it is
 * seen; the index of the old one is closed when the last who reads it is done. Thread-safe.
 */
final class PublishedNight implements AutoCloseable {
  private final Workspace workspace;
  private final QueueMerge queueMerge;
  private Open current;

  PublishedNight(Workspace workspace, QueueMerge queueMerge) {
    this.workspace = workspace;
    this.queueMerge = queueMerge;
  }

  /** An open index with the number of those who hold it. */
  private static final class Open {
    private final Generation generation;
    private final MentionSearcher searcher;
    private int holders = 1;

    Open(Generation generation) throws IOException {
      this.generation = generation;
      this.searcher = MentionSearcher.open(generation.indexSplits());
    }
  }

  /** Something that is asked of an index. */
  interface Question<T, E extends Exception> {
    T ask(MentionSearcher searcher) throws E, IOException;
  }

  /**
   * Takes a newly published generation over, into the care store first: also one whose run was
   * killed before it could.
   *
   * @throws WorkspaceException if it cannot be read
   */
  void refresh() {
    Optional<Generation> published = workspace.current();
    if (published.isEmpty() || isCurrent(published.get())) {
      return;
    }
    try {
      queueMerge.merge(published.get());
      Open next = new Open(published.get());
      Open before;
      synchronized (this) {
        before = current;
        current = next;
      }
      release(before);
    } catch (IOException e) {
      throw new WorkspaceException(
          "generation " + published.get().runId() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private synchronized boolean isCurrent(Generation generation) {
    return current != null && current.generation.runId().equals(generation.runId());
  }

  /** The run that is shown, or empty before the first night. */
  synchronized Optional<String> runId() {
    return current == null ? Optional.empty() : Optional.of(current.generation.runId());
  }

  /**
   * Asks the index; it stays open meanwhile.
   *
   * @return empty before the first night
   */
  <T, E extends Exception> Optional<T> ask(Question<T, E> question) throws E {
    Open held;
    synchronized (this) {
      if (current == null) {
        return Optional.empty();
      }
      held = current;
      held.holders++;
    }
    try {
      return Optional.of(question.ask(held.searcher));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release(held);
    }
  }

  private synchronized void release(Open open) {
    if (open != null && --open.holders == 0) {
      try {
        open.searcher.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public synchronized void close() {
    release(current);
    current = null;
  }
}
