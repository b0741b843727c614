package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import io.earshot.nlp.token.Beginnings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * Words with their mood as several published lists see it, from -4 to 4. Immutable; safe for use by
 * several threads. The lists and their licences stand in {@code MODELS.md}.
 */
public final class MoodLexicon {
  private static final Map<Language, MoodLexicon> SHIPPED = new ConcurrentHashMap<>();

  /** "dell'", "jusqu'": letters before an apostrophe that belong to another word. */
  private static final int LONGEST_ELISION = 6;

  /**
   * The first lists of every language but English are alike: our own, emoticons, emoji. What else
   * there is differs from language to language.
   */
  static final int SHARED_LISTS = 3;

  /** Knows no word. */
  public static final MoodLexicon EMPTY = new MoodLexicon(0, Map.of());

  private final int lists;
  private final Map<String, float[]> moods;

  /** By the letters with which words begin. */
  private final Beginnings<float[]> beginnings = new Beginnings<>();

  private MoodLexicon(int lists, Map<String, float[]> entries) {
    this.lists = lists;
    this.moods = new HashMap<>(entries);
    for (Map.Entry<String, float[]> entry : entries.entrySet()) {
      String word = entry.getKey();
      if (word.length() > 2 && word.endsWith("*")) {
        moods.remove(word);
        beginnings.put(word.substring(0, word.length() - 1), entry.getValue());
      }
    }
  }

  /** The name of the file of a lexicon, below the folder "models" of the resources. */
  public static String fileName(Language language) {
    return "lexicon-" + language.code() + ".tsv.gz";
  }

  /** The shipped lexicon of a language, read once per JVM; an empty one where none is shipped. */
  public static MoodLexicon shipped(Language language) {
    return SHIPPED.computeIfAbsent(language, MoodLexicon::load);
  }

  private static MoodLexicon load(Language language) {
    String resource = "/io/earshot/nlp/models/" + fileName(language);
    try (InputStream in = MoodLexicon.class.getResourceAsStream(resource)) {
      return in == null ? EMPTY : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped lexicon " + resource + " cannot be read", e);
    }
  }

  /**
   * Reads a lexicon: gzip, lines of a word and one number for each list, with tabs between them; a
   * list that does not have the word leaves its place empty. A word that ends with {@code *} stands
   * for all that begin so.
   */
  public static MoodLexicon read(InputStream in) throws IOException {
    Map<String, float[]> moods = new HashMap<>();
    int lists = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> parts = List.of(line.split("\t", -1));
        lists = parts.size() - 1;
        float[] values = new float[lists];
        for (int list = 0; list < lists; list++) {
          String value = parts.get(list + 1);
          values[list] = value.isEmpty() ? 0 : Float.parseFloat(value);
        }
        moods.put(parts.get(0), values);
      }
    }
    return new MoodLexicon(lists, moods);
  }

  /** How many lists there are. */
  int lists() {
    return lists;
  }

  /**
   * The mood of one word in each list, or null when no list has it.
   *
   * @param known the word as models know it
   * @param shown the word as it stands in the post
   */
  float[] moods(String known, String shown) {
    float[] whole = ofWholeWord(known, shown);
    float[] beginning =
        beginnings.isEmpty() ? null : ofPart(known.charAt(0) == '#' ? known.substring(1) : known);
    if (whole == null || beginning == null) {
      return whole == null ? beginning : whole;
    }
    float[] both = new float[lists];
    for (int list = 0; list < lists; list++) {
      both[list] = whole[list] == 0 ? beginning[list] : whole[list];
    }
    return both;
  }

  /** By its beginning, or else by what stands behind an elision ("l'amore", "j'adore"). */
  private float[] ofPart(String word) {
    float[] found = ofBeginning(word);
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    if (found == null && apostrophe > 0 && apostrophe <= LONGEST_ELISION) {
      String behind = word.substring(apostrophe + 1);
      found = moods.get(behind);
      return found == null ? ofBeginning(behind) : found;
    }
    return found;
  }

  /** The longest beginning counts. */
  private float[] ofBeginning(String word) {
    float[] found = null;
    Beginnings<float[]> begun = beginnings;
    for (int letter = 0; letter < word.length(); letter++) {
      begun = begun.next(word.charAt(letter));
      if (begun == null) {
        return found;
      }
      found = begun.reached() == null ? found : begun.reached();
    }
    return found;
  }

  private float[] ofWholeWord(String known, String shown) {
    float[] found = moods.get(known);
    if (found == null && shown.length() != known.length()) {
      found = moods.get(PostWords.withoutDoubles(known));
    }
    if (found == null && known.charAt(0) == '#') {
      found = moods.get(known.substring(1));
    }
    if (found == null && !Character.isLetterOrDigit(known.codePointAt(0))) {
      // ":D" is not ":d", and an emoji may carry a skin tone or a variation mark.
      found = moods.get(shown);
      found = found == null ? moods.get(Character.toString(shown.codePointAt(0))) : found;
    }
    return found;
  }
}
