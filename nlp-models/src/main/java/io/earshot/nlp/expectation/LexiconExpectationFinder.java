package io.earshot.nlp.expectation;

import io.earshot.nlp.Language;
import io.earshot.nlp.cue.PhraseLexicon;
import io.earshot.nlp.cue.SplitText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds missed expectations by lists of phrases, one file per language beside this class. Written
 * from what is known of complaint handling; no labelled data was found to measure them with, so
 * they are a core of plain wordings. Of a matter both slow and unanswered both are named.
 * Immutable, safe for use by several threads.
 */
public final class LexiconExpectationFinder implements ExpectationFinder {
  private static final int MOST_EVIDENCE = 3;

  private final Map<Language, PhraseLexicon> lexicons = new EnumMap<>(Language.class);

  private LexiconExpectationFinder() {
    for (Language language : Language.values()) {
      if (language.isSupported()) {
        String file = "expectations-" + language.code() + ".tsv";
        lexicons.put(language, PhraseLexicon.load(LexiconExpectationFinder.class, file, language));
      }
    }
  }

  private static final class Shipped {
    private static final LexiconExpectationFinder FINDER = new LexiconExpectationFinder();
  }

  /**
   * The finder with the lists that come with Earshot, read once.
   *
   * @throws IllegalStateException if a list is absent or malformed
   */
  public static LexiconExpectationFinder shipped() {
    return Shipped.FINDER;
  }

  @Override
  public List<MissedExpectation> find(String text, Language language) {
    return find(SplitText.of(text, language), language);
  }

  /** As {@link #find(String, Language)}, for a text that is split already. */
  public List<MissedExpectation> find(SplitText text, Language language) {
    PhraseLexicon lexicon = lexicons.get(language);
    if (lexicon == null) {
      return List.of();
    }
    Map<Expectation, Set<String>> quotes = new EnumMap<>(Expectation.class);
    for (PhraseLexicon.Quote found : lexicon.quote(text)) {
      Expectation expectation = Expectation.valueOf(found.row().label().toUpperCase(Locale.ROOT));
      quotes.computeIfAbsent(expectation, one -> new LinkedHashSet<>()).add(found.words());
    }
    List<MissedExpectation> missed = new ArrayList<>();
    quotes.forEach(
        (expectation, words) ->
            missed.add(
                new MissedExpectation(expectation, words.stream().limit(MOST_EVIDENCE).toList())));
    // the sort is stable: of equals, the one declared first stands first
    missed.sort(
        Comparator.comparing(
            one -> quotes.get(one.expectation()).size(), Comparator.reverseOrder()));
    return List.copyOf(missed);
  }
}
