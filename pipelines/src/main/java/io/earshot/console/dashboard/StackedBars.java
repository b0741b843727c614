package io.earshot.console.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts over periods as a drawing of bars, each cut into its parts. Immutable.
 *
 * @param bars from left to right
 * @param ticks the marks of the scale
 * @param width of the drawing
 */
public record StackedBars(List<Bar> bars, List<Tick> ticks, int width) {
  /** Width of a drawing that stands beside another. */
  public static final int WIDTH = 640;

  /** Width of a drawing that has the page to itself. */
  public static final int WIDE = 1080;

  /** Height of the drawing, with the names of the periods. */
  public static final int HEIGHT = 190;

  /** Where the bars stand. */
  public static final int BOTTOM = 165;

  private static final int LEFT = 44;
  private static final int TOP = 10;
  private static final int MOST_NAMES = 8;
  private static final int NAME_WIDTH = 42;

  /**
   * A period.
   *
   * @param name shown below it, or null where it would be too crowded
   * @param title its counts in words
   * @param link what it leads to
   */
  public record Bar(int x, int width, String name, String title, String link, List<Part> parts) {}

  /** A part of a bar; the kind tells how it is filled. */
  public record Part(String kind, int y, int height) {}

  /** A mark of the scale with its line. */
  public record Tick(int y, long count) {}

  /** What a bar is drawn from; its counts in the order of the kinds, from below. */
  public record Column(String name, String title, String link, List<Long> counts) {
    long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Draws columns, beside another drawing.
   *
   * @param kinds how the parts are filled, from below
   */
  public static StackedBars of(List<Column> columns, List<String> kinds) {
    return of(columns, kinds, WIDTH);
  }

  /** The same in this width. */
  public static StackedBars of(List<Column> columns, List<String> kinds, int width) {
    long most = Scale.top(columns.stream().mapToLong(Column::total).max().orElse(0));
    List<Bar> bars = new ArrayList<>();
    double step = (double) (width - LEFT) / Math.max(1, columns.size());
    int everyNth = (columns.size() + MOST_NAMES - 1) / MOST_NAMES;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      List<Part> parts = new ArrayList<>();
      long below = 0;
      for (int kind = 0; kind < kinds.size(); kind++) {
        long count = column.counts().get(kind);
        int bottom = y(below, most);
        int top = y(below + count, most);
        if (bottom > top) {
          parts.add(new Part(kinds.get(kind), top, bottom - top));
        }
        below += count;
      }
      int x = (int) (LEFT + i * step) + 1;
      boolean named = i % everyNth == 0 && x <= width - NAME_WIDTH;
      bars.add(
          new Bar(
              x,
              Math.max(1, (int) step - 2),
              named ? column.name() : null,
              column.title(),
              column.link(),
              List.copyOf(parts)));
    }
    return new StackedBars(List.copyOf(bars), ticks(most), width);
  }

  static List<Tick> ticks(long most) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= 2; i++) {
      long count = most * i / 2;
      ticks.add(new Tick(y(count, most), count));
    }
    return List.copyOf(ticks);
  }

  static int y(long count, long most) {
    return (int) (BOTTOM - (BOTTOM - TOP) * count / Math.max(1, most));
  }
}
