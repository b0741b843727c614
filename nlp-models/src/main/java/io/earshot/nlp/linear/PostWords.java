package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import io.earshot.nlp.token.PostTokenizer;
import io.earshot.nlp.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a post in the form in which models know them: lower case, links and handles each
 * replaced by one mark, digits by 0, three or more of the same letter by two.
 *
 * @param shown the words as they stand in the post, entities unescaped
 * @param known the words in the form in which models know them; as many as {@code shown}
 */
record PostWords(List<String> shown, List<String> known) {
  /** Stands for every link; no word of a post can hold the first char. */
  static final String LINK = "\u0001l";

  /** Stands for every handle. */
  static final String HANDLE = "\u0001h";

  /**
   * Models judge a post by its beginning: nothing of substance starts later, and the bound keeps
   * time and memory small whatever comes in.
   */
  static final int LONGEST_CHARS = 10_000;

  private static final PostTokenizer TOKENIZER = new PostTokenizer();

  static PostWords of(String text, Language language) {
    String plain = HtmlEntities.unescape(beginning(text));
    List<Token> tokens = TOKENIZER.tokenize(plain, language);
    List<String> shown = new ArrayList<>(tokens.size());
    List<String> known = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      shown.add(token.text());
      known.add(known(token.text()));
    }
    return new PostWords(shown, known);
  }

  private static String beginning(String text) {
    if (text.length() <= LONGEST_CHARS) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_CHARS - 1))
            ? LONGEST_CHARS - 1
            : LONGEST_CHARS;
    return text.substring(0, end);
  }

  private static String known(String word) {
    if (isLink(word)) {
      return LINK;
    }
    if (word.length() > 1 && word.charAt(0) == '@') {
      return HANDLE;
    }
    return squeeze(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isLink(String word) {
    return (word.regionMatches(true, 0, "http", 0, 4) && word.contains("://"))
        || word.regionMatches(true, 0, "www.", 0, 4);
  }

  private static String squeeze(String word) {
    StringBuilder squeezed = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean repeated = i > 1 && c == word.charAt(i - 1) && c == word.charAt(i - 2);
      boolean digit = Character.isDigit(c);
      if ((repeated || digit) && squeezed == null) {
        squeezed = new StringBuilder(word.length()).append(word, 0, i);
      }
      if (squeezed != null && !repeated) {
        squeezed.append(digit ? '0' : c);
      }
    }
    return squeezed == null ? word : squeezed.toString();
  }
}
