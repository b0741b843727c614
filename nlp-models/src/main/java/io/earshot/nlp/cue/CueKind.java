package io.earshot.nlp.cue;

import java.util.Locale;

/** What a cue tells. */
public enum CueKind {
  /** Years of custom, status, membership, stated former satisfaction. */
  LOYALTY,
  /** Says or threatens to leave, cancel, switch, never to return. */
  CHURN,
  /** Condemns the brand as a whole. */
  CONTEMPT,
  /** Warm approval of the brand, its product or its people. */
  PRAISE,
  THANKS,
  /** A concrete, checkable fault: late, broken, lost, rude, charged twice. */
  FAULT,
  /** Disappointment, or a bad word for the service, without saying what went wrong. */
  DISAPPOINTMENT,
  /** A repeated failure, or a substantial loss of time, money or function. */
  SUBSTANTIAL,
  /** Danger to body or life. */
  SAFETY,
  /** A stranded or vulnerable person, discrimination, a large loss: grave, but no danger. */
  GRAVE,
  /** Legal steps, the law, or a body that watches over it. */
  LEGAL,
  /** Press and broadcasters, or a regulator, which is legal too: the matter is carried outside. */
  PRESS,
  /** Insults people. */
  ABUSE,
  /** Threatens people. */
  THREAT,
  /** Asks to speak to a supervisor. */
  SUPERVISOR,
  /** Asks to be contacted, or for a way to make contact. */
  CONTACT,
  /** Says that an earlier attempt to get help failed, or that the matter comes back. */
  REPEAT,
  /** Says that the matter was solved. */
  RESOLVED,
  QUESTION,
  /** Forwards news or another's words without a concern of one's own. */
  NEWS;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }
}
