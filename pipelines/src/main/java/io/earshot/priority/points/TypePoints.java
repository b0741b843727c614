package io.earshot.priority.points;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.priority.Fact;
import io.earshot.priority.Matter;
import io.earshot.priority.PriorityInput;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import io.earshot.priority.TypeFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is speaking: {@code customer_type} and {@code type_change}, both scaled by the confidence in
 * the type: a doubtful turn must not ring as loud as a certain one.
 */
final class TypePoints implements PointRule {

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    return Stream.of(type(matter, settings), change(matter, settings)).flatMap(Optional::stream);
  }

  private static Optional<Reason> type(Matter matter, PrioritySettings settings) {
    CustomerTypeResult result = matter.input().customerType();
    return ofType(matter)
        .map(
            setting ->
                Component.of(
                    setting,
                    settings.points(setting).multiply(BigDecimal.valueOf(result.confidence())),
                    facts(result)));
  }

  /** An alarm rings in the night it happens; with each full day since, it weighs less. */
  private static BigDecimal faded(Setting setting, Matter matter, PrioritySettings settings) {
    PriorityInput input = matter.input();
    long days = Math.max(0, Duration.between(input.mention().createdAt(), input.asOf()).toDays());
    BigDecimal full = settings.points(setting);
    return settings
        .points(Setting.TYPE_CHANGE_DAY)
        .multiply(BigDecimal.valueOf(days))
        .add(full)
        .max(settings.points(Setting.TYPE_CHANGE_LEAST).min(full));
  }

  private static Optional<Setting> ofType(Matter matter) {
    return switch (matter.type()) {
      case LAPSED_LOYAL -> Optional.of(Setting.LAPSED_LOYAL);
      case CHAMPION ->
          Optional.of(matter.need().isComplaint() ? Setting.CHAMPION_COMPLAINT : Setting.CHAMPION);
      case EXTREME_CRITIC -> Optional.of(Setting.EXTREME_CRITIC);
      case ACTIVE_HATER -> Optional.of(Setting.ACTIVE_HATER);
      case UNDETERMINED -> Optional.empty();
    };
  }

  private static Optional<Reason> change(Matter matter, PrioritySettings settings) {
    CustomerType before = matter.input().previousType();
    CustomerType now = matter.type();
    if (before == null || before == CustomerType.UNDETERMINED || before == now) {
      return Optional.empty();
    }
    return ofChange(before, now)
        .map(
            setting ->
                Component.of(
                    setting,
                    faded(setting, matter, settings)
                        .multiply(BigDecimal.valueOf(matter.input().customerType().confidence())),
                    List.of(Fact.of(Fact.Kind.TYPE_CHANGE, before.code(), now.code()))));
  }

  private static Optional<Setting> ofChange(CustomerType before, CustomerType now) {
    boolean fromChampion = before == CustomerType.CHAMPION;
    return switch (now) {
      case LAPSED_LOYAL ->
          Optional.of(
              fromChampion ? Setting.CHAMPION_TO_LAPSED_LOYAL : Setting.OTHER_TO_LAPSED_LOYAL);
      case EXTREME_CRITIC ->
          fromChampion ? Optional.of(Setting.CHAMPION_TO_CRITIC) : Optional.empty();
      case CHAMPION, ACTIVE_HATER, UNDETERMINED -> Optional.empty();
    };
  }

  /** The type, and what speaks for it most. */
  private static List<Fact> facts(CustomerTypeResult result) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(Fact.Kind.TYPE, result.type().code(), Math.round(100 * result.confidence())));
    result.evidence().stream()
        .filter(evidence -> evidence.weight() > 0)
        .findFirst()
        .ifPresent(evidence -> facts.addAll(TypeFacts.of(evidence)));
    return facts;
  }
}
