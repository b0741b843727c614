package io.earshot.priority;

import io.earshot.nlp.customer.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What speaks for a customer type, or against it, as facts. */
public final class TypeFacts {
  /** Words of the past are shown longer than those at hand: the post is not on the page. */
  private static final int QUOTE_CHARS = 100;

  private TypeFacts() {}

  /** The feature with its day, and the words that show it where they may be shown. */
  public static List<Fact> of(Evidence evidence) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            Fact.Kind.FEATURE,
            evidence.feature(),
            evidence.at() == null ? "" : Fact.day(evidence.at())));
    if (!evidence.quote().isBlank()) {
      facts.add(Fact.of(Fact.Kind.QUOTE, Excerpt.of(evidence.quote(), QUOTE_CHARS)));
    }
    return facts;
  }
}
