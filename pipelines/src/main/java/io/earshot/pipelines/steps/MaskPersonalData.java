package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.night.RawRecordMask;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Masks personal data in texts, before the first step that writes. */
public final class MaskPersonalData {

  private MaskPersonalData() {}

  /** In: mentions. Out: the same with personal data in title and text replaced by marks. */
  public static MapElements<Mention, Mention> inMentions(Models models) {
    return MapElements.into(TypeDescriptor.of(Mention.class))
        .via((Mention mention) -> mask(mention, models.masker()));
  }

  /** In: dead letters with the raw input. Out: the same with personal data masked, cut to size. */
  public static MapElements<DeadLetter, DeadLetter> inDeadLetters(Models models) {
    return MapElements.into(TypeDescriptor.of(DeadLetter.class))
        .via((DeadLetter letter) -> mask(letter, models.masker()));
  }

  private static Mention mask(Mention mention, PersonalDataMasker masker) {
    return mention.withTexts(mask(mention.title(), masker), mask(mention.text(), masker));
  }

  private static DeadLetter mask(DeadLetter letter, PersonalDataMasker masker) {
    return letter.input() == null
        ? letter
        : letter.withInput(cut(RawRecordMask.mask(letter.input(), masker)));
  }

  /** Behind the masking: half a number left at the cut would not be seen for what it is. */
  private static String cut(String input) {
    if (input.length() <= DeadLetter.INPUT_CHARS) {
      return input;
    }
    boolean splitsPair = Character.isHighSurrogate(input.charAt(DeadLetter.INPUT_CHARS - 1));
    return input.substring(0, splitsPair ? DeadLetter.INPUT_CHARS - 1 : DeadLetter.INPUT_CHARS);
  }

  private static String mask(String text, PersonalDataMasker masker) {
    return text == null ? null : masker.mask(text);
  }
}
