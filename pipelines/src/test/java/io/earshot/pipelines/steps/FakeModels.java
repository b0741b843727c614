package io.earshot.pipelines.steps;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.customer.PastMention;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.privacy.PersonalDataKind;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.nlp.privacy.PersonalDataSpan;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.pipelines.night.Models;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Models whose answers can be told beforehand. */
enum FakeModels implements Models {
  /**
   * {@code late} makes a negative complaint. Digits are phone numbers. Whoever has spoken before is
   * a champion, and the evidence lists the ids of what they said.
   */
  PLAIN {
    @Override
    public Assessment assess(String title, String text, Subject subject) {
      return judge(title + " " + text);
    }
  },

  /** Fails as a defect of a model would. */
  DEFECTIVE {
    @Override
    public Assessment assess(String title, String text, Subject subject) {
      throw new IllegalStateException("the model is defective");
    }
  };

  @Override
  public Assessment assess(String title, String text, Language language, Subject subject) {
    return assess(title, text, subject);
  }

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  @Override
  public PersonalDataMasker masker() {
    return text ->
        DIGITS
            .matcher(text)
            .results()
            .map(found -> new PersonalDataSpan(PersonalDataKind.PHONE, found.start(), found.end()))
            .toList();
  }

  @Override
  public CustomerTypeModel customerTypes() {
    return (current, createdAt, ratingShare, history) ->
        history.isEmpty()
            ? new CustomerTypeResult(CustomerType.UNDETERMINED, 0, List.of())
            : new CustomerTypeResult(
                CustomerType.CHAMPION,
                0.8,
                List.of(
                    new Evidence(
                        "history",
                        1,
                        history.stream()
                            .map(PastMention::mentionId)
                            .collect(Collectors.joining(" ")),
                        null)));
  }

  static Assessment judge(String words) {
    boolean late = words.contains("late");
    return new Assessment(
        new LanguageResult(Language.EN, 1),
        new SentimentResult(
            late ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL,
            late ? -0.5 : 0,
            late ? List.of("late") : List.of()),
        new ComplaintResult(
            late ? Verdict.YES : Verdict.NO, late ? 0.9 : 0.1, late ? List.of("late") : List.of()),
        new SeverityResult(late ? 1 : 0, late ? List.of("late") : List.of()),
        List.of(),
        List.of(),
        late ? List.of(new Cue(CueKind.FAULT, "late")) : List.of(),
        "fake@1");
  }
}
