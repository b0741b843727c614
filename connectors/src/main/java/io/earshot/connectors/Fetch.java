package io.earshot.connectors;

import java.util.List;
import java.util.Objects;

/**
 * The outcome of one fetch. Three kinds, since "there is nothing new" and "it could not be fetched"
 * must never look alike; only the first has a cursor to move on to.
 */
public sealed interface Fetch {

  /**
   * Something came.
   *
   * @param mentions what came, of bounded number; a removal at the source is a mention that is
   *     {@code deleted}, an edit one with its {@code modifiedAt}; may be empty when all was
   *     rejected
   * @param rejected what came and is no mention
   * @param next where the next fetch goes on; to be stored only after the mentions are
   * @param coverage what was looked at
   */
  record Collected(
      List<Mention> mentions, List<RejectedItem> rejected, Cursor next, Coverage coverage)
      implements Fetch {
    public Collected {
      mentions = List.copyOf(mentions);
      rejected = List.copyOf(rejected);
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(coverage, "coverage");
    }
  }

  /**
   * The source was asked and has nothing behind the cursor.
   *
   * @param coverage what was looked at
   */
  record NothingNew(Coverage coverage) implements Fetch {
    public NothingNew {
      Objects.requireNonNull(coverage, "coverage");
    }
  }

  /**
   * The source could not be asked, or its answer not be understood. The cursor stays where it is.
   *
   * @param reason what went wrong, as a clause without secrets or text of posts
   * @param retryable whether the same fetch may succeed later without anybody doing anything
   */
  record Failed(String reason, boolean retryable) implements Fetch {
    public Failed {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * An item of a source that cannot become a mention.
   *
   * @param item where it is, for a person to find: a file and line, an id
   * @param reason why
   * @param message the rule that was broken; never holds text of the item
   */
  record RejectedItem(String item, RejectionReason reason, String message) {
    public RejectedItem {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(message, "message");
    }
  }
}
