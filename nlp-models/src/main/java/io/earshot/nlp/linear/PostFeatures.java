package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A post cut into words and hashed into features, to be scored by any number of models. Immutable;
 * safe for use by several threads.
 */
public final class PostFeatures {
  /** What a short post has; the table grows for longer ones. */
  private static final int EXPECTED_FEATURES = 512;

  /** Nobody reads more sentences of a post, and hostile posts have thousands. */
  private static final int MOST_SENTENCES = 20;

  /** What a word brings with it, about: its own n-grams and those of its letters. */
  private static final int FEATURES_PER_WORD = 24;

  /**
   * A sentence of a post.
   *
   * @param start where it begins in the post, in chars, entities unescaped
   * @param end where it ends
   * @param features its own features
   */
  public record Sentence(int start, int end, PostFeatures features) {}

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
    Signals.add(words, language, lexicon, lexicon.lists(), counted);
    return of(words, counted);
  }

  /**
   * Only those signals of a post that mean the same in every language: the manner of writing and
   * the {@value MoodLexicon#SHARED_LISTS} lists that every lexicon begins with. A post in one
   * language can so teach the model of another.
   *
   * @param lexicon of the language of the post
   */
  public static PostFeatures sharedSignals(String text, Language language, MoodLexicon lexicon) {
    PostWords words = PostWords.of(text, language);
    FeatureCounts counted = new FeatureCounts(EXPECTED_FEATURES);
    Signals.add(
        words, language, lexicon, Math.min(MoodLexicon.SHARED_LISTS, lexicon.lists()), counted);
    return taken(words, counted);
  }

  /**
   * Hashes words that are cut already and shall be taken as they are.
   *
   * @param words in text order
   */
  public static PostFeatures ofPlainWords(List<String> words) {
    return of(new PostWords(words, words, List.of()), new FeatureCounts(EXPECTED_FEATURES));
  }

  private static PostFeatures of(PostWords words, FeatureCounts counted) {
    Ngrams.addWords(words.known(), counted);
    Ngrams.addCharacters(words.known(), counted);
    return taken(words, counted);
  }

  private static PostFeatures taken(PostWords words, FeatureCounts counted) {
    int[] ngrams = new int[counted.size()];
    int[] counts = new int[counted.size()];
    counted.copyTo(ngrams, counts);
    return new PostFeatures(words, ngrams, counts);
  }

  /**
   * The sentences of a post, the first {@value #MOST_SENTENCES}.
   *
   * @param language as the post was cut
   */
  public List<Sentence> sentences(Language language) {
    MoodLexicon lexicon = MoodLexicon.shipped(language);
    List<Sentence> sentences = new ArrayList<>();
    for (PostWords.Sentence sentence : words.sentences()) {
      if (sentences.size() < MOST_SENTENCES) {
        PostWords part = words.of(sentence);
        FeatureCounts counted = new FeatureCounts(FEATURES_PER_WORD * part.known().size());
        Signals.add(part, language, lexicon, lexicon.lists(), counted);
        sentences.add(new Sentence(sentence.start(), sentence.end(), of(part, counted)));
      }
    }
    return sentences;
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
