package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the features of a customer type from one mention and from what came before it. Holds its
 * findings while it reads one mention; not thread-safe.
 */
final class TypeFeatures {

  private static final Set<CueKind> CONTEMPT = EnumSet.of(CueKind.CONTEMPT, CueKind.ABUSE);
  private static final Set<CueKind> FAULT =
      EnumSet.of(CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.SAFETY, CueKind.GRAVE, CueKind.REPEAT);

  /** What can be looked into by itself, wherever it happened. */
  private static final Set<CueKind> CHECKABLE =
      EnumSet.of(CueKind.SUBSTANTIAL, CueKind.SAFETY, CueKind.GRAVE, CueKind.REPEAT);

  /** Hours and repetitions alone do not annoy: people praise what they use for the third time. */
  private static final Set<CueKind> ANNOYANCE =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.SAFETY,
          CueKind.GRAVE,
          CueKind.DISAPPOINTMENT,
          CueKind.CONTEMPT,
          CueKind.ABUSE,
          CueKind.CHURN);

  private static final Set<CueKind> FAULT_OR_ANNOYANCE = EnumSet.copyOf(ANNOYANCE);

  static {
    FAULT_OR_ANNOYANCE.addAll(FAULT);
  }

  private static final Set<CueKind> HOT_TEMPER =
      EnumSet.of(CueKind.CHURN, CueKind.CONTEMPT, CueKind.ABUSE, CueKind.LEGAL, CueKind.PRESS);

  private static final Set<CueKind> TEMPER = EnumSet.of(CueKind.DISAPPOINTMENT);

  static {
    TEMPER.addAll(HOT_TEMPER);
  }

  private static final Set<CueKind> REQUEST =
      EnumSet.of(CueKind.QUESTION, CueKind.CONTACT, CueKind.SUPERVISOR);
  private static final Set<CueKind> LOYALTY = EnumSet.of(CueKind.LOYALTY);
  private static final Set<CueKind> PRAISE = EnumSet.of(CueKind.PRAISE);

  /** Without a model, what a cue of annoyance makes of the probability of a complaint. */
  private static final double COMPLAINT_BY_CUES = 0.8;

  /** The same for a question with but one such cue, often the occasion of the question. */
  private static final double QUESTION_BY_CUES = 0.4;

  /** From here on a text with stated loyalty is taken as irritated: nobody boasts of it idly. */
  private static final double IRRITATED_COMPLAINT = 0.3;

  /** A complaint in a mood below this is irritated, even without such a word. */
  private static final double TEMPER_MOOD = -0.3;

  /**
   * The same where nothing is told but a plain fault, once: the mood models hear a bad mood in
   * every cancelled booking, however soberly it is told.
   */
  private static final double ANGRY_MOOD = -0.9;

  /** A mood below this counts as irritated even where the text is no complaint. */
  private static final double IRRITATED_MOOD = -0.4;

  /** From here on custom by the customer file counts as an earlier relation. */
  static final Duration LONG_CUSTOM = Duration.ofDays(2 * 365);

  /** Up to this share of the stars that can be given: two of five, four of ten. */
  private static final double FEW_STARS = 0.4;

  private static final int MOST_QUOTE_CHARS = 160;

  private final Assessment current;
  private final List<FeatureValue> values = new ArrayList<>();

  private TypeFeatures(Assessment current) {
    this.current = current;
  }

  static List<FeatureValue> of(
      Assessment current,
      Instant createdAt,
      Double ratingShare,
      List<PastMention> history,
      CustomerBackground background) {
    TypeFeatures features = new TypeFeatures(current);
    features.readText(ratingShare != null && ratingShare <= FEW_STARS);
    features.readStars(ratingShare);
    EarlierMentions earlier = EarlierMentions.of(history, createdAt);
    features.readHistory(earlier);
    features.readBackground(background, earlier);
    return List.copyOf(features.values);
  }

  /**
   * Reads the words.
   *
   * @param fewStars whether the stars say that the writer is not content: then a good mood is more
   *     likely misread than meant, and is not counted
   */
  private void readText(boolean fewStars) {
    add(TypeFeature.ALWAYS, 1, "");
    double complaint = complaintProbability();
    add(TypeFeature.COMPLAINT, complaint, String.join(", ", current.complaint().evidence()));
    double mood = current.sentiment().score();
    String moodWords = String.join(", ", current.sentiment().evidence());
    add(TypeFeature.BAD_MOOD, Math.max(0, -mood), moodWords);
    add(TypeFeature.GOOD_MOOD, fewStars ? 0 : Math.max(0, mood), moodWords);
    addCues(TypeFeature.FAULT, FAULT, 0.5);
    addConcreteFault();
    add(TypeFeature.TOUCHPOINT, Math.min(1, 0.5 * current.touchpoints().size()), "");
    if (!hasAny(FAULT)) {
      addCues(TypeFeature.DISAPPOINTMENT, EnumSet.of(CueKind.DISAPPOINTMENT), 1);
    }
    addCues(TypeFeature.REQUEST, REQUEST, 1);
    if (current.sentiment().label() != SentimentLabel.NEGATIVE) {
      addCues(TypeFeature.CALM_QUESTION, EnumSet.of(CueKind.QUESTION), 1);
    }
    addCues(TypeFeature.CONTEMPT, CONTEMPT, 1);
    addCues(TypeFeature.CHURN, EnumSet.of(CueKind.CHURN), 1);
    addCues(TypeFeature.PRAISE, PRAISE, 0.5);
    if (complaint < 0.5 && !hasAny(FAULT)) {
      addCues(TypeFeature.PRAISE_ALONE, PRAISE, 1);
    }
    if (!current.has(CueKind.PRAISE)) {
      addCues(TypeFeature.THANKS, EnumSet.of(CueKind.THANKS), 1);
    }
    addCues(TypeFeature.RESOLVED, EnumSet.of(CueKind.RESOLVED), 1);
    addCues(TypeFeature.LOYALTY, LOYALTY, 1);
    if (isIrritated()) {
      addCues(TypeFeature.LOYALTY_IRRITATED, LOYALTY, 1);
    }
    addCues(TypeFeature.NEWS, EnumSet.of(CueKind.NEWS), 1);
  }

  private void addConcreteFault() {
    if (hasAny(CHECKABLE)) {
      addCues(TypeFeature.CONCRETE_FAULT, CHECKABLE, 1);
    } else if (!current.touchpoints().isEmpty()) {
      addCues(TypeFeature.CONCRETE_FAULT, EnumSet.of(CueKind.FAULT), 1);
    }
  }

  /** Contempt with no fault, request or loyalty beside it. */
  private boolean isBareContempt() {
    return hasAny(CONTEMPT) && !hasAny(FAULT) && !hasAny(REQUEST) && !hasAny(LOYALTY);
  }

  private double complaintProbability() {
    if (current.complaint().verdict() != Verdict.UNDETERMINED) {
      return current.complaint().probability();
    }
    if (current.has(CueKind.NEWS) || !hasAny(ANNOYANCE)) {
      return 0;
    }
    long faults = current.cues().stream().filter(cue -> ANNOYANCE.contains(cue.kind())).count();
    return current.has(CueKind.QUESTION) && faults == 1 ? QUESTION_BY_CUES : COMPLAINT_BY_CUES;
  }

  private boolean isIrritated() {
    return current.has(CueKind.LOYALTY) ? isIrritatedBesideLoyalty() : isIrritated(0.5, ANNOYANCE);
  }

  /** Who argues with their loyalty, now or earlier in the matter, is irritated by less. */
  private boolean isIrritatedBesideLoyalty() {
    return isIrritated(IRRITATED_COMPLAINT, FAULT_OR_ANNOYANCE);
  }

  private boolean isIrritated(double complaint, Set<CueKind> annoyance) {
    return complaintProbability() >= complaint
        || (hasAny(annoyance) && !current.has(CueKind.PRAISE))
        || current.sentiment().score() < IRRITATED_MOOD;
  }

  /**
   * Irritation in the words or the mood, not merely a fault told: a friendly word about a slip is
   * what champions write, and beside praise or thanks, in a mood that is not plainly bad, even a
   * disappointment is. (Told again within the same matter, it is irritation all the same.)
   */
  private boolean showsTemper() {
    double warmTemper = isReservation() ? ANGRY_MOOD : TEMPER_MOOD;
    if (isWarm() && current.sentiment().score() >= warmTemper) {
      return hasAny(HOT_TEMPER);
    }
    if (hasAny(TEMPER)) {
      return true;
    }
    if (current.sentiment().label() == SentimentLabel.UNDETERMINED) {
      return isIrritated();
    }
    // A bad mood alone is no irritation with the brand: people also tell it what else is sad.
    boolean complains = complaintProbability() >= 0.5 || hasAny(FAULT_OR_ANNOYANCE);
    double temper = isPlainFault() ? ANGRY_MOOD : TEMPER_MOOD;
    return complains && current.sentiment().score() < temper && isIrritated();
  }

  private boolean isPlainFault() {
    return hasAny(EnumSet.of(CueKind.FAULT)) && !hasAny(CHECKABLE);
  }

  /**
   * Whether it praises and adds a plain fault ("love you as ever, but the lamp came broken"): all
   * that disappoints is the fault. Most mood models hear a bad mood in it.
   */
  private boolean isReservation() {
    return current.has(CueKind.PRAISE)
        && isPlainFault()
        && cues(CueKind.DISAPPOINTMENT).allMatch(this::tellsFault);
  }

  private boolean tellsFault(Cue words) {
    return words.isCut() || cues(CueKind.FAULT).map(Cue::quote).anyMatch(words.quote()::contains);
  }

  private Stream<Cue> cues(CueKind kind) {
    return current.cues().stream().filter(cue -> cue.kind() == kind);
  }

  private boolean isToldAgain(EarlierMentions earlier) {
    return isIrritated() && earlier.incidentFault().isPresent();
  }

  private boolean isWarm() {
    return current.has(CueKind.PRAISE) || current.has(CueKind.THANKS);
  }

  private void readStars(Double ratingShare) {
    if (ratingShare != null) {
      add(TypeFeature.STARS, 2 * ratingShare - 1, "");
    }
  }

  private void readHistory(EarlierMentions earlier) {
    earlier
        .praise()
        .ifPresent(
            praise ->
                addFact(
                    showsTemper() || (isToldAgain(earlier) && !isWarm())
                        ? TypeFeature.EARLIER_PRAISE_IRRITATED
                        : TypeFeature.EARLIER_PRAISE_CALM,
                    praise));
    if (!current.has(CueKind.LOYALTY) && isIrritatedBesideLoyalty()) {
      earlier
          .loyalty()
          .ifPresent(loyalty -> addFact(TypeFeature.EARLIER_LOYALTY_IRRITATED, loyalty));
    }
    Optional<EarlierMentions.Fact> content = earlier.goodMood();
    content.ifPresent(mood -> addFact(TypeFeature.EARLIER_GOOD_MOOD, mood));
    earlier.complaints().ifPresent(fact -> addFact(TypeFeature.EARLIER_COMPLAINTS, fact));
    if (showsTemper()) {
      earlier.churn().ifPresent(churn -> addFact(TypeFeature.EARLIER_CHURN, churn));
      content
          .flatMap(mood -> earlier.heardFor(LONG_CUSTOM))
          .ifPresent(first -> addFact(TypeFeature.LONG_HEARD_IRRITATED, first));
    }
    earlier.contempt().ifPresent(contempt -> addFact(TypeFeature.EARLIER_CONTEMPT, contempt));
    Optional<EarlierMentions.Fact> fault = earlier.incidentFault();
    fault.ifPresent(fact -> addFact(TypeFeature.INCIDENT_FAULT, fact));
    if (fault.isEmpty() && isBareContempt()) {
      addCues(TypeFeature.BARE_CONTEMPT, CONTEMPT, 1);
    }
  }

  private void readBackground(CustomerBackground background, EarlierMentions earlier) {
    Instant since = background.customerSince();
    boolean loyaltySaid = hasAny(LOYALTY) || earlier.loyalty().isPresent();
    if (since != null && !since.isAfter(earlier.now().minus(LONG_CUSTOM))) {
      if (!loyaltySaid && isIrritatedBesideLoyalty()) {
        values.add(new FeatureValue(TypeFeature.CUSTOM_IRRITATED, 1, "", since));
      }
    }
    Instant endedAt = background.lastMatterAt();
    if (endedAt != null && endedAt.isBefore(earlier.now())) {
      boolean pleased = background.lastMatter() == CustomerBackground.MatterEnd.PLEASED;
      values.add(
          new FeatureValue(
              pleased ? TypeFeature.PLEASED_MATTER : TypeFeature.DISPLEASED_MATTER,
              earlier.faded(endedAt),
              "",
              endedAt));
    }
  }

  private void addFact(TypeFeature feature, EarlierMentions.Fact fact) {
    PastMention mention = fact.mention();
    String words = mention.excerpt() == null ? "" : shortened(mention.excerpt());
    values.add(new FeatureValue(feature, fact.strength(), words, mention.createdAt()));
  }

  private static String shortened(String words) {
    if (words.length() <= MOST_QUOTE_CHARS) {
      return words;
    }
    int end = MOST_QUOTE_CHARS - 1;
    if (Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end) + "…";
  }

  private void addCues(TypeFeature feature, Set<CueKind> kinds, double each) {
    List<Cue> cues = current.cues().stream().filter(cue -> kinds.contains(cue.kind())).toList();
    // Empty where the words may not be stored: then the feature itself is all that can be told.
    String quote =
        cues.stream()
            .map(Cue::quote)
            .filter(words -> !words.isEmpty())
            .limit(2)
            .collect(Collectors.joining(" … "));
    add(feature, Math.min(1, each * cues.size()), quote);
  }

  private boolean hasAny(Set<CueKind> kinds) {
    return current.cues().stream().anyMatch(cue -> kinds.contains(cue.kind()));
  }

  private void add(TypeFeature feature, double value, String quote) {
    if (value != 0) {
      values.add(new FeatureValue(feature, value, quote, null));
    }
  }
}
