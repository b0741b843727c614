package io.earshot.priority;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.priority.playbook.Playbook;
import io.earshot.priority.points.Points;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides whether a mention stands in the queue, in which lane, with which priority and why, and
 * what to do about it. A pure function of its input and the settings: it reads no clock and no
 * file. Immutable and safe for use by several threads.
 */
public final class Prioritiser implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A row without points still has a decimal, as all the others. */
  private static final BigDecimal NO_POINTS = new BigDecimal("0.0");

  private final PrioritySettings settings;
  private final Map<String, Brand> brands;
  private final Playbook playbook;
  private final String configurationVersion;

  private Prioritiser(
      PrioritySettings settings, Map<String, Brand> brands, String configurationVersion) {
    this.settings = settings;
    this.brands = brands;
    this.playbook = Playbook.of(settings);
    this.configurationVersion = configurationVersion;
  }

  /**
   * One with these settings.
   *
   * @param brands those that are known; a mention about any other, or none, counts as about our own
   * @param configurationVersion stands in every row
   */
  public static Prioritiser of(
      PrioritySettings settings, Collection<Brand> brands, String configurationVersion) {
    Map<String, Brand> byId = new TreeMap<>();
    brands.forEach(brand -> byId.put(brand.id(), brand));
    return new Prioritiser(settings, byId, configurationVersion);
  }

  /**
   * Decides about one mention.
   *
   * <p>A mention that needs nothing is not counted as aged out: that cause is kept for those that
   * waited in vain.
   *
   * @return never null; rank and similar of a row are 0
   */
  public Decision decide(PriorityInput input) {
    if (isCompetitors(input.mention().brand())) {
      return new Decision.NotQueued(Decision.Cause.COMPETITOR);
    }
    Need need = Need.of(input, settings.starLimit());
    Lane lane = LaneChoice.choose(input, need).orElse(null);
    if (lane == null) {
      return new Decision.NotQueued(LaneChoice.whyNone(input));
    }
    if (isSettled(input.context(), need)) {
      return new Decision.NotQueued(Decision.Cause.SETTLED);
    }
    if (input.mention().createdAt().isBefore(input.asOf().minus(settings.openFor(lane)))) {
      return new Decision.NotQueued(Decision.Cause.AGED_OUT);
    }
    return new Decision.Queued(row(new Matter(input, need, lane)));
  }

  /**
   * Whether nobody waits any more: the matter of a complaint or question is not open, or the team
   * has answered or closed the threat, the praise or what else there was to see.
   */
  private static boolean isSettled(Context context, Need need) {
    if (!need.threat() && (need.isComplaint() || need.question() || need.writesOn())) {
      return context.conversation() != null && !context.conversation().open();
    }
    return context.doneAt() != null;
  }

  private boolean isCompetitors(String brandId) {
    Brand brand = brandId == null ? null : brands.get(brandId);
    return brand != null && brand.relation() == Brand.Relation.COMPETITOR;
  }

  private QueueRow row(Matter matter) {
    Mention mention = matter.input().mention();
    Assessment assessment = matter.assessment();
    List<Reason> reasons = Points.of(matter, settings);
    Clock clock = Clock.of(matter, settings);
    return new QueueRow(
        0,
        matter.lane(),
        reasons.stream().map(Reason::points).reduce(NO_POINTS, BigDecimal::add),
        clock.dueAt(),
        mention.id(),
        mention.source(),
        mention.url(),
        mention.brand(),
        mention.author(),
        mention.createdAt(),
        mention.text() == null ? null : Excerpt.of(mention.text(), QueueRow.EXCERPT_CHARS),
        assessment.language().language().code(),
        new QueueRow.Mood(assessment.sentiment().label(), assessment.sentiment().score()),
        complaint(matter),
        matter.need().severity(),
        assessment.intents(),
        assessment.touchpoints(),
        assessment.missed(),
        matter.input().customerType(),
        reasons,
        playbook.suggest(matter),
        0,
        clock,
        matter.input().context().conversation(),
        null,
        matter.input().context().overruled(),
        configurationVersion);
  }

  /** The settings it decides by. */
  public PrioritySettings settings() {
    return settings;
  }

  /** As the points have it, so that a row never says one thing and counts another. */
  private static Boolean complaint(Matter matter) {
    return switch (matter.need().complaint()) {
      case JUDGED -> Boolean.TRUE;
      case SUSPECTED -> null;
      case NONE ->
          matter.assessment().complaint().verdict() == Verdict.UNDETERMINED ? null : Boolean.FALSE;
    };
  }
}
