package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;

/** Tells who only hands on what others say. Stateless, safe for use by several threads. */
public final class Forwards {

  /** The cue of a post that holds another's words only, see {@code ForwardedText}. */
  private static final Cue COPY = new Cue(CueKind.NEWS, "RT");

  private Forwards() {}

  /**
   * Whether a mention only forwards: another's post word for word, or news without a concern of the
   * writer's own. Then nothing in it is the writer's own trouble; the post itself is judged where
   * it comes from.
   */
  public static boolean only(Assessment assessment) {
    boolean news =
        assessment.intents().contains(Intent.NEWS)
            && !assessment.intents().contains(Intent.CHURN_THREAT)
            && !assessment.intents().contains(Intent.CONTACT_REQUEST)
            && !assessment.has(CueKind.REPEAT);
    return (news || assessment.cues().contains(COPY))
        && !assessment.intents().contains(Intent.THREAT);
  }
}
