package io.earshot.nlp.intent;

import io.earshot.nlp.cue.CueKind;
import java.util.Locale;

/** What the writer wants; several may hold at once. */
public enum Intent {
  QUESTION(CueKind.QUESTION),
  CHURN_THREAT(CueKind.CHURN),
  PRAISE(CueKind.PRAISE),
  CONTACT_REQUEST(CueKind.CONTACT),
  ABUSE(CueKind.ABUSE),
  THREAT(CueKind.THREAT),
  LEGAL_ACTION(CueKind.LEGAL),
  PRESS(CueKind.PRESS),
  SAFETY(CueKind.SAFETY),
  SUPERVISOR(CueKind.SUPERVISOR),
  NEWS(CueKind.NEWS);

  private final CueKind cue;

  Intent(CueKind cue) {
    this.cue = cue;
  }

  /** The cues that it rests on: without one of them it does not hold. */
  public CueKind cue() {
    return cue;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
