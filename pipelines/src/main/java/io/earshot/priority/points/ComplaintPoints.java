package io.earshot.priority.points;

import io.earshot.connectors.Rating;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.Trouble;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.priority.Fact;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong: {@code complaint}, {@code severity}, {@code churn} and {@code rating}. */
final class ComplaintPoints implements PointRule {
  /** One star of five: nothing lower can be given in most places. */
  private static final double LOWEST_STARS = 1;

  /** What shows that something is wrong where no model judged it, the clearest first. */
  private static final List<CueKind> MARKS =
      List.of(
          CueKind.SAFETY,
          CueKind.GRAVE,
          CueKind.LEGAL,
          CueKind.SUBSTANTIAL,
          CueKind.FAULT,
          CueKind.CHURN,
          CueKind.REPEAT,
          CueKind.PRESS,
          CueKind.SUPERVISOR,
          CueKind.CONTEMPT);

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    if (!matter.need().isComplaint()) {
      // A threat against people is no complaint, and grave all the same.
      return matter.need().threat() ? severity(matter, settings).stream() : Stream.empty();
    }
    return Stream.of(
            Optional.of(complaint(matter, settings)),
            severity(matter, settings),
            churn(matter, settings),
            rating(matter, settings))
        .flatMap(Optional::stream);
  }

  private static Reason complaint(Matter matter, PrioritySettings settings) {
    Assessment assessment = matter.assessment();
    if (matter.need().complaint() == Trouble.JUDGED) {
      long percent = Math.round(100 * assessment.complaint().probability());
      return Component.of(
          Setting.COMPLAINT_JUDGED,
          settings,
          Component.shownBy(
              assessment, CueKind.FAULT, Fact.of(Fact.Kind.JUDGED_COMPLAINT, percent)));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(unjudged(assessment));
    facts.addAll(mark(matter, settings));
    return Component.of(Setting.COMPLAINT_SUSPECTED, settings, facts);
  }

  /** Says honestly what no model said. */
  static Fact unjudged(Assessment assessment) {
    if (assessment.complaint().verdict() == Verdict.NO) {
      return Fact.of(Fact.Kind.NOT_JUDGED_COMPLAINT);
    }
    Language language = assessment.language().language();
    return switch (language) {
      case UNSUPPORTED -> Fact.of(Fact.Kind.NO_MODEL_OF_UNSUPPORTED);
      case UNKNOWN -> Fact.of(Fact.Kind.NO_MODEL_OF_UNKNOWN);
      default -> Fact.of(Fact.Kind.NO_MODEL, language.locale().toLanguageTag());
    };
  }

  private static List<Fact> mark(Matter matter, PrioritySettings settings) {
    Assessment assessment = matter.assessment();
    for (CueKind kind : MARKS) {
      if (assessment.has(kind)) {
        return Component.quote(assessment, kind)
            .map(quote -> List.of(Fact.of(Fact.Kind.BUT_SAYS), quote))
            .orElse(List.of(Fact.of(Fact.Kind.BUT_SHOWS, kind.code())));
      }
    }
    Rating rating = matter.input().mention().rating();
    if (Need.starsAtMost(rating, settings.starLimit())) {
      return List.of(stars(Fact.Kind.BUT_STARS, rating));
    }
    return List.of(
        Fact.of(
            assessment.sentiment().label() == SentimentLabel.NEGATIVE
                ? Fact.Kind.BUT_BAD_MOOD
                : Fact.Kind.BUT_TROUBLE));
  }

  private static Optional<Reason> severity(Matter matter, PrioritySettings settings) {
    Assessment assessment = matter.assessment();
    int level = matter.need().severity();
    return switch (level) {
      case 1 ->
          severity(assessment, Setting.SEVERITY_1, Fact.Kind.SEVERITY_1, CueKind.FAULT, settings);
      case 2 ->
          severity(
              assessment, Setting.SEVERITY_2, Fact.Kind.SEVERITY_2, CueKind.SUBSTANTIAL, settings);
      case 3 ->
          severity(
              assessment,
              Setting.SEVERITY_3,
              Fact.Kind.SEVERITY_3,
              assessment.has(CueKind.SAFETY) ? CueKind.SAFETY : CueKind.GRAVE,
              settings);
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> severity(
      Assessment assessment,
      Setting setting,
      Fact.Kind level,
      CueKind cue,
      PrioritySettings settings) {
    List<String> evidence = assessment.severity().evidence();
    boolean told = !evidence.isEmpty() && !evidence.get(0).isBlank();
    List<Fact> facts =
        told
            ? List.of(Fact.of(level), Component.quoted(evidence.get(0)))
            : Component.shownBy(assessment, cue, Fact.of(level));
    return Optional.of(Component.of(setting, settings, facts));
  }

  private static Optional<Reason> churn(Matter matter, PrioritySettings settings) {
    Assessment assessment = matter.assessment();
    if (!Need.says(assessment, Intent.CHURN_THREAT)) {
      return Optional.empty();
    }
    return Optional.of(
        Component.of(
            matter.type() == CustomerType.LAPSED_LOYAL || matter.type() == CustomerType.CHAMPION
                ? Setting.CHURN_LOYAL
                : Setting.CHURN,
            settings,
            Component.quoteOr(assessment, CueKind.CHURN, Fact.Kind.MAY_LEAVE)));
  }

  private static Optional<Reason> rating(Matter matter, PrioritySettings settings) {
    Rating rating = matter.input().mention().rating();
    if (!Need.starsAtMost(rating, settings.starLimit())) {
      return Optional.empty();
    }
    Setting setting =
        Need.starsAtMost(rating, LOWEST_STARS) ? Setting.RATING_LOWEST : Setting.RATING_LOW;
    return Optional.of(Component.of(setting, settings, List.of(stars(Fact.Kind.STARS, rating))));
  }

  private static Fact stars(Fact.Kind kind, Rating rating) {
    return Fact.of(kind, plain(rating.value()), plain(rating.scale()));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
