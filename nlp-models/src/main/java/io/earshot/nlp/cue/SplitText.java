package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.util.List;

/**
 * A text cut for matching phrases.
 *
 * @param text the text itself
 * @param words its words in order
 * @param asked for each sentence, whether it ends with a question mark
 * @param names those of brands that are marked in the words
 */
public record SplitText(String text, List<Word> words, List<Boolean> asked, BrandNames names) {
  /** The words of a text, for any number of lexicons. */
  public static SplitText of(String text, Language language) {
    return WordSplitter.split(text, language);
  }

  /** As {@link #of(String, Language)}, with the names of brands marked. */
  public static SplitText of(String text, Language language, BrandNames names) {
    SplitText split = of(text, language);
    return names.equals(BrandNames.NONE)
        ? split
        : new SplitText(text, names.marked(split, language), split.asked(), names);
  }

  /** Whether a word has a capital within a sentence that is not written in capitals: "with Sue". */
  boolean isName(int at) {
    Word word = words.get(at);
    boolean opens = at == 0 || words.get(at - 1).sentence() != word.sentence();
    return !opens
        && Character.isUpperCase(text.charAt(word.start()))
        && word.end() - word.start() > 1
        && !Character.isUpperCase(text.charAt(word.start() + 1));
  }
}
