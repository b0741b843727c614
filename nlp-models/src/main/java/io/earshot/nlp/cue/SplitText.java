package io.earshot.nlp.cue;

import java.util.List;

/**
 * A text cut for matching phrases.
 *
 * @param text the text itself
 * @param words its words in order
 * @param asked for each sentence, whether it ends with a question mark
 */
record SplitText(String text, List<Word> words, List<Boolean> asked) {}
