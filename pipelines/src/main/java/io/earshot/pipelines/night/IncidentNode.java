package io.earshot.pipelines.night;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A complaint on the way to finding the others that tell of the same. Each carries the label of the
 * first it is joined with; whoever shares a bucket takes over the smallest label in it.
 *
 * @param mentionId which mention
 * @param label sorts by time, then by id: the smallest of a group names it
 * @param sketch see {@link MinHash}; empty where words are not compared
 */
public record IncidentNode(String mentionId, String label, List<Long> sketch) {
  /** Added so that times before 1970 are no negative numbers. */
  private static final long AFTER_ALL_TIMES = 100_000_000_000L;

  private static final int TIME_DIGITS = 12;

  public IncidentNode {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(label, "label");
    sketch = List.copyOf(sketch);
  }

  /**
   * By label, and where it is the same by mention: the first of a bucket is the same everywhere.
   */
  public static final Comparator<IncidentNode> FIRST_TO_LAST =
      Comparator.comparing((IncidentNode node) -> node.label())
          .thenComparing(IncidentNode::mentionId);

  /**
   * A node in one of its buckets.
   *
   * @param bucket see {@link IncidentBuckets}
   */
  public record InBucket(String bucket, IncidentNode node) {
    public InBucket {
      Objects.requireNonNull(bucket, "bucket");
      Objects.requireNonNull(node, "node");
    }

    /** This one with a label, if it is smaller. */
    public InBucket labelled(String label) {
      return new InBucket(bucket, node.labelled(label));
    }

    /** The smallest label that one node was given in its buckets; empty when it is in none. */
    public static Optional<String> smallestLabel(List<InBucket> buckets) {
      return buckets.stream().map(met -> met.node().label()).min(Comparator.naturalOrder());
    }
  }

  /** This one with a label, if it is smaller. */
  public IncidentNode labelled(String other) {
    return other.compareTo(label) < 0 ? new IncidentNode(mentionId, other, sketch) : this;
  }

  /**
   * Whether it goes along with the first of a bucket: a chance meeting in a band does not count.
   */
  public boolean joins(String bucket, IncidentNode first) {
    return !IncidentBuckets.isBand(bucket) || MinHash.areAlike(sketch, first.sketch);
  }

  /** The mention that a label names. */
  static String mentionOf(String label) {
    return label.substring(label.indexOf(' ') + 1);
  }

  /**
   * The label of a mention by itself.
   *
   * @param createdAt seconds since 1970; in a width that sorts like numbers, also before 1970
   */
  static String label(long createdAt, String mentionId) {
    String time = Long.toString(createdAt + AFTER_ALL_TIMES);
    return "0".repeat(TIME_DIGITS - time.length()) + time + " " + mentionId;
  }
}
