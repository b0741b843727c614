package io.earshot.priority;

import java.util.Locale;
import java.util.Objects;

/** Whether a mention stands in the queue. */
public sealed interface Decision {

  /** It does, with this row (rank and similar still 0: they depend on the other rows). */
  record Queued(QueueRow row) implements Decision {
    public Queued {
      Objects.requireNonNull(row, "row");
    }
  }

  /** It does not. */
  record NotQueued(Cause cause) implements Decision {
    public NotQueued {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /** Why a mention is not in the queue; each is counted in the report. */
  enum Cause {
    /** Neither a complaint nor a question, nor praise worth thanking, nor a matter to escalate. */
    NO_NEED,
    /** About a competitor. */
    COMPETITOR,
    /** Older than the queue keeps matters open. */
    AGED_OUT,
    /** Answered or solved, and the customer has not complained since. */
    SETTLED,
    /** Another row of the same incident stands for it. */
    SAME_INCIDENT,
    /** In a language that is not judged, and no stars or marks show a need. */
    UNSUPPORTED_LANGUAGE,
    /** In a language that is judged but without a model of complaints, and nothing decides. */
    UNDECIDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The cause as a sentence. */
    public String sentence() {
      return switch (this) {
        case NO_NEED ->
            "It is neither a complaint nor a question, nor praise worth thanking, nor a matter to"
                + " escalate.";
        case COMPETITOR -> "It is about a competitor, not about one of your own brands.";
        case AGED_OUT ->
            "It is older than the queue keeps matters open (queue.openDays, queue.praiseDays).";
        case SETTLED -> "It was answered or solved, and the customer has not complained since.";
        case SAME_INCIDENT -> "Another row of the same incident stands for it.";
        case UNSUPPORTED_LANGUAGE ->
            "Its language is not judged, and neither stars nor marks show a need.";
        case UNDECIDED ->
            "No model of complaints knows its language, and neither words, mood nor stars show a"
                + " need.";
      };
    }
  }
}
