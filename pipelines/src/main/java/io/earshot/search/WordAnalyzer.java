package io.earshot.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;

/**
 * Cuts a text into words by the Unicode rules (ICU), which keep emoji and underscores whole and cut
 * Chinese, Japanese and Thai by dictionary, then brings each word to the form in which it is
 * compared.
 *
 * <p>Exact words are folded: case, accents, width and compatibility forms do not matter. Stemmed
 * words lose their inflection and are folded after that, so that a Latvian or German word typed
 * without its accents still finds its inflected forms. A stop word leaves its position empty.
 */
final class WordAnalyzer extends Analyzer {
  /**
   * Distance between title and text, in words; more than any phrase or NEAR may span, so that
   * nothing matches half in the title and half in the text.
   */
  static final int GAP_BETWEEN_VALUES = 1_000;

  /** Longer words are cut, in UTF-16 units: a term must stay far below Lucene's 32,766 bytes. */
  private static final int LONGEST_WORD = 100;

  private final Chain chain;

  private WordAnalyzer(Chain chain) {
    this.chain = chain;
  }

  /**
   * The analyzer of exact words.
   *
   * @param keepPlain whether a hashtag or handle also counts as the plain word
   */
  static WordAnalyzer exact(boolean keepPlain) {
    return new WordAnalyzer(
        (words, source) -> new ICUFoldingFilter(new SocialMarks(words, source, keepPlain)));
  }

  /**
   * The analyzer of one language.
   *
   * @param clean what happens before stop words are dropped
   * @param stopWords words too common to be of use, in lower case
   * @param stem takes off the inflection
   */
  static WordAnalyzer stemmed(
      UnaryOperator<TokenStream> clean, CharArraySet stopWords, UnaryOperator<TokenStream> stem) {
    return new WordAnalyzer(
        (words, source) -> {
          TokenStream lower = clean.apply(new ICUNormalizer2Filter(words));
          return new ICUFoldingFilter(stem.apply(new StopFilter(lower, stopWords)));
        });
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    ICUTokenizer tokenizer = new ICUTokenizer();
    SocialMarks.SourceText source = new SocialMarks.SourceText();
    TokenStream words = chain.over(new TruncateTokenFilter(tokenizer, LONGEST_WORD), source);
    return new TokenStreamComponents(
        reader -> tokenizer.setReader(source.take(reader)),
        // Again, since folding can make one character into eighteen.
        new TruncateTokenFilter(words, LONGEST_WORD));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP_BETWEEN_VALUES;
  }

  /** What stands between the word breaker and the index. */
  private interface Chain {
    TokenStream over(TokenStream words, SocialMarks.SourceText source);
  }
}
