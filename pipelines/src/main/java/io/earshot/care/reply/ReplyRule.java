package io.earshot.care.reply;

import java.util.Locale;

/**
 * A rule of the reply check. Sources: the project's rules on how to answer; the words that break a
 * rule are in {@code phrases-<language>.tsv}.
 */
public enum ReplyRule {
  BLAME(
      Severity.ERROR, "lays blame on the customer", "name the difficulty and what you do about it"),
  ARGUING(
      Severity.ERROR,
      "argues, and who argues loses even when right",
      "say: there was a misunderstanding; then what can be done"),
  DISMISSAL(
      Severity.ERROR,
      "shuts the door",
      "say: I will find out, or: I connect you with the team that can help"),
  CALM_DOWN(
      Severity.ERROR, "tells the customer how to feel", "name the difficulty and the next step"),
  FAREWELL(Severity.ERROR, "cuts the tie", "say that you are sorry they feel so, and offer help"),
  INSULT(Severity.ERROR, "insults", "stay polite, or hand the matter on"),
  BARE_NEGATIVE(
      Severity.WARNING,
      "closes the talk with a bare no",
      "say what can be done, by whom and by when"),
  RUSH(
      Severity.WARNING,
      "makes the customer wait or hurry without a please",
      "ask whether they would mind, and say how long"),
  JARGON(Severity.WARNING, "is a scripted phrase or jargon", "say it in plain words of your own"),
  PROMISE_MONEY(
      Severity.ERROR,
      "promises money that may not be granted",
      "offer what you may surely grant, or say who decides"),
  PROMISE_TIME(
      Severity.ERROR,
      "promises a time that may not be kept",
      "promise what can surely be kept, or leave the time out"),
  ASKS_PERSONAL_DATA(
      Severity.ERROR, "asks for personal data in public", "ask for it in a direct message"),
  SHOWS_PERSONAL_DATA(
      Severity.ERROR,
      "shows personal data in public",
      "leave it out, and go on in a direct message"),
  ASKS_AGAIN(
      Severity.WARNING,
      "asks what the post already says",
      "say that you have read it, and paraphrase it"),
  WRONG_LANGUAGE(
      Severity.ERROR,
      "is in another language than the customer's",
      "answer in the customer's language"),
  TOO_LONG(Severity.ERROR, "is longer than the channel allows", "shorten it"),
  REPEATED_REPLY(Severity.WARNING, "was sent to this customer before", "write it anew for them"),
  NOT_TO_BE_ANSWERED(
      Severity.ERROR,
      "answers somebody who should be left alone",
      "do not answer; escalate danger, law and threats"),
  CURT(
      Severity.WARNING,
      "says too little to be an answer",
      "say what you have understood and what happens next"),
  EMPTY(Severity.ERROR, "says nothing", "write a reply"),
  UNREADABLE(Severity.ERROR, "cannot be read", "save it as text in UTF-8, or put its line right");

  private final Severity severity;
  private final String meaning;
  private final String instead;

  ReplyRule(Severity severity, String meaning, String instead) {
    this.severity = severity;
    this.meaning = meaning;
    this.instead = instead;
  }

  /** How bad it is to break a rule. */
  public enum Severity {
    /** Must not be sent so. */
    ERROR,
    /** Better said otherwise. */
    WARNING;

    /** The lower-case word used in output. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its id. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return severity;
  }

  /** What a reply that breaks it does, to be read after "the reply". */
  public String meaning() {
    return meaning;
  }

  /** What to do instead. */
  public String instead() {
    return instead;
  }
}
