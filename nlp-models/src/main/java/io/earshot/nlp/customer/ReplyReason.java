package io.earshot.nlp.customer;

/** Why a person should answer a mention. */
public enum ReplyReason {
  /** Something is wrong, or seems so. */
  TROUBLE,
  /** It asks something, or asks to be contacted. */
  QUESTION,
  /** The customer writes on in a matter that waits for an answer. */
  OPEN_MATTER,
  /** It praises, and praise is worth a thank-you. */
  PRAISE,
  /** None: nobody need answer. */
  NONE
}
