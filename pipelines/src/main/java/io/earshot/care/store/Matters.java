package io.earshot.care.store;

import io.earshot.care.CareRecord;
import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.team.CareMatter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What the team answered and closed, matter by matter. Thread-safe. */
public final class Matters {
  private final Jdbi jdbi;

  Matters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Step(
      String mentionId,
      CareRecord.Kind kind,
      Instant at,
      String author,
      Outcome outcome,
      String brand,
      String lane,
      Instant writtenAt) {}

  /** Rows that no queue has held since it is kept apart tell it themselves. */
  private static Instant writtenAt(ResultSet row) throws SQLException {
    Instant written = ItemRows.instant(row, "written_at");
    return written == null ? ItemRows.queueRow(row.getString("queue_row")).createdAt() : written;
  }

  /** The matters whose first answer, or whose closure without one, lies within these moments. */
  public List<CareMatter> between(Instant from, Instant to) {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT r.mention_id, r.kind, r.at, r.author, r.outcome, i.brand, i.lane,"
                        + " i.written_at, CASE WHEN i.written_at IS NULL THEN i.queue_row END"
                        + " AS queue_row FROM care_record r"
                        + " JOIN item i ON i.mention_id = r.mention_id"
                        + " WHERE r.kind <> 'claimed' AND r.mention_id IN"
                        + " (SELECT mention_id FROM care_record WHERE at >= :from AND at < :to"
                        + " AND kind IN ('answered', 'closed')) ORDER BY r.at, r.id")
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map(
                    (row, context) ->
                        new Step(
                            row.getString("mention_id"),
                            CareRecord.Kind.ofCode(row.getString("kind")),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("author"),
                            row.getString("outcome") == null
                                ? null
                                : Outcome.ofCode(row.getString("outcome")),
                            row.getString("brand"),
                            row.getString("lane"),
                            writtenAt(row)))
                .forEach(
                    step ->
                        steps
                            .computeIfAbsent(step.mentionId(), id -> new ArrayList<>())
                            .add(step)));
    return steps.values().stream()
        .map(Matters::matter)
        .filter(matter -> !matter.doneAt().isBefore(from) && matter.doneAt().isBefore(to))
        .toList();
  }

  private static CareMatter matter(List<Step> steps) {
    Step first = steps.get(0);
    Step answer = null;
    Step closure = null;
    int answers = 0;
    boolean reopened = false;
    for (Step step : steps) {
      switch (step.kind()) {
        case ANSWERED -> {
          answer = answer == null ? step : answer;
          answers++;
        }
        case CLOSED -> closure = step;
        case REOPENED -> {
          reopened |= closure != null;
          closure = null;
        }
        case CLAIMED -> throw new IllegalStateException("claims are not asked for");
      }
    }
    Step closed = closure == null && answer == null ? lastClosure(steps) : closure;
    return new CareMatter(
        first.mentionId(),
        first.brand(),
        first.lane().toLowerCase(Locale.ROOT),
        first.writtenAt(),
        answer == null ? null : answer.at(),
        answers,
        answer == null ? closed.author() : answer.author(),
        closed == null ? null : closed.at(),
        closed != null
            && (closed.outcome() == Outcome.FIXED_PLEASED
                || closed.outcome() == Outcome.FIXED_DISPLEASED),
        reopened,
        closed != null && closed.outcome() == null);
  }

  /** Of a matter that nobody answered, that was closed, and that is open again. */
  private static Step lastClosure(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.kind() == CareRecord.Kind.CLOSED)
        .reduce((one, later) -> later)
        .orElseThrow();
  }
}
