package io.earshot.nlp.privacy;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal addresses by the shapes of {@code address-patterns.txt}: a house number beside a word that
 * names a street in one of the eight languages, with the flat, postcode and town that follow; in
 * English also a street without a number where somebody is. All repetitions in the shapes are
 * bounded, so the time per char is bounded too.
 */
final class AddressFinder implements SpanFinder {
  private static final List<Pattern> SHAPES = AddressShapes.compiled();

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    boolean number = Ascii.beginsNumber(text);
    for (Pattern shape : SHAPES) {
      if (!number && shape.pattern().contains("\\d")) {
        continue;
      }
      Matcher matcher = shape.matcher(text);
      while (matcher.find()) {
        found.accept(
            new PersonalDataSpan(PersonalDataKind.ADDRESS, matcher.start(), matcher.end()));
      }
    }
  }
}
