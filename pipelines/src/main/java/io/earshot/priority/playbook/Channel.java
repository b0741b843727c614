package io.earshot.priority.playbook;

import io.earshot.connectors.Mention;
import java.util.Locale;

/** Where an answer is given. */
enum Channel {
  PUBLIC("public reply, then direct message"),
  REVIEW("public owner reply to the review"),
  PRIVATE("e-mail or phone, if they agreed to be contacted"),
  NONE("none: do not answer");

  private final String inWords;

  Channel(String inWords) {
    this.inWords = inWords;
  }

  /** For the row of the queue. */
  String inWords() {
    return inWords;
  }

  /** Its key in the resources. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where this mention can be answered. */
  static Channel of(Mention mention) {
    return switch (mention.kind()) {
      case REVIEW -> REVIEW;
      case SURVEY, NOTE -> PRIVATE;
      case POST, REPLY, COMMENT -> PUBLIC;
    };
  }
}
