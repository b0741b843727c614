package io.earshot.nlp.customer;

import java.util.Locale;

/**
 * What a customer type is judged by. Each feature declares in which direction it may speak for each
 * type, so that no fitted weight can say what nobody would believe: {@code +} for, {@code -}
 * against, {@code 0} not at all, {@code ?} either; in the order hater, critic, lapsed loyal,
 * champion. What is left over is "undetermined".
 */
enum TypeFeature {
  /** Present in every mention: how common the type is. */
  ALWAYS("????"),
  /** Probability that the mention is a complaint, from 0 to 1. */
  COMPLAINT("+++-"),
  /** How far the mood lies on the bad side, from 0 to 1. */
  BAD_MOOD("+++-"),
  /** How far the mood lies on the good side, from 0 to 1. */
  GOOD_MOOD("---+"),
  /** A concrete fault named, a loss, a repeated failure: half a point each cue, at most 1. */
  FAULT("-++-"),
  /**
   * A fault that can be looked into: a loss, danger or plight, a repeated failure, or a fault with
   * the touchpoint where it happened. It adds nothing to the sums, in which its parts stand
   * already, but rules a hater out.
   */
  CONCRETE_FAULT("0000", "0 0 0 0"),
  /** Names where they met the organisation: half a point each touchpoint, at most 1. */
  TOUCHPOINT("-+00"),
  /** Disappointment without a concrete fault. */
  DISAPPOINTMENT("?++-"),
  /** A question, a request for contact or for a supervisor. */
  REQUEST("-+00"),
  /** A question in a mood that is not bad: about facts, mostly, even where it names a fault. */
  CALM_QUESTION("---0"),
  /** Contempt of the brand as a whole, or an insult. */
  CONTEMPT("+0--"),
  /** The same without any fault, request or loyalty beside it, nor a fault within the matter. */
  BARE_CONTEMPT("+--0"),
  /** Leaves or threatens to. */
  CHURN("0++-"),
  /** Warm approval: half a point each cue, at most 1. */
  PRAISE("--0+"),
  /** Warm approval without a complaint. */
  PRAISE_ALONE("---+"),
  /** Plain thanks without warm words. */
  THANKS("--0+"),
  /** Says that the matter was solved. */
  RESOLVED("--0+"),
  /** Many stars (1) to few stars (-1); absent without stars. */
  STARS("---+"),
  /** Years, status or former satisfaction stated now. */
  LOYALTY("--++"),
  /** The same in an irritated mention. */
  LOYALTY_IRRITATED("--+-"),
  /** Years, status or former satisfaction stated earlier, in an irritated mention. */
  EARLIER_LOYALTY_IRRITATED("--+-"),
  /** Earlier praise outside the matter at hand, fading with age, and no irritation now. */
  EARLIER_PRAISE_CALM("--0+", "-0.5 -1 0 4.5"),
  /** Earlier praise outside the matter at hand, fading with age, and irritation now. */
  EARLIER_PRAISE_IRRITATED("--+-", "-1 -1.5 5 0"),
  /** Mean mood of earlier mentions on the good side, fading with age. */
  EARLIER_GOOD_MOOD("--++", "-0.2 0 0 0.5"),
  /** Complaints outside the matter at hand, fading with age: keeps count of faults. */
  EARLIER_COMPLAINTS("0+0-", "0 0.6 0 -0.6"),
  /** Talk of leaving outside the matter at hand, fading with age, and irritation now. */
  EARLIER_CHURN("0++-", "0 0.3 0.4 -0.5"),
  /**
   * First heard of {@link TypeFeatures#LONG_CUSTOM} ago or longer, content on the whole until now,
   * and irritated now.
   */
  LONG_HEARD_IRRITATED("--+-", "0 -0.3 0.8 -0.2"),
  /**
   * A customer for {@link TypeFeatures#LONG_CUSTOM} or longer by the customer file, in an irritated
   * mention: years of custom are an earlier good relation, as years stated by the customer are.
   */
  CUSTOM_IRRITATED("--+-", "0 -1 2.7 -0.2"),
  /** The last matter was solved to the customer's content; fades with age. */
  PLEASED_MATTER("--0+", "-0.3 0 0 0.8"),
  /** The last matter was settled for the team, but not for the customer; fades with age. */
  DISPLEASED_MATTER("0++-", "0 0.5 0.5 -1"),
  /** Share of earlier mentions that held contempt or insults. */
  EARLIER_CONTEMPT("+0--"),
  /** A fault named or a complaint made earlier within the present matter: it is about something. */
  INCIDENT_FAULT("-+00"),
  /** Forwards news or another's words. */
  NEWS("----");

  private final String signs;
  private final String byRule;

  TypeFeature(String signs) {
    this(signs, "");
  }

  /**
   * @param byRule the weights, parted by blanks, where they are set and not fitted: the labelled
   *     posts hold no histories that reach further back than the matter at hand, while the rules of
   *     labelling say what earlier praise means
   */
  TypeFeature(String signs, String byRule) {
    this.signs = signs;
    this.byRule = byRule;
  }

  /** Whether the weights are set by the rules of labelling, not fitted. */
  boolean isSetByRule() {
    return !byRule.isEmpty();
  }

  /** The weight set by rule for one of the types that have weights. */
  double byRule(CustomerType type) {
    return Double.parseDouble(byRule.split(" ", -1)[TypeWeights.TYPES.indexOf(type)]);
  }

  /** The lower-case name used in the file of weights and in evidence. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The weight nearest to {@code weight} that this feature may have for {@code type}. */
  double allowed(CustomerType type, double weight) {
    return switch (signs.charAt(TypeWeights.TYPES.indexOf(type))) {
      case '+' -> Math.max(0, weight);
      case '-' -> Math.min(0, weight);
      case '0' -> 0;
      default -> weight;
    };
  }
}
