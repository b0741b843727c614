package io.earshot.priority;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One number of the priority: points, or a limit they depend on. Its default stands in {@code
 * default-priority.yaml}, its meaning in {@code docs/priority.md}. The key is the place in the
 * section {@code priority} of {@code earshot.yaml}; what comes before the last dot of a key under
 * {@code points} is the name of the component that a queue row shows.
 */
public enum Setting {
  TARGET_HOURS("clock.target_hours", Range.HOURS),
  PROMISE_HOURS("clock.promise_hours", Range.HOURS),
  FRESH_HOURS("clock.fresh_hours", Range.HOURS),

  LAPSED_LOYAL("points.customer_type.lapsed_loyal"),
  CHAMPION_COMPLAINT("points.customer_type.champion_complaint"),
  CHAMPION("points.customer_type.champion"),
  EXTREME_CRITIC("points.customer_type.extreme_critic"),
  ACTIVE_HATER("points.customer_type.active_hater"),

  CHAMPION_TO_LAPSED_LOYAL("points.type_change.champion_to_lapsed_loyal"),
  CHAMPION_TO_CRITIC("points.type_change.champion_to_extreme_critic"),
  OTHER_TO_LAPSED_LOYAL("points.type_change.other_to_lapsed_loyal"),
  TYPE_CHANGE_DAY("points.type_change.each_day_known"),
  TYPE_CHANGE_LEAST("points.type_change.least"),

  COMPLAINT_JUDGED("points.complaint.judged"),
  COMPLAINT_SUSPECTED("points.complaint.suspected"),

  SEVERITY_1("points.severity.level_1"),
  SEVERITY_2("points.severity.level_2"),
  SEVERITY_3("points.severity.level_3"),

  CHURN("points.churn.said"),
  CHURN_LOYAL("points.churn.said_by_loyal"),

  SAFETY("points.escalation.safety"),
  THREAT("points.escalation.threat"),
  LEGAL("points.escalation.legal"),
  PRESS("points.escalation.press"),
  SUPERVISOR("points.escalation.supervisor"),
  ESCALATION_MOST("points.escalation.most"),

  CLOCK_AT_TARGET("points.clock.at_target"),
  CLOCK_AT_PROMISE("points.clock.at_promise"),
  CLOCK_OVERDUE_HOUR("points.clock.each_hour_overdue"),
  CLOCK_MOST("points.clock.most"),

  FRESHNESS_DAY("points.freshness.each_day"),
  FRESHNESS_LEAST("points.freshness.least"),

  REACH_TENFOLD("points.reach.each_tenfold"),
  REACH_MOST("points.reach.most"),

  RATING_LOW("points.rating.low"),
  RATING_LOWEST("points.rating.lowest"),

  REPEAT_EACH("points.repeat_contact.each_complaint"),
  REPEAT_SAID("points.repeat_contact.said"),
  REPEAT_MOST("points.repeat_contact.most"),

  LOYALTY_SAID("points.loyalty.said"),
  LOYALTY_YEAR("points.loyalty.each_year"),
  LOYALTY_MOST("points.loyalty.most"),

  VALUE_TENFOLD("points.value.each_tenfold"),
  VALUE_TIER("points.value.high_tier"),
  VALUE_OPEN_ORDER("points.value.open_order"),
  VALUE_MOST("points.value.most"),

  REOPENED_DISPLEASED("points.reopened.fixed_displeased"),
  REOPENED_RECURRING("points.reopened.recurring"),

  INCIDENT_DOUBLING("points.incident.each_doubling"),
  INCIDENT_MOST("points.incident.most"),

  QUESTION("points.question.asked"),
  CONTACT("points.contact_request.asked"),
  OPEN_MATTER("points.open_matter.wrote_on"),
  PRAISE("points.praise.given"),
  RESOLVED_IN_COMPLAINT("points.resolved.in_complaint"),
  RESOLVED("points.resolved.to_close"),
  WAITS_FOR_COMPLAINTS("points.waits.for_complaints"),
  LANGUAGE_NOT_SERVED("points.language.not_served");

  /** What a number may be. */
  private enum Range {
    POINTS("-200", "200", "a number from -200 to 200 with at most one decimal"),
    HOURS("0.1", "8760", "a number from 0.1 to 8760 with at most one decimal");

    private final BigDecimal least;
    private final BigDecimal most;
    private final String inWords;

    Range(String least, String most, String inWords) {
      this.least = new BigDecimal(least);
      this.most = new BigDecimal(most);
      this.inWords = inWords;
    }
  }

  private final String key;
  private final Range range;

  Setting(String key) {
    this(key, Range.POINTS);
  }

  Setting(String key, Range range) {
    this.key = key;
    this.range = range;
  }

  /** Its place in the section {@code priority} of {@code earshot.yaml}. */
  public String key() {
    return key;
  }

  /** What it may be, in words that fit after "allowed:". */
  public String allowed() {
    return range.inWords;
  }

  /** Whether it may be this number. */
  public boolean allows(BigDecimal value) {
    return value.compareTo(range.least) >= 0
        && value.compareTo(range.most) <= 0
        && value.stripTrailingZeros().scale() <= 1;
  }

  /** The setting with this key. */
  public static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** The name of the component these points are shown under; empty for a setting of the clock. */
  public Optional<String> component() {
    String[] parts = key.toLowerCase(Locale.ROOT).split("\\.", -1);
    return parts[0].equals("points") ? Optional.of(parts[1]) : Optional.empty();
  }
}
