package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.util.List;

/**
 * A text cut for matching phrases.
 *
 * @param text the text itself
 * @param words its words in order
 * @param asked for each sentence, whether it ends with a question mark
 */
public record SplitText(String text, List<Word> words, List<Boolean> asked) {
  /** The words of a text, for any number of lexicons. */
  public static SplitText of(String text, Language language) {
    return WordSplitter.split(text, language);
  }
}
