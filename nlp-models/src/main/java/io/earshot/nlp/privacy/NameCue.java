package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Set;

/**
 * A phrase that announces a name, and what counts as one behind it ({@code name-cues.txt}).
 *
 * @param phrase in lower case
 * @param kind what counts as a name
 * @param closers words of which one must stand behind the name; empty but for {@link Kind#FRAME}
 *     and {@link Kind#CAPITALS_FRAME}
 */
record NameCue(String phrase, Kind kind, List<String> closers) {

  enum Kind {
    /** Capitalised words. */
    CAPITALS,
    /** Also words in small letters: hardly anything but a name can follow. */
    ANY_CASE,
    /** The field of a form: also words in small letters that fill the rest of the clause. */
    FIELD,
    /** At least two capitalised words. */
    TWO_CAPITALS,
    /** Words in any case up to one of the closers. */
    FRAME,
    /** At least two capitalised words up to one of the closers: "this is Anna Berg from". */
    CAPITALS_FRAME,
    /** Capitalised words, none of them a role, that end the clause, with or without a comma. */
    SIGNATURE
  }

  /** How a line of the list ends, and what that means. */
  static NameCue of(String line) {
    int frame = line.indexOf("> ");
    if (frame >= 0) {
      Kind kind = line.charAt(frame - 1) == '^' ? Kind.CAPITALS_FRAME : Kind.FRAME;
      List<String> closers = List.of(line.substring(frame + 2).split(" ", -1));
      return new NameCue(line.substring(0, frame - 1).strip(), kind, closers);
    }
    Kind kind =
        switch (line.charAt(line.length() - 1)) {
          case '~' -> Kind.ANY_CASE;
          case '=' -> Kind.FIELD;
          case '^' -> Kind.TWO_CAPITALS;
          case '$' -> Kind.SIGNATURE;
          default -> Kind.CAPITALS;
        };
    int end = kind == Kind.CAPITALS ? line.length() : line.length() - 1;
    return new NameCue(line.substring(0, end), kind, List.of());
  }

  /** Whether a list holds a word or, of a longer compound such as "Stammkunde", its ending. */
  static boolean endsLike(Set<String> list, String lower, int shortest) {
    for (int from = 0; from <= lower.length() - shortest; from++) {
      if (list.contains(lower.substring(from))) {
        return true;
      }
    }
    return list.contains(lower);
  }
}
