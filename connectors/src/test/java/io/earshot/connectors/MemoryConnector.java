package io.earshot.connectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reference of the connector contract: a source that is a list. */
final class MemoryConnector implements Connector {

  /** The source, which outlives its connectors. */
  static final class Source {
    private final List<Mention> mentions = new ArrayList<>();
    private boolean reachable = true;

    void add(List<Mention> more) {
      mentions.addAll(more);
    }

    void setReachable(boolean newReachable) {
      reachable = newReachable;
    }
  }

  private final Source behind;
  private final int batchSize;

  MemoryConnector(Source behind, int batchSize) {
    this.behind = behind;
    this.batchSize = batchSize;
  }

  @Override
  public String source() {
    return "memory";
  }

  @Override
  public Optional<String> check() {
    return behind.reachable ? Optional.empty() : Optional.of("The memory is gone: bring it back.");
  }

  @Override
  public Fetch fetch(Cursor from, Instant asOf) {
    int start = position(from);
    if (!behind.reachable) {
      return new Fetch.Failed("the memory is gone", true);
    }
    Coverage coverage = new Coverage(source(), null, asOf, List.of());
    if (start >= behind.mentions.size()) {
      return new Fetch.NothingNew(coverage);
    }
    int end = Math.min(start + batchSize, behind.mentions.size());
    List<Mention> accepted = new ArrayList<>();
    List<Fetch.RejectedItem> rejected = new ArrayList<>();
    for (Mention mention : behind.mentions.subList(start, end)) {
      try {
        MentionRules.check(mention, MentionRules.latest(asOf));
        accepted.add(mention);
      } catch (RejectedRecordException e) {
        rejected.add(new Fetch.RejectedItem(mention.id(), e.reason(), e.getMessage()));
      }
    }
    return new Fetch.Collected(accepted, rejected, new Cursor(Integer.toString(end)), coverage);
  }

  private static int position(Cursor cursor) {
    if (cursor.equals(Cursor.START)) {
      return 0;
    }
    try {
      return Integer.parseInt(cursor.value());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("this is not a cursor of a memory connector");
    }
  }

  @Override
  public void close() {
    // it opens nothing
  }
}
