package io.earshot.nlp.touchpoint;

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
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds touchpoints by lists of terms, one file per language beside this class; each row says where
 * it came from. A touchpoint is the stronger the more terms name it; a term with the flag {@code
 * strong} counts threefold, one with {@code weak} only where no other touchpoint is named. A term
 * within one with {@code whole} names nothing. Immutable, safe for use by several threads.
 */
public final class LexiconTouchpointFinder implements TouchpointFinder {

  private static final int MOST = 3;
  private static final int MOST_EVIDENCE = 3;
  private static final int STRONG = 6;
  private static final int PLAIN = 2;
  private static final int WEAK = 1;

  private final Map<Language, PhraseLexicon> lexicons = new EnumMap<>(Language.class);

  private LexiconTouchpointFinder() {
    for (Language language : Language.values()) {
      if (language.isSupported()) {
        lexicons.put(
            language,
            PhraseLexicon.load(
                LexiconTouchpointFinder.class,
                "touchpoints-" + language.code() + ".tsv",
                language));
      }
    }
  }

  private static final class Shipped {
    private static final LexiconTouchpointFinder FINDER = new LexiconTouchpointFinder();
  }

  /**
   * The finder with the lists that come with Earshot, read once.
   *
   * @throws IllegalStateException if a list is absent or malformed
   */
  public static LexiconTouchpointFinder shipped() {
    return Shipped.FINDER;
  }

  @Override
  public List<NamedTouchpoint> find(String text, Language language) {
    return find(SplitText.of(text, language), language);
  }

  /** As {@link #find(String, Language)}, for a text that is split already. */
  public List<NamedTouchpoint> find(SplitText text, Language language) {
    PhraseLexicon lexicon = lexicons.get(language);
    if (lexicon == null) {
      return List.of();
    }
    Map<Touchpoint, Integer> points = new EnumMap<>(Touchpoint.class);
    Map<Touchpoint, Set<String>> words = new EnumMap<>(Touchpoint.class);
    for (PhraseLexicon.Quote quote : withoutMeantByLonger(lexicon.quote(text.withoutMasks()))) {
      Touchpoint touchpoint = touchpointOf(quote.row());
      points.merge(touchpoint, weightOf(quote.row()), Integer::sum);
      words.computeIfAbsent(touchpoint, one -> new LinkedHashSet<>()).add(quote.words());
    }
    boolean named = points.values().stream().anyMatch(sum -> sum >= PLAIN);
    List<Touchpoint> found = new ArrayList<>(points.keySet());
    found.removeIf(touchpoint -> named && points.get(touchpoint) < PLAIN);
    // the sort is stable: of equals, the one declared first stands first
    found.sort(Comparator.comparing(points::get, Comparator.reverseOrder()));
    return found.stream()
        .limit(MOST)
        .map(
            touchpoint ->
                new NamedTouchpoint(
                    touchpoint, words.get(touchpoint).stream().limit(MOST_EVIDENCE).toList()))
        .toList();
  }

  /**
   * The terms that no longer one has for its own: "money back" is no matter of paying. They come by
   * their first words, so one pass tells how far the longer terms reach that begin before each.
   */
  private static List<PhraseLexicon.Quote> withoutMeantByLonger(List<PhraseLexicon.Quote> quotes) {
    NavigableMap<Integer, Integer> reach = new TreeMap<>();
    int farthest = 0;
    for (PhraseLexicon.Quote quote : quotes) {
      if (quote.row().flags().contains("whole")) {
        farthest = Math.max(farthest, quote.match().to());
        reach.put(quote.match().from(), farthest);
      }
    }
    return quotes.stream().filter(quote -> !isMeantByLonger(quote.match(), reach)).toList();
  }

  private static boolean isMeantByLonger(
      PhraseLexicon.Match match, NavigableMap<Integer, Integer> reach) {
    Map.Entry<Integer, Integer> before = reach.lowerEntry(match.from());
    Integer here = reach.get(match.from());
    return (before != null && before.getValue() >= match.to())
        || (here != null && here > match.to());
  }

  private static Touchpoint touchpointOf(PhraseLexicon.Row row) {
    return Touchpoint.valueOf(row.label().toUpperCase(Locale.ROOT));
  }

  private static int weightOf(PhraseLexicon.Row row) {
    if (row.flags().contains("strong")) {
      return STRONG;
    }
    return row.flags().contains("weak") ? WEAK : PLAIN;
  }
}
