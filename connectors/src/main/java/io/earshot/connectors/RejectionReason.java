package io.earshot.connectors;

import java.util.Locale;

/** Why an input record cannot become a mention. The code is what stands in a dead letter. */
public enum RejectionReason {
  BROKEN_JSON("the line is not one whole JSON object", "ask who made the file"),
  BROKEN_CSV("the record is not well-formed CSV", "correct the quoting and take it in again"),
  INVALID_UTF8("the bytes are not valid UTF-8", "convert the file to UTF-8 and take it in again"),
  LINE_TOO_LONG("the record is longer than 1 MB", "check that the file has line ends"),
  MISSING_FIELD("a required field is absent or empty", "add the field or map its column"),
  WRONG_TYPE("a field has a value of the wrong type", "correct the value and take it in again"),
  IMPOSSIBLE_DATE(
      "a date lies before 1990, in the future, or cannot be read",
      "correct the date and take it in again"),
  OUT_OF_RANGE(
      "a number or a length lies outside what the field allows",
      "correct the value and take it in again"),
  TRUNCATED_FILE(
      "the compressed file ends in the middle", "fetch the file again and run the night again"),
  UNREADABLE_FILE("the file cannot be read", "put that right and run the night again");

  private final String meaning;
  private final String remedy;

  RejectionReason(String meaning, String remedy) {
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** Lower snake case, stable: part of the dead-letter format. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means, as a clause. */
  public String meaning() {
    return meaning;
  }

  /** What an operator can do about it, as a clause. */
  public String remedy() {
    return remedy;
  }
}
