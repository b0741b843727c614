package io.earshot.connectors;

import java.util.Locale;

/** Makes text from strangers safe to store, index and print, without changing what it says. */
final class TextMending {
  private TextMending() {}

  /** The mention with what people read mended; the same one when there is nothing to mend. */
  static Mention mend(Mention mention) {
    Author author = mend(mention.author());
    String title = mend(mention.title());
    String text = mend(mention.text());
    String lang = mend(mention.lang());
    String url = webAddress(mention.url());
    return new Mention(
        mention.id(),
        mention.source(),
        mention.kind(),
        mention.brand(),
        author,
        title,
        text,
        lang,
        mention.rating(),
        mention.createdAt(),
        mention.modifiedAt(),
        mention.collectedAt(),
        url,
        mention.inReplyTo(),
        mention.thread(),
        mention.engagement(),
        mention.deleted());
  }

  private static Author mend(Author author) {
    return author == null
        ? null
        : new Author(
            author.id(),
            mend(author.handle()),
            mend(author.name()),
            author.followers(),
            author.verified());
  }

  private static String webAddress(String url) {
    if (url == null) {
      return null;
    }
    String mended = mend(url).strip();
    String start = mended.substring(0, Math.min(8, mended.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://") ? mended : null;
  }

  /** Control characters other than tab and line ends made blanks, half pairs made U+FFFD. */
  static String mend(String text) {
    if (text == null || isSound(text, true)) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isHalfPair(codePoint)) {
        mended.append('\uFFFD');
      } else if (Character.isISOControl(codePoint) && !isLayout(codePoint)) {
        mended.append(' ');
      } else {
        mended.appendCodePoint(codePoint);
      }
    }
    return mended.toString();
  }

  /** Whether the text holds no control character at all and no half pair. */
  static boolean isSound(String text) {
    return isSound(text, false);
  }

  private static boolean isSound(String text, boolean layoutAllowed) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isHalfPair(codePoint)
          || (Character.isISOControl(codePoint) && !(layoutAllowed && isLayout(codePoint)))) {
        return false;
      }
    }
    return true;
  }

  /** codePointAt gives a surrogate only where its other half is missing. */
  private static boolean isHalfPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isLayout(int codePoint) {
    return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }
}
