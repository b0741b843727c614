package io.earshot.nlp.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Postal addresses by the shapes of {@code address-patterns.txt}: a house number beside a word that
 * names a street in one of the eight languages, with the flat, postcode and town that follow; in
 * English also a street without a number where somebody is. All repetitions in the shapes are
 * bounded, so the time per char is bounded too. Each begins with a word or a number.
 */
final class AddressFinder implements SpanFinder {
  /** One of the shapes begins behind "on" and its like. */
  private static final String PREPOSITION = "on ";

  private static final List<Shape> SHAPES =
      AddressShapes.compiled().stream()
          .map(shape -> new Shape(shape, WordStarts.beginnings(shape, PREPOSITION)))
          .toList();

  /** A shape, and the chars that it may begin with. */
  private record Shape(Pattern pattern, BitSet beginnings) {}

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    boolean number = Ascii.beginsNumber(text);
    WordStarts starts = null; // made once, when the first shape needs it
    for (Shape shape : SHAPES) {
      if (!number && shape.pattern().pattern().contains("\\d")) {
        continue;
      }
      starts = starts == null ? WordStarts.of(text) : starts;
      starts.match(
          shape.pattern(),
          shape.beginnings(),
          match ->
              found.accept(
                  new PersonalDataSpan(PersonalDataKind.ADDRESS, match.start(), match.end())));
    }
  }
}
