package io.earshot.priority.points;

import io.earshot.connectors.Rating;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
    if (matter.need().complaint() == Need.Complaint.JUDGED) {
      String percent =
          String.format(
              Locale.ROOT,
              "judged a complaint (%.0f %%)",
              100 * assessment.complaint().probability());
      String words =
          Component.quote(assessment, CueKind.FAULT).map(quote -> ": " + quote).orElse("");
      return Component.of(Setting.COMPLAINT_JUDGED, settings, percent + words);
    }
    return Component.of(
        Setting.COMPLAINT_SUSPECTED,
        settings,
        unjudged(assessment) + ", but " + mark(matter, settings));
  }

  /** Says honestly what no model said. */
  static String unjudged(Assessment assessment) {
    if (assessment.complaint().verdict() == Verdict.NO) {
      return "the words were not judged a complaint";
    }
    Language language = assessment.language().language();
    return switch (language) {
      case UNSUPPORTED -> "no complaint model for its language judged it";
      case UNKNOWN -> "no complaint model judged it";
      default ->
          "no complaint model for "
              + language.locale().getDisplayLanguage(Locale.ENGLISH)
              + " judged it";
    };
  }

  private static String mark(Matter matter, PrioritySettings settings) {
    Assessment assessment = matter.assessment();
    for (CueKind kind : MARKS) {
      if (assessment.has(kind)) {
        return Component.quote(assessment, kind)
            .map(quote -> "it says " + quote)
            .orElse("its words show " + inWords(kind));
      }
    }
    Rating rating = matter.input().mention().rating();
    if (Need.starsAtMost(rating, settings.starLimit())) {
      return "it gives " + stars(rating);
    }
    return assessment.sentiment().label() == SentimentLabel.NEGATIVE
        ? "its mood is bad"
        : "its words show trouble";
  }

  private static String inWords(CueKind kind) {
    return switch (kind) {
      case SAFETY -> "a danger";
      case GRAVE -> "a grave matter";
      case LEGAL -> "a legal matter";
      case SUBSTANTIAL -> "a substantial loss";
      case CHURN -> "a wish to leave";
      case REPEAT -> "a repeated matter";
      case PRESS -> "talk to the press";
      case SUPERVISOR -> "a wish for a supervisor";
      case CONTEMPT -> "contempt";
      default -> "a fault";
    };
  }

  private static Optional<Reason> severity(Matter matter, PrioritySettings settings) {
    Assessment assessment = matter.assessment();
    int level = matter.need().severity();
    Optional<Setting> setting =
        switch (level) {
          case 1 -> Optional.of(Setting.SEVERITY_1);
          case 2 -> Optional.of(Setting.SEVERITY_2);
          case 3 -> Optional.of(Setting.SEVERITY_3);
          default -> Optional.empty();
        };
    return setting.map(
        of ->
            Component.of(of, settings, severityInWords(level) + severityQuote(assessment, level)));
  }

  private static String severityInWords(int level) {
    return switch (level) {
      case 1 -> "level 1, annoyance";
      case 2 -> "level 2, substantial loss or repeated failure";
      default -> "level 3, danger, law, large loss or a person in need";
    };
  }

  private static String severityQuote(Assessment assessment, int level) {
    List<String> evidence = assessment.severity().evidence();
    if (!evidence.isEmpty() && !evidence.get(0).isBlank()) {
      return ": " + Component.quoted(evidence.get(0));
    }
    CueKind kind =
        switch (level) {
          case 1 -> CueKind.FAULT;
          case 2 -> CueKind.SUBSTANTIAL;
          default -> assessment.has(CueKind.SAFETY) ? CueKind.SAFETY : CueKind.GRAVE;
        };
    return Component.quote(assessment, kind).map(quote -> ": " + quote).orElse("");
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
            Component.quote(assessment, CueKind.CHURN).orElse("says that they may leave")));
  }

  private static Optional<Reason> rating(Matter matter, PrioritySettings settings) {
    Rating rating = matter.input().mention().rating();
    if (!Need.starsAtMost(rating, settings.starLimit())) {
      return Optional.empty();
    }
    Setting setting =
        Need.starsAtMost(rating, LOWEST_STARS) ? Setting.RATING_LOWEST : Setting.RATING_LOW;
    return Optional.of(Component.of(setting, settings, stars(rating)));
  }

  private static String stars(Rating rating) {
    return plain(rating.value()) + " of " + plain(rating.scale()) + " stars";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
