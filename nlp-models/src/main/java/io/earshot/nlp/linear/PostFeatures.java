package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.util.List;
import java.util.Objects;

/**
 * A post cut into words and hashed into features, to be scored by any number of models. Immutable;
 * safe for use by several threads.
 */
public final class PostFeatures {
  /** What a short post has; the table grows for longer ones. */
  private static final int EXPECTED_FEATURES = 512;

  private final PostWords words;
  private final int[] ngrams;
  private final int[] counts;

  private PostFeatures(PostWords words, int[] ngrams, int[] counts) {
    this.words = words;
    this.ngrams = ngrams;
    this.counts = counts;
  }

  /**
   * Cuts and hashes one post.
   *
   * @param text any text, not null; only its first {@value PostWords#LONGEST_CHARS} chars count
   * @param language its language, which decides how it is cut
   */
  public static PostFeatures of(String text, Language language) {
    return of(text, language, MoodLexicon.shipped(language));
  }

  /**
   * As {@link #of(String, Language)}, with another lexicon than the shipped one; for training,
   * which makes the lexicon first.
   */
  public static PostFeatures of(String text, Language language, MoodLexicon lexicon) {
    Objects.requireNonNull(text, "text");
    PostWords words = PostWords.of(text, language);
    FeatureCounts counted = new FeatureCounts(EXPECTED_FEATURES);
    Signals.add(words, language, lexicon, counted);
    return of(words, counted);
  }

  /**
   * Hashes words that are cut already and shall be taken as they are.
   *
   * @param words in text order
   */
  public static PostFeatures ofPlainWords(List<String> words) {
    return of(new PostWords(words, words), new FeatureCounts(EXPECTED_FEATURES));
  }

  private static PostFeatures of(PostWords words, FeatureCounts counted) {
    Ngrams.addWords(words.known(), counted);
    Ngrams.addCharacters(words.known(), counted);
    int[] ngrams = new int[counted.size()];
    int[] counts = new int[counted.size()];
    counted.copyTo(ngrams, counts);
    return new PostFeatures(words, ngrams, counts);
  }

  /** Whether there is nothing to judge: not one word, number or sign. */
  public boolean isEmpty() {
    return words.known().isEmpty();
  }

  PostWords words() {
    return words;
  }

  int size() {
    return ngrams.length;
  }

  int ngram(int index) {
    return ngrams[index];
  }

  int count(int index) {
    return counts[index];
  }
}
