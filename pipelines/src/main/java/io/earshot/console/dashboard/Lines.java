package io.earshot.console.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts over periods as lines, one for each name, with the name at its end. Immutable.
 *
 * @param lines in the order given
 * @param names the periods below, from left to right
 * @param ticks the marks of the scale
 */
public record Lines(List<Line> lines, List<Name> names, List<StackedBars.Tick> ticks) {
  private static final int LEFT = 44;
  private static final int RIGHT = 520;
  private static final int LEAST_DISTANCE = 14;
  private static final int NAME_WIDTH = 42;

  /** How many lines can be told apart by their dashes. */
  public static final int MOST = 6;

  /**
   * A line.
   *
   * @param path in the language of SVG
   * @param number from 0, tells how it is dashed
   * @param labelY where its name stands
   */
  public record Line(String name, String path, int number, int labelY) {}

  /** The name of a period and where it stands. */
  public record Name(int x, String name) {}

  /** What a line is drawn from. */
  public record Row(String name, List<Long> counts) {}

  /** Draws at most {@link #MOST} rows over these periods. */
  public static Lines of(List<Row> rows, List<String> periods) {
    List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
    long most =
        Scale.top(
            shown.stream()
                .flatMap(row -> row.counts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0));
    List<Line> lines = new ArrayList<>();
    for (int number = 0; number < shown.size(); number++) {
      List<Long> counts = shown.get(number).counts();
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < counts.size(); i++) {
        path.append(i == 0 ? "M" : " L")
            .append(x(i, counts.size()))
            .append(' ')
            .append(StackedBars.y(counts.get(i), most));
      }
      int end =
          counts.isEmpty()
              ? StackedBars.BOTTOM
              : StackedBars.y(counts.get(counts.size() - 1), most);
      lines.add(new Line(shown.get(number).name(), path.toString(), number, end));
    }
    List<Name> names = new ArrayList<>();
    int everyNth = Math.max(1, (periods.size() + 5) / 6);
    for (int i = 0; i < periods.size(); i += everyNth) {
      if (x(i, periods.size()) > RIGHT - NAME_WIDTH && i > 0) {
        break;
      }
      names.add(new Name(x(i, periods.size()), periods.get(i)));
    }
    return new Lines(apart(lines), List.copyOf(names), StackedBars.ticks(most));
  }

  private static int x(int i, int count) {
    return count < 2 ? RIGHT : LEFT + (RIGHT - LEFT) * i / (count - 1);
  }

  /** Moves names that would lie on one another apart. */
  private static List<Line> apart(List<Line> lines) {
    List<Line> ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparingInt(Line::labelY));
    List<Line> moved = new ArrayList<>();
    int last = Integer.MIN_VALUE / 2;
    for (Line line : ordered) {
      int y = Math.max(line.labelY(), last + LEAST_DISTANCE);
      moved.add(new Line(line.name(), line.path(), line.number(), y));
      last = y;
    }
    int below = Math.max(0, last - StackedBars.BOTTOM);
    moved.replaceAll(
        line -> new Line(line.name(), line.path(), line.number(), line.labelY() - below));
    moved.sort(Comparator.comparingInt(Line::number));
    return List.copyOf(moved);
  }
}
