package io.earshot.nlp.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the mood lexicon of one language is made, as written in {@code lexicons.yaml}. Immutable.
 *
 * @param language code of the language
 * @param lists the published lists, in the order of the columns
 */
public record LexiconRecipe(String language, List<WordList> lists) {
  public LexiconRecipe {
    Objects.requireNonNull(language, "language");
    lists = List.copyOf(lists);
  }

  /** The recipe of the lexicon that the models are taught with. */
  LexiconRecipe taught() {
    return new LexiconRecipe(
        language,
        lists.stream()
            .map(
                list ->
                    new WordList(
                        list.licence(),
                        list.parts().stream().filter(part -> !part.untaught()).toList()))
            .toList());
  }

  /** Whether a file is among its parts. */
  boolean holds(String file) {
    return lists.stream()
        .flatMap(list -> list.parts().stream())
        .anyMatch(part -> part.file().equals(file));
  }

  /**
   * One column.
   *
   * @param licence in a few words
   * @param parts the files it is put together from
   */
  public record WordList(String licence, List<Part> parts) {
    public WordList {
      Objects.requireNonNull(licence, "licence");
      parts = List.copyOf(parts);
    }
  }

  /**
   * One file: {@code lexicons/<file>.tsv.gz} of the data, with a line of column names, or a list of
   * our own, {@code moods/<language>.tsv} beside the recipes, or {@code moods/emoji.tsv}, alike in
   * all. Where a word stands in several lines, the mean counts.
   *
   * @param file its name without the ending; {@value #OWN} for the list of our own, {@value
   *     #OWN_EMOJI} for that of emoji
   * @param word the column of the word; null for the list of our own
   * @param value the column of the mood; null for the list of our own
   * @param values what the entries of that column stand for, when they are no numbers
   * @param times what numbers are multiplied by, to reach from -4 to 4; 0 for once
   * @param least a column whose number must be at least so high; null for none
   * @param untaught whether the models are taught without it, and weigh its words as those of the
   *     rest of the list
   */
  public record Part(
      String file,
      String word,
      String value,
      Map<String, Double> values,
      double times,
      Map<String, Double> least,
      boolean untaught) {
    static final String OWN = "own";
    static final String OWN_EMOJI = "own_emoji";

    public Part {
      Objects.requireNonNull(file, "file");
      if (!file.equals(OWN) && !file.equals(OWN_EMOJI)) {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(value, "value");
      }
      values = values == null ? Map.of() : Map.copyOf(values);
      times = times == 0 ? 1 : times;
      least = least == null ? Map.of() : Map.copyOf(least);
    }
  }
}
