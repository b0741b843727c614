package io.earshot.console;

import io.earshot.priority.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A part of the priority as a bar. Immutable.
 *
 * @param component its name in words
 * @param points with their sign
 * @param length in hundredths of the longest
 * @param below whether it takes points away
 * @param evidence what it rests on
 */
public record PointBar(
    String component, String points, int length, boolean below, String evidence) {
  static List<PointBar> of(List<Reason> reasons, Texts texts) {
    BigDecimal longest =
        reasons.stream()
            .map(reason -> reason.points().abs())
            .reduce(BigDecimal.ONE, BigDecimal::max);
    return reasons.stream().map(reason -> of(reason, longest, texts)).toList();
  }

  private static PointBar of(Reason reason, BigDecimal longest, Texts texts) {
    boolean below = reason.points().signum() < 0;
    return new PointBar(
        texts.knownCode("component", reason.component()),
        (below ? "" : "+") + texts.number(reason.points()),
        reason
            .points()
            .abs()
            .multiply(BigDecimal.valueOf(100))
            .divide(longest, RoundingMode.UP)
            .intValue(),
        below,
        texts.facts(reason.facts()));
  }
}
