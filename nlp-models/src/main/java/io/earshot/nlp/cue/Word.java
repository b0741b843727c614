package io.earshot.nlp.cue;

/**
 * One word, number, emoji or handle of a text, prepared for matching phrases.
 *
 * @param form in lower case, without apostrophes, with letters repeated three times or more cut to
 *     two; {@code <handle>} for a handle
 * @param shortForm like {@code form}, but such letters cut to one
 * @param number its value when it is a whole number, else -1
 * @param start offset of its first char in the text
 * @param end offset behind its last char
 * @param sentence index of its sentence, from 0
 * @param clause index of its clause within the text, from 0; commas and the like part clauses
 */
public record Word(
    String form, String shortForm, long number, int start, int end, int sentence, int clause) {

  /** The form of every handle, whoever it names. */
  public static final String HANDLE = "<handle>";
}
