package io.earshot.nlp.cue;

/**
 * One word, number, emoji or handle of a text, prepared for matching phrases.
 *
 * @param form in lower case, without apostrophes, with letters repeated three times or more cut to
 *     two; {@code <handle>} for a handle
 * @param shortForm like {@code form}, but such letters cut to one; {@code <rival>} for a handle,
 *     which may be anybody's
 * @param number its value when it is a whole number, else -1
 * @param start offset of its first char in the text
 * @param end offset behind its last char
 * @param sentence index of its sentence, from 0
 * @param clause index of its clause within the text, from 0; commas and the like part clauses
 * @param brand the name of a brand that it belongs to, or null
 */
public record Word(
    String form,
    String shortForm,
    long number,
    int start,
    int end,
    int sentence,
    int clause,
    InName brand) {

  /** The form of every handle, whoever it names, and of the name of the brand spoken of. */
  public static final String HANDLE = "<handle>";

  /** The form of every handle, whoever it names, and of the names of other brands. */
  public static final String RIVAL = "<rival>";

  /**
   * A place within the name of a brand.
   *
   * @param form {@link #HANDLE} or {@link #RIVAL}
   * @param words how many words the name has from here to its end
   */
  public record InName(String form, int words) {}

  /** Whether it addresses or names the one spoken of. */
  boolean isAddressee() {
    return form.equals(HANDLE) || (brand != null && brand.form().equals(HANDLE));
  }

  Word in(InName name) {
    return new Word(form, shortForm, number, start, end, sentence, clause, name);
  }
}
