package io.earshot.nlp.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Masks personal data in posts by rules: checksums where there are any (cards, IBANs, national
 * ids), libphonenumber for phones, cue words of the eight languages for reference numbers and
 * names, and the usual shapes of addresses. Where two readings overlap, the one with the stronger
 * proof wins.
 *
 * <p>Finds no names that nothing announces, no addresses without a street word or postcode, and no
 * numbers spelled out in words. What nobody sees, such as blanks of no width, hides nothing: it is
 * read over. Stateless and safe for use by several threads; linear time.
 */
public final class PostMasker implements PersonalDataMasker {
  /** Strongest proof first. */
  private static final List<SpanFinder> FINDERS =
      List.of(
          new EmailFinder(),
          new SpelledEmailFinder(),
          new IbanFinder(),
          new BritishAccountFinder(),
          new CardFinder(),
          new NationalIdFinder(),
          new IpAddressFinder(),
          new ReferenceFinder(),
          new AddressRunFinder(),
          new PhoneFinder(),
          new AddressFinder(),
          new NameFinder());

  @Override
  public List<PersonalDataSpan> find(String text) {
    Objects.requireNonNull(text, "text");
    if (text.chars().noneMatch(PostMasker::isUnseen)) {
      return findSeen(text);
    }
    int[] seen =
        IntStream.range(0, text.length()).filter(at -> !isUnseen(text.charAt(at))).toArray();
    StringBuilder rest = new StringBuilder(seen.length);
    Arrays.stream(seen).forEach(at -> rest.append(text.charAt(at)));
    return findSeen(rest.toString()).stream()
        .map(
            span -> new PersonalDataSpan(span.kind(), seen[span.start()], seen[span.end() - 1] + 1))
        .toList();
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static List<PersonalDataSpan> findSeen(String text) {
    List<PersonalDataSpan> spans = new ArrayList<>();
    StringBuilder walled = Marks.walled(text);
    // Masking one span can lay bare another (what follows a name, the rest of a number), so this is
    // repeated until nothing more is found; otherwise masking twice would differ from masking once.
    int before;
    do {
      before = spans.size();
      addNew(walled.toString(), spans);
      for (PersonalDataSpan span : spans.subList(before, spans.size())) {
        Marks.wall(walled, span.start(), span.end());
      }
    } while (spans.size() > before);
    spans.sort(Comparator.comparingInt(PersonalDataSpan::start));
    return List.copyOf(spans);
  }

  private static void addNew(String text, List<PersonalDataSpan> spans) {
    boolean[] taken = null;
    for (SpanFinder finder : FINDERS) {
      List<PersonalDataSpan> found = new ArrayList<>();
      finder.find(text, found::add);
      for (PersonalDataSpan span : found) {
        taken = taken == null ? new boolean[text.length()] : taken;
        if (take(taken, span)) {
          spans.add(span);
        }
      }
    }
  }

  private static boolean take(boolean[] taken, PersonalDataSpan span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (taken[at]) {
        return false;
      }
    }
    Arrays.fill(taken, span.start(), span.end(), true);
    return true;
  }
}
