package io.earshot.pipelines.night;

import io.earshot.priority.QueueRow;
import io.earshot.priority.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A complaint on the way to finding the others that tell of the same. Each carries the label of the
 * first it is joined with; whoever shares a bucket takes over the smallest label in it.
 *
 * @param mentionId which mention
 * @param label sorts by time, then by id: the smallest of a group names it
 * @param signature see {@link MinHash}; empty where words are not compared
 * @param buckets those it may share with others, each beginning with what it is
 */
public record IncidentNode(
    String mentionId, String label, List<Integer> signature, List<String> buckets) {
  private static final int DAYS = 2;
  private static final int SECONDS_IN_A_DAY = 86_400;
  private static final String BAND = "band ";

  /** Shorter complaints are worded alike by people who know nothing of each other. */
  private static final int LEAST_WORDS = 5;

  public IncidentNode {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(label, "label");
    signature = List.copyOf(signature);
    buckets = List.copyOf(buckets);
  }

  /**
   * A row by itself, with the buckets in which its copies are found: none for what is no complaint,
   * since everybody is thanked by themselves.
   */
  public static IncidentNode ofCopies(QueueRow row) {
    List<String> words = SameWords.in(row.excerpt());
    boolean comparable = isComplaint(row) && words.size() >= LEAST_WORDS;
    int[] signature = comparable ? MinHash.of(words) : new int[0];
    List<String> buckets = new ArrayList<>();
    if (isComplaint(row) && row.conversation() != null) {
      buckets.add("matter " + row.conversation().id());
    }
    if (comparable) {
      buckets.add("words " + brand(row) + "\n" + String.join(" ", words));
    }
    MinHash.bands(signature).forEach(band -> buckets.add(BAND + brand(row) + "\n" + band));
    return new IncidentNode(
        row.mentionId(), label(row), Arrays.stream(signature).boxed().toList(), buckets);
  }

  /**
   * A row that stands for its copies, with the buckets in which others tell of the same thing: that
   * of its day and of the next, so that a night is not cut in two.
   */
  public static IncidentNode ofThings(IncidentRow row) {
    QueueRow told = row.mention().row();
    List<String> buckets = new ArrayList<>();
    if (isComplaint(told)) {
      long day = told.createdAt().getEpochSecond() / SECONDS_IN_A_DAY;
      for (String thing : NamedThings.in(told.excerpt())) {
        for (int after = 0; after < DAYS; after++) {
          buckets.add("thing " + brand(told) + "\n" + thing + "\n" + (day + after));
        }
      }
    }
    return new IncidentNode(told.mentionId(), row.label(), List.of(), buckets);
  }

  /** Judged or suspected: both have points as a complaint. */
  private static boolean isComplaint(QueueRow row) {
    return row.reasons().stream()
        .anyMatch(
            reason ->
                reason.component().equals(Setting.COMPLAINT_JUDGED.component().orElseThrow()));
  }

  /** This one with a label, if it is smaller. */
  public IncidentNode labelled(String other) {
    return other.compareTo(label) < 0
        ? new IncidentNode(mentionId, other, signature, buckets)
        : this;
  }

  /**
   * Whether it goes along with the first of a bucket: a chance meeting in a band does not count.
   */
  public boolean joins(String bucket, IncidentNode first) {
    return !bucket.startsWith(BAND) || MinHash.areAlike(values(this), values(first));
  }

  private static int[] values(IncidentNode node) {
    return node.signature.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The mention that a label names. */
  static String mentionOf(String label) {
    return label.substring(label.indexOf(' ') + 1);
  }

  static String label(QueueRow row) {
    return sortable(row.createdAt()) + " " + row.mentionId();
  }

  /** Seconds in a width that sorts like numbers, also before 1970. */
  private static String sortable(Instant at) {
    return String.format(Locale.ROOT, "%012d", at.getEpochSecond() + 100_000_000_000L);
  }

  private static String brand(QueueRow row) {
    return row.brand() == null ? "" : row.brand();
  }
}
