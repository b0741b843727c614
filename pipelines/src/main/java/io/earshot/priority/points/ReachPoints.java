package io.earshot.priority.points;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.priority.Fact;
import io.earshot.priority.Matter;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How loud: {@code reach}. The audience is what followers and shares suggest, a share counting as
 * {@value #READERS_PER_SHARE} readers, or the views where the source counts them and they are more.
 * Each tenfold of {@value #SMALL_AUDIENCE} readers gives the same points, up to the most: the step
 * from a hundred to a thousand weighs as much as that from ten to a hundred thousand.
 */
final class ReachPoints implements PointRule {
  private static final double SMALL_AUDIENCE = 100;
  private static final double READERS_PER_SHARE = 100;

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    Mention mention = matter.input().mention();
    Engagement engagement = mention.engagement();
    double followers =
        mention.author() == null || mention.author().followers() == null
            ? 0
            : mention.author().followers();
    double views = engagement.views() == null ? 0 : engagement.views();
    double audience = Math.max(followers + READERS_PER_SHARE * engagement.shares(), views);
    if (audience <= SMALL_AUDIENCE) {
      return Stream.empty();
    }
    // StrictMath, since Math may differ in the last digit from machine to machine.
    BigDecimal tenfolds = BigDecimal.valueOf(StrictMath.log10(audience / SMALL_AUDIENCE));
    return Stream.of(
        Component.of(
            Setting.REACH_TENFOLD,
            tenfolds
                .multiply(settings.points(Setting.REACH_TENFOLD))
                .min(settings.points(Setting.REACH_MOST)),
            facts((long) followers, engagement)));
  }

  private static List<Fact> facts(long followers, Engagement engagement) {
    List<Fact> facts = new ArrayList<>();
    add(facts, Fact.Kind.FOLLOWERS, followers);
    add(facts, Fact.Kind.SHARES, engagement.shares());
    add(facts, Fact.Kind.VIEWS, engagement.views() == null ? 0 : engagement.views());
    return facts;
  }

  private static void add(List<Fact> facts, Fact.Kind kind, long count) {
    if (count > 0) {
      facts.add(Fact.of(kind, count));
    }
  }
}
