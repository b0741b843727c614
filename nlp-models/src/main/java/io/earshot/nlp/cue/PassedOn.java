package io.earshot.nlp.cue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text with a link passes on in which nobody speaks (no row {@code concern}) or is spoken to
 * (no handle) is grave for others: a headline, not a plight. A link to a picture shows what its
 * writer saw, and passes on nothing; and what stands in a sentence that names the brand, or beside
 * one, happened at its place.
 */
final class PassedOn {
  private static final List<String> LINKS = List.of("http://", "https://", "www.");

  /** Parts of addresses at which pictures lie. */
  private static final List<String> PICTURES =
      List.of(
          "/pic",
          "pic.twitter",
          "photo",
          "foto",
          "image",
          "img",
          "imgur",
          "instagr",
          ".jpg",
          ".jpeg",
          ".png",
          ".webp",
          ".mp4");

  /** What is grave for whom it befalls, not for who passes it on. */
  private static final Set<CueKind> GRAVE =
      EnumSet.of(CueKind.SAFETY, CueKind.GRAVE, CueKind.LEGAL);

  private PassedOn() {}

  /** Drops what is grave for others only. */
  static void drop(Findings found) {
    if (found.of(GRAVE).isEmpty()
        || !linksToPages(found.split().text())
        || !found.labelled("concern").isEmpty()
        || found.split().words().stream().anyMatch(word -> word.form().equals(Word.HANDLE))) {
      return;
    }
    found
        .spans()
        .removeIf(
            span ->
                GRAVE.contains(span.kind())
                    && !found.namesBrandBeside(found.sentence(span.from())));
  }

  /** Whether a text has a link to something else than a picture. */
  private static boolean linksToPages(String text) {
    for (String link : LINKS) {
      int at = text.indexOf(link);
      while (at >= 0) {
        int end = endOfWord(text, at);
        String address = text.substring(at, end).toLowerCase(Locale.ROOT);
        boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1)); // not in "Awww."
        if (begins && PICTURES.stream().noneMatch(address::contains)) {
          return true;
        }
        at = text.indexOf(link, end);
      }
    }
    return false;
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
