package io.earshot.cli;

import io.earshot.priority.Lane;

/** What a lane is for, in a few words. */
final class LaneText {
  private LaneText() {}

  static String purpose(Lane lane) {
    return switch (lane) {
      case RECOVER -> "Once loyal, now leaving: win them back.";
      case VERIFY -> "Complaints: find out whether they are right, and answer.";
      case DELIGHT -> "Your best customers: take special care, say thanks.";
      case ANSWER -> "Questions: answer them.";
      case MONITOR -> "Contempt without a matter: leave it, watch for threats.";
    };
  }
}
