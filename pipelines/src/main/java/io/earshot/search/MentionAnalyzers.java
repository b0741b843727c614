package io.earshot.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;

/**
 * How the words of a mention become terms. Every analyzer cuts words the same way (see {@link
 * WordAnalyzer}), so a word has the same position in every field; proximity across exact and
 * stemmed words and highlighting rest on that. Thread-safe.
 */
final class MentionAnalyzers {

  /** Exact words of any language, folded; hashtags and handles also with their mark. */
  static final Analyzer EXACT = WordAnalyzer.exact(true);

  /** As {@link #EXACT}, for queries: a marked word stands for its marked form alone. */
  static final Analyzer EXACT_QUERY = WordAnalyzer.exact(false);

  /** Stemmed words, by language code, in a fixed order. */
  static final Map<String, Analyzer> STEMMED = stemmed();

  /** The analyzer of each field, for writing. */
  static final Analyzer BY_FIELD = byField();

  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          List.of(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"),
          true);

  private MentionAnalyzers() {}

  private static Map<String, Analyzer> stemmed() {
    Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    analyzers.put(
        "en",
        WordAnalyzer.stemmed(
            EnglishPossessiveFilter::new,
            EnglishAnalyzer.getDefaultStopSet(),
            PorterStemFilter::new));
    analyzers.put(
        "de",
        WordAnalyzer.stemmed(
            words -> words,
            GermanAnalyzer.getDefaultStopSet(),
            words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))));
    analyzers.put(
        "nl",
        WordAnalyzer.stemmed(
            words -> words,
            DutchAnalyzer.getDefaultStopSet(),
            words -> new SnowballFilter(words, new DutchStemmer())));
    analyzers.put(
        "lv",
        WordAnalyzer.stemmed(
            words -> words, LatvianAnalyzer.getDefaultStopSet(), LatvianStemFilter::new));
    analyzers.put(
        "et",
        WordAnalyzer.stemmed(
            words -> words,
            EstonianAnalyzer.getDefaultStopSet(),
            words -> new SnowballFilter(words, new EstonianStemmer())));
    analyzers.put(
        "fr",
        WordAnalyzer.stemmed(
            words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
            FrenchAnalyzer.getDefaultStopSet(),
            FrenchLightStemFilter::new));
    analyzers.put(
        "es",
        WordAnalyzer.stemmed(
            words -> words, SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new));
    analyzers.put(
        "it",
        WordAnalyzer.stemmed(
            MentionAnalyzers::withoutItalianArticles,
            ItalianAnalyzer.getDefaultStopSet(),
            ItalianLightStemFilter::new));
    return analyzers;
  }

  private static TokenStream withoutItalianArticles(TokenStream words) {
    return new ElisionFilter(words, ITALIAN_ARTICLES);
  }

  private static Analyzer byField() {
    Analyzer keyword = new KeywordAnalyzer();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        int dot = field.indexOf('.');
        String base = dot < 0 ? field : field.substring(0, dot);
        if (!base.equals(MentionFields.TEXT) && !base.equals(MentionFields.TITLE)) {
          return keyword;
        }
        return dot < 0 ? EXACT : STEMMED.get(field.substring(dot + 1));
      }
    };
  }
}
