package io.earshot.nlp.cue;

/**
 * A post parted into the writer's own words and what they forward behind the mark {@code RT @name}.
 * When there are no own words, the forwarded ones are looked at, and the post is a forward.
 *
 * @param own the words to look at
 * @param isForward whether they are another's words
 * @param mark the mark that tells so, empty when there is none
 */
record ForwardedText(String own, boolean isForward, String mark) {

  private static final String MARK = "RT @";

  /** Fewer letters than this before the mark are no words of one's own. */
  private static final int FEWEST_OWN_LETTERS = 4;

  static ForwardedText of(String text) {
    int at = text.indexOf(MARK);
    if (at < 0 || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return new ForwardedText(text, false, "");
    }
    long letters = text.substring(0, at).chars().filter(Character::isLetter).count();
    return letters < FEWEST_OWN_LETTERS
        ? new ForwardedText(text.substring(at + MARK.length() - 1), true, "RT")
        : new ForwardedText(text.substring(0, at), false, "");
  }
}
