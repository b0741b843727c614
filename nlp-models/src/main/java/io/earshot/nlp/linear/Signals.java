package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.util.List;

/**
 * The signals of a post: what the lists of a {@link MoodLexicon} say of all its words together, and
 * how it is written (capitals, exclamation marks, elongated words, links ...). Each is cut into a
 * few steps, and each step is one feature.
 *
 * <p>A mood word up to {@value #NEGATION_REACH} words behind a negator counts the other way round
 * and a little less; one in capitals counts a little more.
 */
final class Signals {
  private static final int NEGATION_REACH = 4;
  private static final float NEGATED = -0.7f;
  private static final float IN_CAPITALS = 1.25f;

  private Signals() {}

  /** The moods of each word in each list, null for words that no list has. */
  static float[][] moods(PostWords words, MoodLexicon lexicon) {
    float[][] moods = new float[words.known().size()][];
    for (int i = 0; i < moods.length; i++) {
      moods[i] = lexicon.moods(words.known().get(i), words.shown().get(i));
    }
    return moods;
  }

  /**
   * Adds the signals of a post.
   *
   * @param moods of its words, see {@link #moods}
   * @param lists how many lists of the lexicon are asked, from the first
   */
  static void add(
      PostWords words, float[][] moods, Language language, int lists, FeatureCounts counts) {
    addMoods(words, moods, Negators.of(language), lists, counts);
    addManner(words, counts);
  }

  private static void addMoods(
      PostWords words, float[][] moods, Negators negators, int asked, FeatureCounts counts) {
    ListMood[] lists = new ListMood[asked];
    for (int list = 0; list < lists.length; list++) {
      lists[list] = new ListMood();
    }
    int negated = 0;
    for (int i = 0; i < moods.length; i++) {
      String known = words.known().get(i);
      if (negators.contains(known)) {
        negated = NEGATION_REACH + 1;
      } else if (Negators.endsClause(known)) {
        negated = 0;
      }
      if (moods[i] != null) {
        boolean capitals = PostWords.isInCapitals(words.shown().get(i));
        float factor = (negated > 0 ? NEGATED : 1) * (capitals ? IN_CAPITALS : 1);
        for (int list = 0; list < lists.length; list++) {
          lists[list].add(moods[i][list] * factor);
        }
      }
      negated = Math.max(0, negated - 1);
    }
    for (int list = 0; list < lists.length; list++) {
      lists[list].addSteps(list, counts);
    }
  }

  /** What one list says of the words seen so far. */
  private static final class ListMood {
    private float sum;
    private float highest;
    private float lowest;
    private float last;
    private int good;
    private int bad;

    void add(float mood) {
      if (mood != 0) {
        sum += mood;
        highest = Math.max(highest, mood);
        lowest = Math.min(lowest, mood);
        last = mood;
        good += mood > 0 ? 1 : 0;
        bad += mood < 0 ? 1 : 0;
      }
    }

    void addSteps(int list, FeatureCounts counts) {
      counts.add(Ngrams.ofSignal(list, 0, Math.max(-7, Math.min(7, Math.round(sum)))));
      counts.add(Ngrams.ofSignal(list, 1, Math.round(highest)));
      counts.add(Ngrams.ofSignal(list, 2, Math.round(lowest)));
      counts.add(Ngrams.ofSignal(list, 3, Math.min(4, good)));
      counts.add(Ngrams.ofSignal(list, 4, Math.min(4, bad)));
      counts.add(Ngrams.ofSignal(list, 5, Math.min(2, good) * 3 + Math.min(2, bad)));
      counts.add(Ngrams.ofSignal(list, 6, Math.round(last / 2)));
      counts.add(Ngrams.ofSignal(list, 7, (int) Math.signum(sum) + (good + bad == 0 ? 5 : 0)));
    }
  }

  private static void addManner(PostWords words, FeatureCounts counts) {
    int capitals = 0;
    int exclamations = 0;
    int questions = 0;
    int links = 0;
    int handles = 0;
    int tags = 0;
    int elongated = 0;
    List<String> known = words.known();
    for (int i = 0; i < known.size(); i++) {
      String word = known.get(i);
      String shown = words.shown().get(i);
      capitals += PostWords.isInCapitals(shown) ? 1 : 0;
      exclamations += word.charAt(0) == '!' ? 1 : 0;
      questions += word.indexOf('?') >= 0 ? 1 : 0;
      links += word.equals(PostWords.LINK) ? 1 : 0;
      handles += word.equals(PostWords.HANDLE) ? 1 : 0;
      tags += word.charAt(0) == '#' ? 1 : 0;
      elongated += PostWords.isElongated(word, shown) ? 1 : 0;
    }
    int[] steps = {
      Math.min(3, capitals),
      Math.min(3, exclamations),
      Math.min(2, questions),
      Math.min(1, links),
      Math.min(2, handles),
      Math.min(3, tags),
      Math.min(2, elongated),
      Math.min(8, known.size() / 5),
      known.isEmpty() ? 0 : ending(known.get(known.size() - 1))
    };
    for (int kind = 0; kind < steps.length; kind++) {
      counts.add(Ngrams.ofSignal(-1, kind, steps[kind]));
    }
  }

  /** How the post ends: its last word if that is but a sign or two, else just "a word". */
  private static int ending(String word) {
    return word.length() < 3 ? word.hashCode() : 0;
  }
}
