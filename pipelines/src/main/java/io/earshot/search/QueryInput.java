package io.earshot.search;

/** The characters of a query and the place reached in them. Not thread-safe. */
final class QueryInput {
  private final String query;
  private int position;

  QueryInput(String query) {
    this.query = query;
  }

  boolean atEnd() {
    return position >= query.length();
  }

  /** The character reached, or 0 at the end. */
  char peek() {
    return atEnd() ? 0 : query.charAt(position);
  }

  char peekAfter() {
    return position + 1 >= query.length() ? 0 : query.charAt(position + 1);
  }

  /** The column of the character reached, or of the last one at the end. */
  int column() {
    return Math.max(1, Math.min(position + 1, query.length()));
  }

  void skip(int characters) {
    position += characters;
  }

  void skipBlanks() {
    while (!atEnd() && isBlank(peek())) {
      position++;
    }
  }

  /** The characters up to a blank, bracket, quote or the end, without moving. */
  String peekWord() {
    int end = position;
    while (end < query.length() && !endsWord(query.charAt(end))) {
      end++;
    }
    return query.substring(position, end);
  }

  /** As {@link #peekWord}, moving behind it. */
  String takeWord() {
    String word = peekWord();
    position += word.length();
    return word;
  }

  /** The characters up to a blank, one of {@code ends}, or the end, moving behind them. */
  String takeUntilBlankOr(String ends) {
    int start = position;
    while (!atEnd() && !isBlank(peek()) && ends.indexOf(peek()) < 0) {
      position++;
    }
    return query.substring(start, position);
  }

  /** Moves behind this operator if it stands here as a word of its own. */
  boolean takeOperator(String operator) {
    if (!peekWord().equals(operator)) {
      return false;
    }
    position += operator.length();
    return true;
  }

  /**
   * What stands between the quotes reached, moving behind the closing one; a backslash takes the
   * next character as it is.
   *
   * @throws QueryMistakeException if they are not closed
   */
  String takeQuoted() throws QueryMistakeException {
    int opening = column();
    StringBuilder quoted = new StringBuilder();
    for (position++; !atEnd(); position++) {
      char here = peek();
      if (isQuote(here)) {
        position++;
        return quoted.toString();
      }
      if (here == '\\' && position + 1 < query.length()) {
        position++;
        here = peek();
      }
      quoted.append(here);
    }
    throw QueryMistake.OPEN_QUOTATION.at(opening);
  }

  static boolean isQuote(char character) {
    // Also the curly ones that word processors put in.
    return character == '"'
        || character == '\u201C'
        || character == '\u201D'
        || character == '\u201E';
  }

  private static boolean endsWord(char character) {
    return isBlank(character) || character == '(' || character == ')' || isQuote(character);
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
