package io.earshot.priority.playbook;

import io.earshot.connectors.Author;

/** How an author is addressed in a draft. */
final class Addressee {
  private static final int MOST_CHARS = 40;

  private Addressee() {}

  /**
   * The display name where it looks like one, else the handle, else null. A display name is free
   * text that a stranger chose: slogans, links and decoration are not repeated in public.
   */
  static String of(Author author) {
    if (author == null) {
      return null;
    }
    if (author.name() != null && isName(author.name().strip())) {
      return author.name().strip();
    }
    String handle = author.handle() == null ? "" : written(author.handle()).strip();
    return handle.isEmpty() ? null : handle;
  }

  /** Without what is not seen and turns the direction of what stands behind it. */
  private static String written(String handle) {
    StringBuilder written = new StringBuilder(handle.length());
    handle
        .codePoints()
        .filter(point -> !Character.isISOControl(point))
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .forEach(written::appendCodePoint);
    return written.toString();
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MOST_CHARS
        && Character.isUpperCase(name.codePointAt(0))
        && name.codePoints().allMatch(Addressee::standsInNames);
  }

  private static boolean standsInNames(int codePoint) {
    return Character.isLetter(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || " .'’-".indexOf(codePoint) >= 0;
  }
}
