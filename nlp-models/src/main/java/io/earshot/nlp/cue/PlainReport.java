package io.earshot.nlp.cue;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reports that tell of nothing that fell short (rows {@code plain}: "my parcel arrived", "flying
 * with @acme"): beside them stands nothing but when, where and how (rows {@code circumstance}, with
 * the flag {@code name} and the name behind), thanks or praise. Nothing casts doubt on them (rows
 * {@code doubt}: "finally", "only half"), and they do not ask. The refund and the two days that
 * such a report names are neither fault nor loss.
 */
final class PlainReport {
  /** What may stand beside a plain report. */
  private static final Set<CueKind> CONTENT =
      EnumSet.of(CueKind.PRAISE, CueKind.THANKS, CueKind.RESOLVED, CueKind.LOYALTY);

  /** What may be found in a plain report: those, and what it only names. */
  private static final Set<CueKind> BESIDE = beside();

  /** Rows that take a text out of the plain reports. */
  private static final List<String> DOUBTS =
      List.of("doubt", "negator", "contrast", "reservation", "remark", "lapse", "scorn");

  private PlainReport() {}

  /** Whether a text is one; drops what is no fault then. */
  static boolean settle(Findings found, Negations negations) {
    List<PhraseLexicon.Match> reports =
        found.labelled("plain").stream().filter(row -> !negations.reach(row.from())).toList();
    boolean doubtful =
        found.split().asked().contains(true)
            || DOUBTS.stream().anyMatch(label -> !found.labelled(label).isEmpty())
            || !BESIDE.containsAll(found.kinds());
    if (reports.isEmpty() || doubtful) {
      return false;
    }
    BitSet told = new BitSet();
    reports.forEach(row -> told.set(row.from(), row.to()));
    found.labelled("circumstance").forEach(row -> told.set(row.from(), endOf(found, row)));
    found.of(CONTENT).forEach(span -> told.set(span.from(), span.to()));
    for (int at = 0; at < found.split().words().size(); at++) {
      Word word = found.split().words().get(at);
      if (!told.get(at) && !word.isAddressee()) {
        return false;
      }
    }
    found.spans().removeIf(span -> Findings.FAULT_OR_LOSS.contains(span.kind()));
    return true;
  }

  /** Where a circumstance ends: with the name behind it where one is announced ("to Rome"). */
  private static int endOf(Findings found, PhraseLexicon.Match circumstance) {
    int to = circumstance.to();
    while (circumstance.row().flags().contains("name")
        && to < found.split().words().size()
        && found.split().isName(to)) {
      to++;
    }
    return to;
  }

  private static Set<CueKind> beside() {
    Set<CueKind> beside = EnumSet.copyOf(CONTENT);
    beside.addAll(Findings.FAULT_OR_LOSS);
    return beside;
  }
}
