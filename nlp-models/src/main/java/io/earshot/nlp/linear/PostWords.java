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
 * @param sentences the sentences, together all words; empty for words without a text
 */
record PostWords(List<String> shown, List<String> known, List<Sentence> sentences) {
  /**
   * One sentence.
   *
   * @param from index of its first word
   * @param to index behind its last word
   * @param start where it begins in the post, in chars, entities unescaped
   * @param end where it ends
   */
  record Sentence(int from, int to, int start, int end) {}

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
    return new PostWords(shown, known, sentences(plain, tokens));
  }

  /** The words of one sentence. */
  PostWords of(Sentence sentence) {
    return new PostWords(
        shown.subList(sentence.from(), sentence.to()),
        known.subList(sentence.from(), sentence.to()),
        List.of());
  }

  /**
   * A sentence ends with a sign that ends sentences and whatever signs follow, or with the line.
   */
  private static List<Sentence> sentences(String plain, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    boolean ended = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean newLine = i > 0 && isNewLine(plain, tokens.get(i - 1).end(), token.start());
      boolean word = Character.isLetterOrDigit(token.text().codePointAt(0));
      if (i > from && (newLine || (ended && word))) {
        sentences.add(sentence(tokens, from, i));
        from = i;
        ended = false;
      }
      ended |= endsSentence(token.text());
    }
    if (from < tokens.size()) {
      sentences.add(sentence(tokens, from, tokens.size()));
    }
    return sentences;
  }

  private static boolean isNewLine(String plain, int from, int to) {
    for (int at = from; at < to; at++) {
      if (plain.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static Sentence sentence(List<Token> tokens, int from, int to) {
    return new Sentence(from, to, tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private static boolean endsSentence(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (".!?…".indexOf(token.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
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

  /** Whether a word was drawn out ("sooo"). */
  static boolean isElongated(String known, String shown) {
    return known.length() < shown.length() && Character.isLetter(known.charAt(0));
  }

  /** "loove", squeezed from "looooove", is "love". */
  static String withoutDoubles(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  static boolean isInCapitals(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
