package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.care.Correction;
import io.earshot.care.Correction.Field;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Overruling;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judgements as people put them right. What a person said is certain; the archive goes on to hold
 * what the models said, so that a correction can be taken back.
 */
final class Corrected {
  private Corrected() {}

  /** The mention with its language, mood, complaint and touchpoints as corrected. */
  static AssessedMention mention(AssessedMention assessed, Models models, CareBook book) {
    String id = assessed.mention().id();
    Optional<Correction> language = book.correction(id, Field.LANGUAGE);
    Optional<Correction> sentiment = book.correction(id, Field.SENTIMENT);
    Optional<Correction> complaint = book.correction(id, Field.COMPLAINT);
    Optional<Correction> touchpoint = book.correction(id, Field.TOUCHPOINT);
    if (Stream.of(language, sentiment, complaint, touchpoint).allMatch(Optional::isEmpty)) {
      return assessed;
    }
    Assessment said =
        language.map(found -> in(found, assessed, models)).orElse(assessed.assessment());
    return new AssessedMention(
        assessed.mention(),
        assessed.fingerprint(),
        new Assessment(
            said.language(),
            sentiment.map(Corrected::sentiment).orElse(said.sentiment()),
            complaint.map(Corrected::complaint).orElse(said.complaint()),
            complaint.map(found -> severity(found, said.severity())).orElse(said.severity()),
            said.intents(),
            touchpoint.map(Corrected::touchpoints).orElse(said.named()),
            said.cues(),
            said.models(),
            said.missed()));
  }

  /**
   * What the models of the true language say. Of words that may not be kept they can say no more;
   * then what was said before goes on to hold.
   */
  private static Assessment in(Correction correction, AssessedMention assessed, Models models) {
    Language language = Language.ofCode(correction.value()).orElseThrow();
    Mention mention = assessed.mention();
    if (mention.text() != null) {
      return models.assess(mention.title(), mention.text(), language, Subject.of(mention.brand()));
    }
    Assessment said = assessed.assessment();
    return new Assessment(
        new LanguageResult(language, 1),
        said.sentiment(),
        said.complaint(),
        said.severity(),
        said.intents(),
        said.named(),
        said.cues(),
        said.models(),
        said.missed());
  }

  private static List<NamedTouchpoint> touchpoints(Correction correction) {
    return correction.value().equals(Field.NO_TOUCHPOINT)
        ? List.of()
        : Arrays.stream(correction.value().split(" ", -1))
            .map(code -> Touchpoint.valueOf(code.toUpperCase(Locale.ROOT)))
            .map(NamedTouchpoint::wordless)
            .toList();
  }

  private static SentimentResult sentiment(Correction correction) {
    SentimentLabel label = SentimentLabel.valueOf(correction.value().toUpperCase(Locale.ROOT));
    double score =
        switch (label) {
          case NEGATIVE -> -1;
          case POSITIVE -> 1;
          case NEUTRAL, UNDETERMINED -> 0;
        };
    return new SentimentResult(label, score, List.of(inWords(correction)));
  }

  private static ComplaintResult complaint(Correction correction) {
    boolean yes = correction.value().equals("yes");
    return new ComplaintResult(
        yes ? Verdict.YES : Verdict.NO, yes ? 1 : 0, List.of(inWords(correction)));
  }

  /** A complaint has a severity of at least 1, and nothing else has one. */
  private static SeverityResult severity(Correction correction, SeverityResult said) {
    if (correction.value().equals("no")) {
      return new SeverityResult(0, List.of());
    }
    return said.level() > 0 ? said : new SeverityResult(1, List.of());
  }

  /**
   * The type of a customer as of a mention, if a person said it: of this mention, or else of the
   * customer.
   */
  static Optional<Correction> typeSaid(AssessedMention assessed, CareBook book) {
    return typeOfMention(assessed, book)
        .or(
            () ->
                book.correctionOfType(
                    book.customerId(assessed.mention().author()), assessed.mention().createdAt()));
  }

  /** The type as of this very mention, if a person said it. */
  static Optional<Correction> typeOfMention(AssessedMention assessed, CareBook book) {
    return book.correction(assessed.mention().id(), Field.TYPE);
  }

  /**
   * What people overruled, with what the machine had said.
   *
   * @param said what the models said
   * @param type how the customer's type was corrected, or null
   * @param machine the type that the model said
   */
  static List<Overruling> overruled(
      AssessedMention said, Correction type, CustomerTypeResult machine, CareBook book) {
    String id = said.mention().id();
    Assessment assessment = said.assessment();
    List<Overruling> overruled = new ArrayList<>();
    if (type != null) {
      overruled.add(overruling(type, machine.type().code()));
    }
    book.correction(id, Field.SENTIMENT)
        .map(found -> overruling(found, assessment.sentiment().label().code()))
        .ifPresent(overruled::add);
    book.correction(id, Field.COMPLAINT)
        .map(found -> overruling(found, assessment.complaint().verdict().code()))
        .ifPresent(overruled::add);
    book.correction(id, Field.LANGUAGE)
        .map(found -> overruling(found, assessment.language().language().code()))
        .ifPresent(overruled::add);
    book.correction(id, Field.TOUCHPOINT)
        .map(found -> overruling(found, codes(assessment.touchpoints())))
        .ifPresent(overruled::add);
    return List.copyOf(overruled);
  }

  private static Overruling overruling(Correction correction, String machine) {
    return new Overruling(
        correction.field().code(),
        correction.value(),
        machine,
        correction.by(),
        correction.at(),
        correction.why());
  }

  private static String codes(List<Touchpoint> touchpoints) {
    return touchpoints.isEmpty()
        ? Field.NO_TOUCHPOINT
        : touchpoints.stream().map(Touchpoint::code).collect(Collectors.joining(" "));
  }

  /** The type that a person said, who is certain. */
  static CustomerTypeResult type(Correction correction) {
    return new CustomerTypeResult(
        CustomerType.valueOf(correction.value().toUpperCase(Locale.ROOT)),
        1,
        List.of(
            new Evidence(
                "correction", 1, correction.by() + ": " + correction.why(), correction.at())));
  }

  private static String inWords(Correction correction) {
    return "corrected by "
        + correction.by()
        + " on "
        + LocalDate.ofInstant(correction.at(), ZoneOffset.UTC)
        + ": "
        + correction.why();
  }
}
