package io.earshot.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the structure of a query by recursive descent:
 *
 * <pre>
 * any      = all { "OR" all }
 * all      = item { [ "AND" ] item }
 * item     = [ "NOT" | "-" ] near
 * near     = single { "NEAR/n" single }
 * single   = "(" any ")" | field ":" value | phrase | word | prefix | "*"
 * </pre>
 *
 * <p>Not thread-safe; one for each query.
 */
final class QueryParser {
  /** How deep brackets may stand in one another. */
  static final int DEEPEST = 20;

  private final QueryInput input;
  private final QueryValueParser values;
  private int depth;

  private QueryParser(String query) {
    this.input = new QueryInput(query);
    this.values = new QueryValueParser(input);
  }

  static QueryNode parse(String query) throws QueryMistakeException {
    return new QueryParser(query).whole();
  }

  private QueryNode whole() throws QueryMistakeException {
    input.skipBlanks();
    if (input.atEnd()) {
      throw QueryMistake.EMPTY.at(1);
    }
    QueryNode node = any(QueryField.TEXT);
    if (!input.atEnd()) {
      throw QueryMistake.STRAY_BRACKET.at(input.column());
    }
    return node;
  }

  private QueryNode any(QueryField field) throws QueryMistakeException {
    int column = input.column();
    List<QueryNode> children = new ArrayList<>();
    children.add(all(field));
    int operator = input.column();
    while (input.takeOperator("OR")) {
      requireOperand("OR", operator);
      children.add(all(field));
      operator = input.column();
    }
    return children.size() == 1 ? children.get(0) : new QueryNode.Or(children, column);
  }

  private QueryNode all(QueryField field) throws QueryMistakeException {
    int column = input.column();
    for (String operator : List.of("AND", "OR")) {
      if (input.peekWord().equals(operator)) {
        throw QueryMistake.NOTHING_BEFORE.at(column, operator);
      }
    }
    List<QueryNode> children = new ArrayList<>();
    do {
      children.add(item(field));
      input.skipBlanks();
      int operator = input.column();
      if (input.takeOperator("AND")) {
        requireOperand("AND", operator);
      }
    } while (!input.atEnd() && input.peek() != ')' && !input.peekWord().equals("OR"));
    return children.size() == 1 ? children.get(0) : new QueryNode.And(children, column);
  }

  /** Complains about an operator at the end of the query or group, or before another one. */
  private void requireOperand(String operator, int column) throws QueryMistakeException {
    input.skipBlanks();
    String next = input.peekWord();
    if (input.atEnd() || input.peek() == ')' || next.equals("AND") || next.equals("OR")) {
      throw QueryMistake.NOTHING_AFTER.at(column, operator);
    }
  }

  private QueryNode item(QueryField field) throws QueryMistakeException {
    int column = input.column();
    if (input.takeOperator("NOT")) {
      requireOperand("NOT", column);
      if (input.peekWord().equals("NOT") || input.peek() == '-') {
        throw QueryMistake.DOUBLE_NOT.at(input.column());
      }
      return new QueryNode.Not(near(field), column);
    }
    if (input.peek() == '-') {
      input.skip(1);
      String next = input.peekWord();
      if (next.isEmpty() && input.peek() != '(' && !QueryInput.isQuote(input.peek())) {
        throw QueryMistake.LOOSE_MINUS.at(column);
      }
      if (next.startsWith("-") || next.equals("NOT")) {
        throw QueryMistake.DOUBLE_NOT.at(input.column());
      }
      return new QueryNode.Not(near(field), column);
    }
    return near(field);
  }

  private QueryNode near(QueryField field) throws QueryMistakeException {
    QueryNode left = single(field);
    input.skipBlanks();
    while (input.peekWord().startsWith("NEAR/")) {
      int column = input.column();
      int distance = QueryNumbers.distance(input.takeWord().substring("NEAR/".length()), column);
      requireOperand("NEAR", column);
      QueryNode right = single(field);
      left = new QueryNode.Near(left, right, distance, column);
      input.skipBlanks();
    }
    return left;
  }

  private QueryNode single(QueryField field) throws QueryMistakeException {
    int column = input.column();
    if (input.peekWord().startsWith("NEAR/")) {
      throw QueryMistake.NOTHING_BEFORE.at(column, "NEAR");
    }
    if (input.peek() == '(') {
      return group(field);
    }
    QueryField named = values.takeFieldName();
    if (named == null) {
      return values.value(field);
    }
    return input.peek() == '(' ? group(named) : values.value(named);
  }

  private QueryNode group(QueryField field) throws QueryMistakeException {
    int opening = input.column();
    if (++depth > DEEPEST) {
      throw QueryMistake.TOO_DEEP.at(opening, DEEPEST);
    }
    input.skip(1);
    input.skipBlanks();
    if (input.peek() == ')') {
      throw QueryMistake.EMPTY_BRACKETS.at(opening);
    }
    if (input.atEnd()) {
      throw QueryMistake.OPEN_BRACKET.at(opening);
    }
    QueryNode node = any(field);
    if (input.peek() != ')') {
      throw QueryMistake.OPEN_BRACKET.at(opening);
    }
    input.skip(1);
    depth--;
    return node;
  }
}
