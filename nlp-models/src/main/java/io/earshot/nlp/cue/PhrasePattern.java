package io.earshot.nlp.cue;

import io.earshot.nlp.Language;

/**
 * Reads a phrase pattern into {@link PhraseNode}s. The language of patterns:
 *
 * <ul>
 *   <li>{@code lost luggage} these words one after another
 *   <li>{@code cancel*} a word that begins so
 *   <li>{@code (lost|missing) (bag|bags)} one of several; {@code [very]} may be absent
 *   <li>{@code ~3} up to three words in between
 *   <li>{@code <n>} a whole number; {@code <n:1000+>} at least 1000; {@code <n:1980-2030>} a range
 *   <li>{@code $ <n>}, {@code <n> %} the sign of a currency or of per cent is a word of its own
 *   <li>{@code <handle>} any handle, or the name of the brand spoken of where it is known
 *   <li>{@code <rival>} any handle, or the name of another known brand
 * </ul>
 *
 * <p>A match never reaches beyond a sentence.
 */
final class PhrasePattern {

  private static final int SHORTEST_PREFIX = 2;

  private final String pattern;
  private final Language language;
  private int at;

  private PhrasePattern(String pattern, Language language) {
    this.pattern = pattern;
    this.language = language;
  }

  /**
   * Adds the phrases that {@code pattern} stands for to those that begin at {@code root}.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static void add(PhraseNode root, String pattern, Language language, PhraseLexicon.Row row) {
    PhrasePattern reader = new PhrasePattern(pattern, language);
    PhraseNode start = new PhraseNode();
    PhraseNode end = reader.alternatives(start);
    if (reader.at < pattern.length()) {
      throw reader.malformed("unexpected '" + pattern.charAt(reader.at) + "'");
    }
    end.ends.add(row);
    if (!root.begin(start)) {
      throw reader.malformed("a phrase must begin with a word");
    }
  }

  private PhraseNode alternatives(PhraseNode from) {
    PhraseNode join = new PhraseNode();
    sequence(from).shortcuts.add(join);
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      sequence(from).shortcuts.add(join);
    }
    return join;
  }

  private PhraseNode sequence(PhraseNode from) {
    PhraseNode node = from;
    while (at < pattern.length()) {
      char here = pattern.charAt(at);
      if (here == '|' || here == ')' || here == ']') {
        break;
      } else if (here == ' ') {
        at++;
      } else if (here == '(') {
        node = group(node, ')');
      } else if (here == '[') {
        PhraseNode behind = group(node, ']');
        node.shortcuts.add(behind);
        node = behind;
      } else {
        node = term(node);
      }
    }
    if (node == from) {
      // an empty sequence still needs a place of its own, or the whole group could be skipped twice
      throw malformed("an empty alternative; use [ ] for what may be absent");
    }
    return node;
  }

  private PhraseNode group(PhraseNode from, char closing) {
    at++;
    PhraseNode inner = new PhraseNode();
    from.shortcuts.add(inner);
    PhraseNode behind = alternatives(inner);
    if (at >= pattern.length() || pattern.charAt(at) != closing) {
      throw malformed("missing '" + closing + "'");
    }
    at++;
    return behind;
  }

  private PhraseNode term(PhraseNode from) {
    int start = at;
    while (at < pattern.length() && " ()[]|".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    String term = pattern.substring(start, at);
    if (term.equals(Word.HANDLE) || term.equals(Word.RIVAL)) {
      return from.literal(term);
    }
    if (term.startsWith("~")) {
      return from.gap(Math.toIntExact(whole(term.substring(1))));
    }
    if (term.startsWith("<n") && term.endsWith(">")) {
      return number(from, term.substring(2, term.length() - 1));
    }
    boolean open = term.endsWith("*");
    SplitText split =
        WordSplitter.split(open ? term.substring(0, term.length() - 1) : term, language);
    if (split.words().isEmpty()) {
      throw malformed("no word in '" + term + "'");
    }
    PhraseNode node = from;
    for (int index = 0; index < split.words().size(); index++) {
      String form = split.words().get(index).form();
      boolean last = index == split.words().size() - 1;
      node = last && open ? prefix(node, form) : node.literal(form);
    }
    return node;
  }

  private PhraseNode prefix(PhraseNode from, String form) {
    if (form.length() < SHORTEST_PREFIX) {
      throw malformed("a beginning of less than " + SHORTEST_PREFIX + " letters");
    }
    return from.prefix(form);
  }

  private PhraseNode number(PhraseNode from, String range) {
    if (range.isEmpty()) {
      return from.number(0, Long.MAX_VALUE);
    }
    if (range.endsWith("+")) {
      return from.number(whole(range.substring(1, range.length() - 1)), Long.MAX_VALUE);
    }
    int dash = range.indexOf('-');
    if (dash < 0) {
      throw malformed("not a range: " + range);
    }
    return from.number(whole(range.substring(1, dash)), whole(range.substring(dash + 1)));
  }

  private long whole(String digits) {
    if (digits.isEmpty()
        || digits.length() > 9
        || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      throw malformed("not a number: " + digits);
    }
    return Long.parseLong(digits);
  }

  private IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException("phrase pattern '" + pattern + "': " + what);
  }
}
