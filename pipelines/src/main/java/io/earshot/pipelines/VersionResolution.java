package io.earshot.pipelines;

import io.earshot.connectors.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which version of one mention holds, and what became of each record read tonight.
 *
 * <p>A deletion beats every version, whenever it came, and is remembered. Otherwise the version with
 * the latest {@code modifiedAt} (a mention never changed counts as changed when it was created) holds,
 * or, equal, the one with the latest {@code collectedAt}, or, equal again, the greater text form: so the
 * result does not depend on the order of input.
 *
 * @param kept what the archive holds and goes on to hold, or null
 * @param fresh what has to be judged tonight, or null; when set, {@code kept} is null
 * @param outcomes one for each record read tonight, in no particular order
 */
public record VersionResolution(AssessedMention kept, Mention fresh, List<Outcome> outcomes) {

  private static final Comparator<Mention> BY_VERSION =
      Comparator.comparing(VersionResolution::changedAt)
          .thenComparing(
              Mention::collectedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Mention::toString);

  /**
   * Resolves the versions of one mention.
   *
   * @param arrivals the records with this id read tonight; may be empty
   * @param archived what the archive holds under this id, or null
   */
  public static VersionResolution of(List<Mention> arrivals, AssessedMention archived) {
    boolean deletedBefore = archived != null && archived.mention().deleted();
    Mention notice = arrivals.stream().filter(Mention::deleted).min(BY_VERSION).orElse(null);
    if (deletedBefore || notice != null) {
      AssessedMention tombstone = deletedBefore ? archived : AssessedMention.tombstone(notice);
      return new VersionResolution(
          tombstone, null, arrivals.stream().map(arrival -> Outcome.DELETED).toList());
    }
    if (arrivals.isEmpty()) {
      return new VersionResolution(archived, null, List.of());
    }
    Mention latest = arrivals.stream().max(BY_VERSION).orElseThrow();
    if (archived != null && BY_VERSION.compare(archived.mention(), latest) >= 0) {
      return new VersionResolution(archived, null, losers(arrivals, archived.mention(), false));
    }
    if (archived != null && sameContent(archived.mention(), latest)) {
      AssessedMention collectedLater = new AssessedMention(latest, archived.assessment());
      return new VersionResolution(collectedLater, null, losers(arrivals, latest, false));
    }
    return new VersionResolution(null, latest, losers(arrivals, latest, true));
  }

  private static List<Outcome> losers(List<Mention> arrivals, Mention winner, boolean winnerIsNew) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean winnerCounted = !winnerIsNew;
    for (Mention arrival : arrivals) {
      if (!winnerCounted && arrival.equals(winner)) {
        outcomes.add(Outcome.ASSESSED);
        winnerCounted = true;
      } else {
        outcomes.add(sameContent(arrival, winner) ? Outcome.DUPLICATE : Outcome.SUPERSEDED);
      }
    }
    return outcomes;
  }

  private static Instant changedAt(Mention mention) {
    return Objects.requireNonNullElse(mention.modifiedAt(), mention.createdAt());
  }

  /** Whether two records say the same and differ at most in when they were collected. */
  private static boolean sameContent(Mention one, Mention other) {
    return one.withCollectedAt(null).equals(other.withCollectedAt(null));
  }
}
