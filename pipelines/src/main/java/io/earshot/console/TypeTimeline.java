package io.earshot.console;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.search.IndexedMention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer's type over time, as a drawing: one row for each type, the best at the top, and a mark
 * for each mention. Every mark also stands in the list of mentions below it, in words.
 *
 * @param rows the types with the height of their rows
 * @param marks the mentions, oldest first
 * @param path the line from mark to mark, in the language of SVG
 */
public record TypeTimeline(List<Row> rows, List<Mark> marks, String path) {
  /** Width of the names beside the drawing, which stay where they are when it is scrolled. */
  public static final int NAMES = 195;

  /** Width of the drawing. */
  public static final int WIDTH = 510;

  /** Height of the drawing. */
  public static final int HEIGHT = 130;

  private static final int LEFT = 10;
  private static final int RIGHT = 500;
  private static final int TOP = 15;
  private static final int STEP = 25;

  private static final List<CustomerType> ORDER =
      List.of(
          CustomerType.CHAMPION,
          CustomerType.UNDETERMINED,
          CustomerType.EXTREME_CRITIC,
          CustomerType.LAPSED_LOYAL,
          CustomerType.ACTIVE_HATER);

  /** A type and where its row lies. */
  public record Row(String type, int y) {}

  /** A mention and where it lies. */
  public record Mark(int x, int y, String label, boolean current) {}

  /**
   * Of a customer's mentions.
   *
   * @param mentions oldest first; those without a type are left out
   * @param currentId the mention that the page is about
   */
  static TypeTimeline of(List<IndexedMention> mentions, String currentId, Texts texts) {
    List<Row> rows = new ArrayList<>();
    for (CustomerType type : ORDER) {
      rows.add(new Row(texts.code("type", type.code()), TOP + STEP * rows.size()));
    }
    List<IndexedMention> typed =
        mentions.stream().filter(mention -> mention.customerType() != null).toList();
    List<Mark> marks = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (IndexedMention mention : typed) {
      int x = x(mention.createdAt(), typed);
      int y = y(mention.customerType());
      String label =
          texts.minute(mention.createdAt()) + ": " + texts.code("type", mention.customerType());
      marks.add(new Mark(x, y, label, mention.id().equals(currentId)));
      path.append(path.length() == 0 ? "M" : " L").append(x).append(' ').append(y);
    }
    return new TypeTimeline(rows, marks, path.toString());
  }

  private static int x(Instant at, List<IndexedMention> mentions) {
    Instant first = mentions.get(0).createdAt();
    long whole = Duration.between(first, mentions.get(mentions.size() - 1).createdAt()).toSeconds();
    if (whole == 0) {
      return RIGHT;
    }
    return (int) (LEFT + (RIGHT - LEFT) * Duration.between(first, at).toSeconds() / whole);
  }

  private static int y(String type) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).code().equals(type)) {
        return TOP + STEP * i;
      }
    }
    throw new IllegalArgumentException("no customer type is called " + type);
  }
}
