package io.earshot.search;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries for the values of fields other than words. Stateless. */
final class ValueQueries {
  private static final BigDecimal HIGHEST_SEVERITY = BigDecimal.valueOf(3);

  Query query(QueryField field, QueryNode node) throws QueryMistakeException {
    if (node instanceof QueryNode.Range range) {
      return range(range);
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return new PrefixQuery(new Term(field.indexField(), keyword(field, prefix.text())));
    }
    if (node instanceof QueryNode.Phrase phrase && phrase.slop() > 0) {
      throw QueryMistake.TILDE_ON_FIELD.at(phrase.column(), field.queryName());
    }
    String text = node instanceof QueryNode.Phrase phrase ? phrase.text() : textOf(node);
    if (text.isBlank()) {
      throw QueryMistake.NOTHING_AFTER_FIELD.at(node.column(), field.queryName());
    }
    if (field.form().isOrdered()) {
      QueryNode.Bound both = new QueryNode.Bound(text, true, node.column());
      return range(new QueryNode.Range(field, both, both, node.column()));
    }
    return new TermQuery(new Term(field.indexField(), value(field, text, node.column())));
  }

  private static String textOf(QueryNode node) {
    return ((QueryNode.Word) node).text();
  }

  private static String value(QueryField field, String text, int column)
      throws QueryMistakeException {
    if (field.form() != QueryField.Form.CHOICE) {
      return keyword(field, text);
    }
    String choice = text.toLowerCase(Locale.ROOT);
    if (!field.choices().contains(choice)) {
      throw Suggestions.unknownChoice(field, text, column);
    }
    return choice;
  }

  private static String keyword(QueryField field, String text) {
    return switch (field.form()) {
      case EXACT -> MentionFields.keyword(text);
      case PERSON -> MentionFields.handle(text);
      default -> MentionFields.lowerKeyword(text);
    };
  }

  private static Query range(QueryNode.Range range) throws QueryMistakeException {
    return switch (range.field().form()) {
      case DATE -> dates(range);
      case DECIMAL -> decimals(range);
      default -> wholeNumbers(range);
    };
  }

  private static Query dates(QueryNode.Range range) throws QueryMistakeException {
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    if (range.lower() != null) {
      Period lower = Period.parse(range.lower().text(), range.lower().column());
      from = range.lower().inclusive() ? lower.startMillis() : lower.endMillis();
    }
    if (range.upper() != null) {
      Period upper = Period.parse(range.upper().text(), range.upper().column());
      to = (range.upper().inclusive() ? upper.endMillis() : upper.startMillis()) - 1;
    }
    requireOrder(from <= to, range);
    return LongField.newRangeQuery(range.field().indexField(), from, to);
  }

  private static Query wholeNumbers(QueryNode.Range range) throws QueryMistakeException {
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    if (range.lower() != null) {
      from = number(range, range.lower()).longValueExact() + (range.lower().inclusive() ? 0 : 1);
    }
    if (range.upper() != null) {
      to = number(range, range.upper()).longValueExact() - (range.upper().inclusive() ? 0 : 1);
    }
    requireOrder(from <= to, range);
    return LongPoint.newRangeQuery(range.field().indexField(), from, to);
  }

  private static Query decimals(QueryNode.Range range) throws QueryMistakeException {
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    if (range.lower() != null) {
      double number = number(range, range.lower()).doubleValue();
      from = range.lower().inclusive() ? number : Math.nextUp(number);
    }
    if (range.upper() != null) {
      double number = number(range, range.upper()).doubleValue();
      to = range.upper().inclusive() ? number : Math.nextDown(number);
    }
    requireOrder(from <= to, range);
    return DoublePoint.newRangeQuery(range.field().indexField(), from, to);
  }

  private static BigDecimal number(QueryNode.Range range, QueryNode.Bound bound)
      throws QueryMistakeException {
    BigDecimal number = QueryNumbers.number(range.field(), bound.text(), bound.column());
    if (range.field() == QueryField.SEVERITY
        && (number.signum() < 0 || number.compareTo(HIGHEST_SEVERITY) > 0)) {
      throw QueryMistake.SEVERITY.at(bound.column(), HIGHEST_SEVERITY);
    }
    return number;
  }

  private static void requireOrder(boolean ordered, QueryNode.Range range)
      throws QueryMistakeException {
    if (!ordered) {
      throw QueryMistake.BACKWARD_RANGE.at(range.column());
    }
  }
}
