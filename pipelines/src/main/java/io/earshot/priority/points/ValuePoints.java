package io.earshot.priority.points;

import io.earshot.priority.CustomerFacts;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.Matter;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the customer is worth by the customer file: {@code value}. Each tenfold of {@value
 * #SMALL_VALUE} a year gives the same points: a rule of thumb that needs no currency. An order on
 * its way is one that can still be saved. Not for what is only monitored.
 */
final class ValuePoints implements PointRule {
  private static final double SMALL_VALUE = 100;

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    CustomerFacts customer = matter.input().context().facts();
    if (customer == null || matter.lane() == Lane.MONITOR) {
      return Stream.empty();
    }
    BigDecimal points = BigDecimal.ZERO;
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(Fact.Kind.CUSTOMER_FILE));
    if (customer.value() != null && customer.value().doubleValue() > SMALL_VALUE) {
      // StrictMath, since Math may differ in the last digit from machine to machine.
      double tenfolds = StrictMath.log10(customer.value().doubleValue() / SMALL_VALUE);
      points = settings.points(Setting.VALUE_TENFOLD).multiply(BigDecimal.valueOf(tenfolds));
      facts.add(Fact.of(Fact.Kind.WORTH, customer.value().toPlainString()));
    }
    if (customer.tier() != null
        && settings.highTiers().contains(customer.tier().toLowerCase(Locale.ROOT))) {
      points = points.add(settings.points(Setting.VALUE_TIER));
      facts.add(Fact.of(Fact.Kind.TIER, customer.tier()));
    }
    if (customer.openOrders() != null && customer.openOrders() > 0) {
      points = points.add(settings.points(Setting.VALUE_OPEN_ORDER));
      facts.add(Fact.of(Fact.Kind.OPEN_ORDERS, customer.openOrders()));
    }
    return facts.size() == 1
        ? Stream.empty()
        : Stream.of(
            Component.of(
                Setting.VALUE_MOST, points.min(settings.points(Setting.VALUE_MOST)), facts));
  }
}
