package io.earshot.priority;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.yaml.YamlValue;
import io.earshot.nlp.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers a priority is made with, and what the queue holds. Immutable.
 *
 * @param numbers every {@link Setting}
 * @param openDays how many days after its creation a mention stays in the queue, at least 1
 * @param praiseDays the same of praise, which nobody wants to be thanked for weeks later; at least
 *     1
 * @param starLimit up to how many stars of five a review shows a need, 0 to 5
 * @param replyLanguages the languages the team answers in
 * @param highTiers the tiers of the customer file that count as high, in lower case
 * @param service the hours in which the clocks run
 */
public record PrioritySettings(
    Map<Setting, BigDecimal> numbers,
    int openDays,
    int praiseDays,
    double starLimit,
    Set<Language> replyLanguages,
    Set<String> highTiers,
    ServiceTimes service)
    implements Serializable {

  /** How many days a mention stays in the queue, unless the configuration says otherwise. */
  public static final int DEFAULT_OPEN_DAYS = 30;

  /** How many days praise stays in the queue, unless the configuration says otherwise. */
  public static final int DEFAULT_PRAISE_DAYS = 7;

  /**
   * Up to how many stars of five a review shows a need, unless the configuration says otherwise.
   */
  public static final double DEFAULT_STAR_LIMIT = 2;

  private static final String DEFAULTS = "default-priority.yaml";
  private static final BigDecimal MINUTES_IN_AN_HOUR = new BigDecimal(60);

  public PrioritySettings {
    EnumMap<Setting, BigDecimal> every = new EnumMap<>(Setting.class);
    every.putAll(numbers);
    for (Setting setting : Setting.values()) {
      BigDecimal value = every.get(setting);
      if (value == null || !setting.allows(value)) {
        throw new IllegalArgumentException(
            setting.key() + " is " + value + "; allowed: " + setting.allowed());
      }
    }
    if (every.get(Setting.TARGET_HOURS).compareTo(every.get(Setting.PROMISE_HOURS)) > 0) {
      throw new IllegalArgumentException("clock.target_hours is above clock.promise_hours");
    }
    numbers = Collections.unmodifiableMap(every);
    if (openDays < 1) {
      throw new IllegalArgumentException("openDays is below 1: " + openDays);
    }
    if (praiseDays < 1) {
      throw new IllegalArgumentException("praiseDays is below 1: " + praiseDays);
    }
    if (!(starLimit >= 0 && starLimit <= 5)) {
      throw new IllegalArgumentException("starLimit is not within 0 and 5: " + starLimit);
    }
    replyLanguages = Collections.unmodifiableSet(new TreeSet<>(replyLanguages));
    highTiers = Collections.unmodifiableSet(new TreeSet<>(highTiers));
    Objects.requireNonNull(service, "service");
  }

  /** The defaults, from the resource {@code default-priority.yaml}. */
  public static PrioritySettings defaults() {
    Map<Setting, BigDecimal> numbers = new EnumMap<>(Setting.class);
    YamlValue document = resource(DEFAULTS);
    for (Setting setting : Setting.values()) {
      YamlValue value = document;
      for (String part : List.of(setting.key().split("\\.", -1))) {
        value = value.entries().get(part);
      }
      numbers.put(setting, new BigDecimal(value.text()));
    }
    return new PrioritySettings(
        numbers,
        DEFAULT_OPEN_DAYS,
        DEFAULT_PRAISE_DAYS,
        DEFAULT_STAR_LIMIT,
        new TreeSet<>(Arrays.stream(Language.values()).filter(Language::isSupported).toList()),
        Set.of(),
        ServiceTimes.ALWAYS);
  }

  /** How long after its creation a mention stays in the queue when it stands in this lane. */
  public Duration openFor(Lane lane) {
    return Duration.ofDays(lane == Lane.DELIGHT ? Math.min(praiseDays, openDays) : openDays);
  }

  /** These with some numbers replaced. */
  public PrioritySettings with(Map<Setting, BigDecimal> others) {
    Map<Setting, BigDecimal> all = new EnumMap<>(numbers);
    all.putAll(others);
    return new PrioritySettings(
        all, openDays, praiseDays, starLimit, replyLanguages, highTiers, service);
  }

  /** The points of this setting. */
  public BigDecimal points(Setting setting) {
    return numbers.get(setting);
  }

  /** The time of this setting of the clock. */
  public Duration time(Setting setting) {
    return Duration.ofMinutes(numbers.get(setting).multiply(MINUTES_IN_AN_HOUR).longValue());
  }

  private static YamlValue resource(String name) {
    try (InputStream in = PrioritySettings.class.getResourceAsStream(name)) {
      return YamlValue.parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YamlValue.Mistake e) {
      throw new IllegalStateException("the resource " + name + " is damaged", e);
    }
  }
}
