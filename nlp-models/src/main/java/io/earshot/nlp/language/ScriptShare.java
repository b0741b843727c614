package io.earshot.nlp.language;

import java.util.List;

/**
 * How many letters are of the Latin script and how many of another.
 *
 * @param latin letters of the Latin script
 * @param other letters of any other script; one of those that write a syllable or word counts two
 */
record ScriptShare(int latin, int other) {
  static ScriptShare of(List<String> words) {
    int latin = 0;
    int other = 0;
    for (String word : words) {
      for (int at = 0; at < word.length(); ) {
        int character = word.codePointAt(at);
        if (Character.isLetter(character)) {
          boolean isLatin = Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
          latin += isLatin ? 1 : 0;
          other += isLatin ? 0 : Character.isIdeographic(character) ? 2 : 1;
        }
        at += Character.charCount(character);
      }
    }
    return new ScriptShare(latin, other);
  }
}
