package io.earshot.nlp.token;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts any language by the word boundaries of Unicode (UAX 29, from ICU), which keep emoji
 * sequences whole, and keeps links, addresses, handles, hashtags and emoticons whole besides. The
 * eight languages share one rule set; ICU tailors word breaks for none of them. Safe for use by
 * several threads: each call works on its own copy of the breaker. Time is linear in the length.
 */
final class WordBreakTokenizer {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

  private WordBreakTokenizer() {}

  static List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
    List<Token> wholes = PostMarks.find(text);
    BreakIterator words = (BreakIterator) WORDS.clone();
    words.setText(text);
    int from = 0;
    for (Token whole : wholes) {
      addWords(text, words, from, whole.start(), tokens);
      tokens.add(whole);
      from = whole.end();
    }
    addWords(text, words, from, text.length(), tokens);
    return tokens;
  }

  private static void addWords(
      String text, BreakIterator words, int from, int end, List<Token> tokens) {
    int start = from;
    while (start < end) {
      int next = Math.min(words.following(start), end);
      if (!isBlank(text, start, next)) {
        tokens.add(new Token(text.substring(start, next), start, next));
      }
      start = next;
    }
  }

  /** Whether there are only spaces, controls and invisible marks: nothing to read. */
  private static boolean isBlank(String text, int start, int end) {
    for (int at = start; at < end; ) {
      int character = text.codePointAt(at);
      int type = Character.getType(character);
      boolean invisible =
          Character.isWhitespace(character)
              || Character.isSpaceChar(character)
              || type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE;
      if (!invisible) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }
}
