package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A post cut into words and hashed into features, to be scored by any number of models. Immutable;
 * safe for use by several threads.
 */
public final class PostFeatures {
  /** What a post has whatever it says, about: its signals. */
  private static final int EXPECTED_SIGNALS = 64;

  /** Nobody reads more sentences of a post, and hostile posts have thousands. */
  private static final int MOST_SENTENCES = 20;

  /** What a word brings with it, about: its own n-grams and those of its letters. */
  private static final int FEATURES_PER_WORD = 28;

  /**
   * A sentence of a post.
   *
   * @param start where it begins in the post, in chars, entities unescaped
   * @param end where it ends
   * @param features its own features
   */
  public record Sentence(int start, int end, PostFeatures features) {}

  /** Emptied for each post: what a post needs of it is copied out of it. */
  private static final ThreadLocal<FeatureCounts> COUNTS =
      ThreadLocal.withInitial(() -> new FeatureCounts(0));

  private final PostWords words;

  /** See {@link Signals#moods}. */
  private final float[][] moods;

  private final int lists;
  private final int[] ngrams;
  private final int[] counts;

  private PostFeatures(PostWords words, float[][] moods, int lists, FeatureCounts counted) {
    this.words = words;
    this.moods = moods;
    this.lists = lists;
    this.ngrams = counted.features();
    this.counts = counted.times();
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
    return of(words, Signals.moods(words, lexicon), language, lexicon.lists());
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
    float[][] moods = Signals.moods(words, lexicon);
    FeatureCounts counted = empty(EXPECTED_SIGNALS);
    int lists = Math.min(MoodLexicon.SHARED_LISTS, lexicon.lists());
    Signals.add(words, moods, language, lists, counted);
    return new PostFeatures(words, moods, lists, counted);
  }

  /**
   * Hashes words that are cut already and shall be taken as they are.
   *
   * @param words in text order
   */
  public static PostFeatures ofPlainWords(List<String> words) {
    PostWords plain = new PostWords(words, words, List.of());
    FeatureCounts counted = empty(FEATURES_PER_WORD * words.size());
    return withNgrams(plain, new float[words.size()][], 0, counted);
  }

  private static PostFeatures of(PostWords words, float[][] moods, Language language, int lists) {
    FeatureCounts counted = empty(EXPECTED_SIGNALS + FEATURES_PER_WORD * words.known().size());
    Signals.add(words, moods, language, lists, counted);
    return withNgrams(words, moods, lists, counted);
  }

  private static FeatureCounts empty(int expected) {
    FeatureCounts counted = COUNTS.get();
    counted.clear(expected);
    return counted;
  }

  private static PostFeatures withNgrams(
      PostWords words, float[][] moods, int lists, FeatureCounts counted) {
    Ngrams.addWords(words.known(), counted);
    Ngrams.addCharacters(words.known(), counted);
    return new PostFeatures(words, moods, lists, counted);
  }

  /**
   * The sentences of a post, the first {@value #MOST_SENTENCES}; none of a post that is a single
   * one.
   *
   * @param language as the post was cut
   */
  public List<Sentence> sentences(Language language) {
    if (words.sentences().size() < 2) {
      return List.of();
    }
    List<Sentence> sentences = new ArrayList<>();
    for (PostWords.Sentence sentence : words.sentences()) {
      if (sentences.size() < MOST_SENTENCES) {
        float[][] itsMoods = Arrays.copyOfRange(moods, sentence.from(), sentence.to());
        PostFeatures features = of(words.of(sentence), itsMoods, language, lists);
        sentences.add(new Sentence(sentence.start(), sentence.end(), features));
      }
    }
    return sentences;
  }

  /**
   * The same post said calmly: without exclamation marks, capitals and elongated words ("sooo"), of
   * which those that the lexicon knows keep their plain form ("guuut" is "gut").
   *
   * @param language as the post was cut
   * @return empty where nothing in it is loud, or nothing else
   */
  public Optional<PostFeatures> calm(Language language) {
    MoodLexicon lexicon = MoodLexicon.shipped(language);
    List<float[]> kept = new ArrayList<>();
    List<String> known = new ArrayList<>();
    boolean loud = false;
    for (int i = 0; i < moods.length; i++) {
      String word = words.known().get(i);
      float[] mood = moods[i];
      boolean elongated = PostWords.isElongated(word, words.shown().get(i));
      boolean exclaims = word.charAt(0) == '!';
      loud |=
          elongated || exclaims || (mood != null && PostWords.isInCapitals(words.shown().get(i)));
      if (elongated && lexicon.moods(word, word) == null) {
        word = PostWords.withoutDoubles(word);
        mood = lexicon.moods(word, word);
      }
      if (!exclaims && (!elongated || mood != null)) {
        known.add(word);
        kept.add(mood);
      }
    }
    return !loud || known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                new PostWords(known, known, List.of()),
                kept.toArray(float[][]::new),
                language,
                lists));
  }

  /** 1 where the lists know good words of it and no bad one, -1 the other way round, else 0. */
  public int leaning() {
    boolean good = false;
    boolean bad = false;
    for (float[] mood : moods) {
      for (int list = 0; mood != null && list < mood.length; list++) {
        good |= mood[list] > 0;
        bad |= mood[list] < 0;
      }
    }
    return good == bad ? 0 : good ? 1 : -1;
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
