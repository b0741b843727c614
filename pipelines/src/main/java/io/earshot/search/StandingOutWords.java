package io.earshot.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;

/**
 * Finds the words that stand out in some mentions: more frequent there than in all others. Words
 * that say nothing by themselves are left out. Not thread-safe.
 */
final class StandingOutWords {
  /** Fewer mentions than that are chance, or one person. */
  private static final int LEAST_MENTIONS = 3;

  private static final int LEAST_CHARS = 3;

  /** A word has to be that many times as frequent as usual. */
  private static final double LEAST_FACTOR = 2;

  /** Folded as the words are that they are compared with: a list has "für", the index "fur". */
  private static final Set<String> SAY_NOTHING = sayNothing();

  private final OpenSplits splits;
  private final Map<String, Integer> mentions = new HashMap<>();
  private int seen;

  StandingOutWords(OpenSplits splits) {
    this.splits = splits;
  }

  private static Set<String> sayNothing() {
    Set<String> folded = new HashSet<>();
    // Snowball's English list: Lucene's own one has 33 words, and neither "your" nor "been".
    try (Reader english = resource(SnowballFilter.class, "english_stop.txt");
        Reader courtesies = resource(StandingOutWords.class, "courtesies.txt")) {
      for (CharArraySet list :
          List.of(
              WordlistLoader.getSnowballWordSet(english),
              WordlistLoader.getWordSet(courtesies, "#"),
              GermanAnalyzer.getDefaultStopSet(),
              DutchAnalyzer.getDefaultStopSet(),
              LatvianAnalyzer.getDefaultStopSet(),
              EstonianAnalyzer.getDefaultStopSet(),
              FrenchAnalyzer.getDefaultStopSet(),
              SpanishAnalyzer.getDefaultStopSet(),
              ItalianAnalyzer.getDefaultStopSet())) {
        for (Object word : list) {
          folded.addAll(words(new String((char[]) word)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(folded);
  }

  private static Reader resource(Class<?> beside, String name) {
    return new InputStreamReader(beside.getResourceAsStream(name), StandardCharsets.UTF_8);
  }

  void add(IndexedMention mention) throws IOException {
    seen++;
    Set<String> words = new HashSet<>();
    for (String text : new String[] {mention.title(), mention.text()}) {
      if (text != null) {
        words.addAll(words(text));
      }
    }
    words.removeIf(word -> !says(word) || isName(word, mention.brand()));
    words.forEach(word -> mentions.merge(word, 1, Integer::sum));
  }

  /** A handle, or the brand that the mention is about anyway: "kestrava-air" and its parts. */
  private static boolean isName(String word, String brand) {
    return word.startsWith("@")
        || (brand != null
            && (brand.replace("-", "").equals(word)
                || Arrays.asList(brand.split("-", -1)).contains(word)));
  }

  private static boolean says(String word) {
    return word.length() >= LEAST_CHARS
        && Character.isLetter(word.charAt(word.length() - 1))
        && !SAY_NOTHING.contains(word)
        && !isElided(word);
  }

  /** Two words that say nothing, drawn together: "s'il", "c'est", but not a possessive. */
  private static boolean isElided(String word) {
    String behind = word.substring(word.indexOf('\'') + 1);
    return behind.length() > 1 && SAY_NOTHING.contains(behind);
  }

  /** The words of a text in their folded form, with the apostrophe of the lists. */
  private static Set<String> words(String text) throws IOException {
    Set<String> words = new HashSet<>();
    try (TokenStream tokens = MentionAnalyzers.EXACT_QUERY.tokenStream(MentionFields.TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }

  /** The words that stand out most, the first the most. */
  List<StandingOut> best(int limit) throws IOException {
    Comparator<StandingOut> byScore = Comparator.comparingDouble(StandingOut::score);
    List<StandingOut> found = new ArrayList<>();
    for (Map.Entry<String, Integer> word : mentions.entrySet()) {
      if (word.getValue() >= LEAST_MENTIONS) {
        Term term = new Term(MentionFields.TEXT, word.getKey());
        // Lucene counts what does not hold any more until a split is written anew.
        int all = splits.all().docFreq(term) - splits.hidden().docFreq(term);
        int others = Math.max(0, all - word.getValue());
        StandingOut candidate =
            new StandingOut(
                word.getKey(),
                word.getValue(),
                (double) word.getValue() / seen,
                (others + 1.0) / (splits.all().numDocs() - seen + 1));
        if (candidate.share() >= LEAST_FACTOR * candidate.usualShare()) {
          found.add(candidate);
        }
      }
    }
    found.sort(byScore.reversed().thenComparing(StandingOut::word));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }
}
