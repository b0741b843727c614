package io.earshot.priority.playbook;

import io.earshot.connectors.Mention;

/** Where an answer is given. */
enum Channel {
  PUBLIC("public", "public reply, then direct message"),
  REVIEW("review", "public owner reply to the review"),
  /** They wrote to us in private, and are answered there. */
  MESSAGE("private", "an answer to their message"),
  /** They did not write to us: nobody may be called or written to unasked. */
  CONSENTED("private", "e-mail or phone, if they agreed to be contacted"),
  NONE("none", "none: do not answer");

  private final String key;
  private final String inWords;

  Channel(String key, String inWords) {
    this.key = key;
    this.inWords = inWords;
  }

  /** For the row of the queue. */
  String inWords() {
    return inWords;
  }

  /** Whether only the customer reads the answer. */
  boolean isPrivate() {
    return this == MESSAGE || this == CONSENTED;
  }

  /** Its key in the resources. */
  String key() {
    return key;
  }

  /** Where this mention can be answered. */
  static Channel of(Mention mention) {
    return switch (mention.kind()) {
      case REVIEW -> REVIEW;
      case SURVEY, NOTE -> CONSENTED;
      case POST, REPLY, COMMENT ->
          ReplyChannel.ofSource(mention.source()).isPublic() ? PUBLIC : MESSAGE;
    };
  }
}
