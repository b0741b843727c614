package io.earshot.connectors;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * What may be done with the mentions of one source: its terms, in a form that the pipeline obeys.
 * Immutable.
 *
 * @param source the source it is for
 * @param storeText whether the words may be kept; if not, they are judged and then dropped
 * @param keepAuthor whether the account may be kept; if not, the author is removed on arrival
 * @param profileIndividuals whether an author's mentions may be joined into a history
 * @param typeIndividuals whether an author's customer type may be told, by what they wrote in the
 *     one mention where there is no history; needed by a history, which is there to tell it
 * @param retention how long after its creation a mention may be kept, or null for without limit
 * @param followDeletions whether the terms oblige us to follow deletions (Earshot always follows
 *     those it is told of; this says that they have to be asked for)
 */
public record SourcePolicy(
    String source,
    boolean storeText,
    boolean keepAuthor,
    boolean profileIndividuals,
    boolean typeIndividuals,
    Duration retention,
    boolean followDeletions)
    implements Serializable {

  public SourcePolicy {
    Objects.requireNonNull(source, "source");
    if (retention != null && (retention.isNegative() || retention.isZero())) {
      throw new IllegalArgumentException(
          "retention of source " + source + " is not above 0: " + retention);
    }
    if (profileIndividuals && !keepAuthor) {
      throw new IllegalArgumentException(
          "source "
              + source
              + ": profileIndividuals needs keepAuthor, an author who is not kept has no history");
    }
    if (profileIndividuals && !typeIndividuals) {
      throw new IllegalArgumentException(
          "source " + source + ": a history is kept to tell the type, which is not to be told");
    }
  }

  /** One whose authors may have a type. */
  public SourcePolicy(
      String source,
      boolean storeText,
      boolean keepAuthor,
      boolean profileIndividuals,
      Duration retention,
      boolean followDeletions) {
    this(source, storeText, keepAuthor, profileIndividuals, true, retention, followDeletions);
  }

  /** The policy of a source that declares none, such as a file of one's own: everything allowed. */
  public static SourcePolicy open(String source) {
    return new SourcePolicy(source, true, true, true, null, false);
  }
}
