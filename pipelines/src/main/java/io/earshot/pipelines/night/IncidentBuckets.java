package io.earshot.pipelines.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.priority.QueueRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Puts complaints into the buckets in which they meet others that may tell of the same. A bucket is
 * named by a digest of 128 bits, since what two share may be long and its name travels with each.
 *
 * @param node what is put there
 * @param buckets their names; empty for one that can be like no other
 */
public record IncidentBuckets(IncidentNode node, List<String> buckets) {
  private static final int DAYS = 2;
  private static final int SECONDS_IN_A_DAY = 86_400;
  private static final int NAME_BYTES = 16;
  private static final char BAND = 'b';
  private static final char OTHER = 'o';

  /** Shorter complaints are worded alike by people who know nothing of each other. */
  private static final int LEAST_WORDS = 5;

  /**
   * From so many words on near copies are looked for: in fewer, one word that differs is the thing
   * that was lost or broken, and half of the pairs are still the same.
   */
  private static final int LEAST_WORDS_OF_NEAR_COPIES = 10;

  public IncidentBuckets {
    Objects.requireNonNull(node, "node");
    buckets = List.copyOf(buckets);
  }

  /**
   * Those in which the copies of a complaint are found, and the other posts of its matter; of what
   * only adds to one, these alone.
   */
  public static IncidentBuckets ofCopies(QueueRow complaint) {
    List<String> words = SameWords.in(complaint.excerpt());
    boolean comparable = words.size() >= LEAST_WORDS && IncidentRow.isComplaint(complaint);
    int[] values =
        comparable && words.size() >= LEAST_WORDS_OF_NEAR_COPIES ? MinHash.of(words) : new int[0];
    String brand = Objects.requireNonNullElse(complaint.brand(), "");
    List<String> buckets = new ArrayList<>();
    if (complaint.conversation() != null) {
      buckets.add(name(OTHER, "matter", complaint.conversation().id()));
    }
    if (comparable) {
      buckets.add(name(OTHER, "words", brand, String.join(" ", words)));
    }
    MinHash.bands(values).forEach(band -> buckets.add(name(BAND, brand, band)));
    return new IncidentBuckets(
        new IncidentNode(
            complaint.mentionId(),
            IncidentNode.label(complaint.createdAt().getEpochSecond(), complaint.mentionId()),
            MinHash.sketch(values)),
        buckets);
  }

  /**
   * Those in which others tell of the same thing: that of its day and of the next, so that a night
   * is not cut in two.
   */
  public static IncidentBuckets ofThings(IncidentRow row) {
    List<String> buckets = new ArrayList<>();
    long day = Math.floorDiv(row.createdAt(), SECONDS_IN_A_DAY);
    for (String thing : row.things()) {
      for (int after = 0; after < DAYS; after++) {
        buckets.add(name(OTHER, "thing", row.brand(), thing, Long.toString(day + after)));
      }
    }
    return new IncidentBuckets(new IncidentNode(row.mentionId(), row.label(), List.of()), buckets);
  }

  static boolean isBand(String bucket) {
    return bucket.charAt(0) == BAND;
  }

  private static String name(char kind, String... parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(UTF_8));
      return kind
          + Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, NAME_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
