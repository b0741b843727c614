package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people write the brand that a post is about, and other brands: "leaving Acme" says as much as
 * "leaving @acme". Found as whole words in any case, the longest first. Estonian and Latvian put
 * endings behind them. A name that is an everyday word ({@code everyday-names.txt}) counts only
 * with a capital within a sentence ("switching to Next"). Immutable and safe for use by several
 * threads.
 */
public final class BrandNames {
  /** No name is known. */
  public static final BrandNames NONE = new BrandNames(List.of(), List.of());

  private static final Set<String> EVERYDAY = everyday();

  /** A single letter or digit names nothing for sure. */
  private static final int SHORTEST = 2;

  /** Shorter names take no ending: too much else begins like them. */
  private static final int SHORTEST_WITH_ENDING = 4;

  private static final int LONGEST_ENDING = 3;

  private final List<Name> names;

  /** Their words, cut once for each language that was met: names are looked for in every post. */
  private final Map<Language, List<Cut>> cuts = new ConcurrentHashMap<>();

  private record Name(String text, String form) {}

  private record Cut(List<Word> parts, String form) {}

  private BrandNames(List<String> ofTheBrand, List<String> ofOthers) {
    names =
        Stream.concat(
                ofTheBrand.stream().map(name -> new Name(name, Word.HANDLE)),
                ofOthers.stream().map(name -> new Name(name, Word.RIVAL)))
            .filter(name -> name.text().length() >= SHORTEST)
            .sorted(Comparator.comparingInt((Name name) -> -name.text().length()))
            .toList();
  }

  /**
   * The names that are known.
   *
   * @param ofTheBrand those of the brand that the post is about
   * @param ofOthers those of other brands
   */
  public static BrandNames of(Collection<String> ofTheBrand, Collection<String> ofOthers) {
    return new BrandNames(List.copyOf(ofTheBrand), List.copyOf(ofOthers));
  }

  private static Set<String> everyday() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                BrandNames.class.getResourceAsStream("everyday-names.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("everyday-names.txt cannot be read", e);
    }
  }

  /** The words of a text, those marked that name a brand. */
  List<Word> marked(SplitText split, Language language) {
    List<Word> words = new ArrayList<>(split.words());
    for (Cut name : cuts.computeIfAbsent(language, this::cut)) {
      List<Word> parts = name.parts();
      for (int at = 0; at + parts.size() <= words.size(); at++) {
        if (isNamed(split, parts, at, language) && words.get(at).brand() == null) {
          for (int part = 0; part < parts.size(); part++) {
            Word.InName place = new Word.InName(name.form(), parts.size() - part);
            words.set(at + part, words.get(at + part).in(place));
          }
        }
      }
    }
    return List.copyOf(words);
  }

  private List<Cut> cut(Language language) {
    return names.stream()
        .map(name -> new Cut(SplitText.of(name.text(), language).words(), name.form()))
        .filter(name -> !name.parts().isEmpty())
        .toList();
  }

  private static boolean isNamed(SplitText split, List<Word> parts, int at, Language language) {
    int last = parts.size() - 1;
    for (int part = 0; part < last; part++) {
      if (!split.words().get(at + part).form().equals(parts.get(part).form())) {
        return false;
      }
    }
    Word word = split.words().get(at + last);
    return word.sentence() == split.words().get(at).sentence()
        && isForm(word.form(), parts.get(last).form(), language)
        && (last > 0 || !EVERYDAY.contains(parts.get(0).form()) || split.isName(at));
  }

  private static boolean isForm(String word, String name, Language language) {
    if (word.equals(name)) {
      return true;
    }
    if (language != Language.ET && language != Language.LV) {
      return false;
    }
    String stem = stem(name, language);
    return stem.length() >= SHORTEST_WITH_ENDING
        && word.startsWith(stem)
        && word.length() <= stem.length() + LONGEST_ENDING;
  }

  /** Latvian changes the vowel at the end of a name ("Omega": "no Omegas", "ar Omegu"). */
  private static String stem(String name, Language language) {
    boolean changes =
        language == Language.LV
            && name.length() > SHORTEST_WITH_ENDING
            && (name.endsWith("a") || name.endsWith("e"));
    return changes ? name.substring(0, name.length() - 1) : name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BrandNames that && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }
}
