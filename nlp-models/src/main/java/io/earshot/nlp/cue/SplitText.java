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

  /**
   * The same without what stands for masked personal data: who gives an address to be reached at
   * ({@code [email]}) says nothing about e-mail.
   */
  public SplitText withoutMasks() {
    List<Word> rest = words.stream().filter(word -> !isMask(word)).toList();
    return rest.size() == words.size() ? this : new SplitText(text, rest, asked, names);
  }

  private boolean isMask(Word word) {
    return word.start() > 0
        && text.charAt(word.start() - 1) == '['
        && word.end() < text.length()
        && text.charAt(word.end()) == ']';
  }
}
