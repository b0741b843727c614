package io.earshot.pipelines.night;

import io.earshot.connectors.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which version of one mention holds, and what became of each record read tonight.
 *
 * <p>A deletion beats every version, whenever it came, and is remembered. Otherwise the version
 * with the latest {@code modifiedAt} (a mention never changed counts as changed when it was
 * created) holds, or, equal, the one with the latest {@code collectedAt}, or, equal again, the
 * greater fingerprint: so the result does not depend on the order of input.
 *
 * @param kept what the archive holds and goes on to hold, or null
 * @param fresh what has to be judged tonight, or null; when set, {@code kept} is null
 * @param outcomes one for each record read tonight, in the order given
 */
public record VersionResolution(AssessedMention kept, Mention fresh, List<Outcome> outcomes) {

  /** A version of the mention: tonight's, or the archive's. */
  private record Version(Mention mention, String fingerprint) {
    private static final Comparator<Version> LATEST_LAST =
        Comparator.comparing(Version::changedAt)
            .thenComparing(
                version -> version.mention().collectedAt(),
                Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Version::fingerprint);

    private Instant changedAt() {
      return Objects.requireNonNullElse(mention.modifiedAt(), mention.createdAt());
    }

    private boolean saysTheSameAs(Version other) {
      return fingerprint.equals(other.fingerprint);
    }
  }

  /**
   * Resolves the versions of one mention.
   *
   * @param arrivals the records with this id read tonight; may be empty
   * @param archived what the archive holds under this id, or null
   */
  public static VersionResolution of(List<Mention> arrivals, AssessedMention archived) {
    boolean deletedBefore = archived != null && archived.isTombstone();
    Mention notice =
        arrivals.stream()
            .filter(Mention::deleted)
            .min(Comparator.comparing(Mention::toString))
            .orElse(null);
    if (deletedBefore || notice != null) {
      return new VersionResolution(
          deletedBefore ? archived : AssessedMention.tombstone(notice),
          null,
          arrivals.stream().map(arrival -> Outcome.DELETED).toList());
    }
    if (arrivals.isEmpty()) {
      return new VersionResolution(archived, null, List.of());
    }
    List<Version> versions =
        arrivals.stream().map(arrival -> new Version(arrival, Fingerprint.of(arrival))).toList();
    Version latest = versions.stream().max(Version.LATEST_LAST).orElseThrow();
    if (archived == null) {
      return new VersionResolution(null, latest.mention(), outcomes(versions, latest, true));
    }
    Version known = new Version(archived.mention(), archived.fingerprint());
    if (Version.LATEST_LAST.compare(known, latest) >= 0) {
      return new VersionResolution(archived, null, outcomes(versions, known, false));
    }
    if (known.saysTheSameAs(latest)) {
      AssessedMention collectedLater =
          new AssessedMention(
              archived.mention().withCollectedAt(latest.mention().collectedAt()),
              archived.fingerprint(),
              archived.assessment());
      return new VersionResolution(collectedLater, null, outcomes(versions, latest, false));
    }
    return new VersionResolution(null, latest.mention(), outcomes(versions, latest, true));
  }

  /** Of several equal records of the winner one counts as assessed, the others as duplicates. */
  private static List<Outcome> outcomes(
      List<Version> versions, Version winner, boolean winnerIsFresh) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean assessedToCount = winnerIsFresh;
    for (Version version : versions) {
      if (!version.saysTheSameAs(winner)) {
        outcomes.add(Outcome.SUPERSEDED);
      } else if (assessedToCount) {
        outcomes.add(Outcome.ASSESSED);
        assessedToCount = false;
      } else {
        outcomes.add(Outcome.DUPLICATE);
      }
    }
    return List.copyOf(outcomes);
  }
}
