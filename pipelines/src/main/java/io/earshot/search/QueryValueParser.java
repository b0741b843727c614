package io.earshot.search;

/** Reads what has no structure: field names, words, phrases, prefixes, comparisons and ranges. */
final class QueryValueParser {
  private final QueryInput input;

  QueryValueParser(QueryInput input) {
    this.input = input;
  }

  /**
   * The field named here, moving behind its colon; null when none is named.
   *
   * @throws QueryMistakeException if it is unknown or nothing follows the colon
   */
  QueryField takeFieldName() throws QueryMistakeException {
    int column = input.column();
    String word = input.peekWord();
    int colon = word.indexOf(':');
    if (colon < 1 || isLink(word) || !isName(word, colon)) {
      return null;
    }
    String name = word.substring(0, colon);
    QueryField field =
        QueryField.ofName(name).orElseThrow(() -> Suggestions.unknownField(name, column));
    input.skip(colon + 1);
    char next = input.peek();
    if (word.length() == colon + 1 && next != '(' && !QueryInput.isQuote(next)) {
      throw QueryMistake.BLANK_AFTER_FIELD.at(column, field.queryName());
    }
    return field;
  }

  /** The value reached, for this field. */
  QueryNode value(QueryField field) throws QueryMistakeException {
    if (QueryInput.isQuote(input.peek())) {
      return phrase(field);
    }
    if (field.form().isOrdered()) {
      return ordered(field);
    }
    int column = input.column();
    String word = input.takeWord();
    if (field.form() == QueryField.Form.WORDS) {
      return word(field, word, column);
    }
    if (word.endsWith("*") && field.form() != QueryField.Form.CHOICE) {
      String beginning = word.substring(0, word.length() - 1);
      if (beginning.indexOf('*') >= 0 || beginning.isEmpty()) {
        throw wildcard(column);
      }
      return new QueryNode.Prefix(field, beginning, column);
    }
    return new QueryNode.Word(field, word, column);
  }

  private QueryNode word(QueryField field, String word, int column) throws QueryMistakeException {
    if (word.equals("*") && field == QueryField.TEXT) {
      return new QueryNode.Everything(column);
    }
    if (isLink(word)) {
      return new QueryNode.Word(field, word, column);
    }
    if (word.length() > 2 && word.startsWith("/") && word.endsWith("/")) {
      throw QueryMistake.REGULAR_EXPRESSION.at(column);
    }
    int star = word.indexOf('*');
    if (star == 0 || (word.length() > 1 && word.charAt(0) == '?' && isLetter(word, 1))) {
      throw wildcard(column);
    }
    if (star > 0 && star < word.length() - 1) {
      throw QueryMistake.INNER_STAR.at(column + star);
    }
    if (star > 0) {
      return new QueryNode.Prefix(field, word.substring(0, star), column);
    }
    refuseForeignSyntax(word, column);
    return new QueryNode.Word(field, word, column);
  }

  private static QueryMistakeException wildcard(int column) {
    return QueryMistake.LEADING_WILDCARD.at(column);
  }

  /** What other query languages offer and this one would otherwise silently misunderstand. */
  private static void refuseForeignSyntax(String word, int column) throws QueryMistakeException {
    boolean opens = word.startsWith("[") || word.startsWith("{");
    boolean closes = word.endsWith("]") || word.endsWith("}");
    if (opens != closes) {
      throw QueryMistake.LOOSE_RANGE.at(column);
    }
    if (word.length() > 1 && word.charAt(0) == '~' && Character.isDigit(word.charAt(1))) {
      throw QueryMistake.LOOSE_TILDE.at(column);
    }
    if (word.startsWith(":") && isLetter(word, 1) && isLetter(word, 2) && !word.endsWith(":")) {
      throw QueryMistake.NO_FIELD.at(column);
    }
    for (int i = 1; i < word.length(); i++) {
      char here = word.charAt(i);
      if (here == '?' && isLetter(word, i - 1) && isLetter(word, i + 1)) {
        throw QueryMistake.QUESTION_MARK.at(column + i);
      }
      boolean number = i + 1 == word.length() || Character.isDigit(word.charAt(i + 1));
      if (here == '~' && number && isLetter(word, i - 1)) {
        throw QueryMistake.FUZZY_WORD.at(column + i);
      }
      if (here == '^' && number && isLetter(word, i - 1)) {
        throw QueryMistake.WEIGHT.at(column + i);
      }
    }
  }

  private QueryNode phrase(QueryField field) throws QueryMistakeException {
    int column = input.column();
    String quoted = input.takeQuoted();
    int slop = 0;
    if (input.peek() == '~') {
      int tilde = input.column();
      input.skip(1);
      slop = QueryNumbers.slop(input.takeWord(), tilde);
    }
    return new QueryNode.Phrase(field, quoted, slop, column);
  }

  private QueryNode ordered(QueryField field) throws QueryMistakeException {
    int column = input.column();
    char first = input.peek();
    if (first == '[' || first == '{') {
      return range(field);
    }
    if (first != '<' && first != '>') {
      return new QueryNode.Word(field, input.takeWord(), column);
    }
    boolean inclusive = input.peekAfter() == '=';
    input.skip(inclusive ? 2 : 1);
    int valueColumn = input.column();
    String text = input.takeWord();
    if (text.isEmpty()) {
      throw QueryMistake.NOTHING_COMPARED.at(column);
    }
    QueryNode.Bound bound = new QueryNode.Bound(text, inclusive, valueColumn);
    return first == '<'
        ? new QueryNode.Range(field, null, bound, column)
        : new QueryNode.Range(field, bound, null, column);
  }

  private QueryNode range(QueryField field) throws QueryMistakeException {
    int opening = input.column();
    boolean lowerInclusive = input.peek() == '[';
    input.skip(1);
    input.skipBlanks();
    int lowerColumn = input.column();
    String lower = input.takeUntilBlankOr("]})");
    input.skipBlanks();
    boolean to = input.takeOperator("TO");
    input.skipBlanks();
    int upperColumn = input.column();
    String upper = input.takeUntilBlankOr("]})");
    input.skipBlanks();
    char closing = input.peek();
    if (lower.isEmpty() || upper.isEmpty() || !to || (closing != ']' && closing != '}')) {
      throw QueryMistake.RANGE_FORM.at(opening);
    }
    input.skip(1);
    if (lower.equals("*") && upper.equals("*")) {
      throw QueryMistake.ENDLESS_RANGE.at(opening);
    }
    return new QueryNode.Range(
        field,
        lower.equals("*") ? null : new QueryNode.Bound(lower, lowerInclusive, lowerColumn),
        upper.equals("*") ? null : new QueryNode.Bound(upper, closing == ']', upperColumn),
        opening);
  }

  private static boolean isLink(String word) {
    return word.startsWith("http://") || word.startsWith("https://");
  }

  private static boolean isName(String word, int length) {
    for (int i = 0; i < length; i++) {
      char here = word.charAt(i);
      if (!Character.isLetterOrDigit(here) && here != '_' && here != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(String word, int index) {
    return index < word.length() && Character.isLetterOrDigit(word.charAt(index));
  }
}
