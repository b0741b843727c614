package io.earshot.nlp.privacy;

/** Lower case char by char, so that offsets stay what they were. */
final class LowerCase {
  private LowerCase() {}

  static String of(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }
}
