package io.earshot.pipelines.night;

import io.earshot.priority.Incident;
import io.earshot.priority.Incident.Member;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Setting;
import io.earshot.priority.Suggestion.Escalation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a complaint brings into its incident: all by which incidents are found, ordered and named,
 * without the mention itself, since this travels several times between workers and the mention only
 * once.
 *
 * @param mentionId which mention
 * @param author its author's handle or id, or null
 * @param customerId the person behind its author's account, or null
 * @param url where it can be answered, or null
 * @param priority its points without those of an incident
 * @param dueAt when it is due
 * @param company which rows may stand for it
 * @param brand empty when it speaks of none
 * @param createdAt seconds since 1970
 * @param things what it names, see {@link NamedThings} and {@link NamedOutages}
 * @param label names the group of its copies; sorts by time, then by id
 * @param size how many rows it stands for, itself included; at least 1
 * @param oneWriter whether all that it stands for was written by the same person
 * @param members the copies it stands for, the most urgent first, not all of them when many
 */
public record IncidentRow(
    String mentionId,
    String author,
    String customerId,
    String url,
    BigDecimal priority,
    Instant dueAt,
    Company company,
    String brand,
    long createdAt,
    List<String> things,
    String label,
    int size,
    boolean oneWriter,
    List<Member> members) {
  /** The rows among which one may stand for another. */
  public enum Company {
    /**
     * Nobody else's: customers who are about to be lost or who stand by us, and whatever a
     * supervisor has to see.
     */
    OWN_ANSWER,
    /** Others that are only watched: a hater must not get the answer that a complaint gets. */
    WATCHED,
    /** All others. */
    ANSWERED
  }

  public IncidentRow {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(company, "company");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(label, "label");
    things = List.copyOf(things);
    members = List.copyOf(members);
  }

  /**
   * How many stand in a group.
   *
   * @param complaints forwarded and copied texts not counted, nor further posts of one matter
   * @param all with those
   */
  public record Size(int complaints, int all) {
    /** Of rows that stand for others; those of one label say the same. */
    static Size of(List<IncidentRow> rows) {
      return new Size(
          (int) rows.stream().map(IncidentRow::label).distinct().count(),
          rows.stream().mapToInt(IncidentRow::size).sum());
    }
  }

  /**
   * A row that tells of the same as others.
   *
   * @param label names the group that it is in
   */
  public record Joined(String label, IncidentRow row) {
    public Joined {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(row, "row");
    }
  }

  /**
   * A row by itself. One that only writes on in a matter names nothing by which others are found: a
   * number given on request is no complaint about it.
   *
   * @param customerId the person behind its author's account, or null
   * @param text all that it says, or null; the row itself has the beginning only
   */
  public static IncidentRow of(QueueRow row, String customerId, String text) {
    String author =
        row.author() == null
            ? null
            : Objects.requireNonNullElse(row.author().handle(), row.author().id());
    String brand = Objects.requireNonNullElse(row.brand(), "");
    long createdAt = row.createdAt().getEpochSecond();
    return new IncidentRow(
        row.mentionId(),
        author,
        customerId,
        row.url(),
        row.priority(),
        row.dueAt(),
        company(row),
        brand,
        createdAt,
        isComplaint(row) ? things(text, row.language()) : List.of(),
        IncidentNode.label(createdAt, row.mentionId()),
        1,
        true,
        List.of());
  }

  /** Whether a row is a complaint, judged or suspected: both have points as a complaint. */
  public static boolean isComplaint(QueueRow row) {
    return has(row, Setting.COMPLAINT_JUDGED);
  }

  /** Whether another row may stand for a row: for complaints, and for what is added to them. */
  public static boolean canBeGathered(QueueRow row) {
    return isComplaint(row) || has(row, Setting.OPEN_MATTER);
  }

  private static boolean has(QueueRow row, Setting setting) {
    return row.reasons().stream()
        .anyMatch(reason -> reason.component().equals(setting.component().orElseThrow()));
  }

  private static List<String> things(String text, String language) {
    return Stream.of(NamedThings.in(text), NamedOutages.in(text, language))
        .flatMap(List::stream)
        .toList();
  }

  private static Company company(QueueRow row) {
    if (row.lane() == Lane.RECOVER
        || row.lane() == Lane.DELIGHT
        || row.suggestion().escalate() == Escalation.HIERARCHICAL) {
      return Company.OWN_ANSWER;
    }
    return row.lane() == Lane.MONITOR ? Company.WATCHED : Company.ANSWERED;
  }

  /** Who wrote it, and in which company it stands; one without an author is alone. */
  String writer() {
    return company + " " + Objects.requireNonNullElse(customerId, "\n" + mentionId);
  }

  /** The same row, standing for copies. */
  IncidentRow standingFor(String newLabel, int rows, List<IncidentRow> others) {
    return new IncidentRow(
        mentionId,
        author,
        customerId,
        url,
        priority,
        dueAt,
        company,
        brand,
        createdAt,
        things,
        newLabel,
        rows,
        oneWriter && others.stream().allMatch(this::isByTheSame),
        named(others));
  }

  private boolean isByTheSame(IncidentRow other) {
    return customerId != null && customerId.equals(other.customerId) && other.oneWriter;
  }

  /** How others are named in this row, before those that it named already. */
  List<Member> named(List<IncidentRow> others) {
    List<Member> all = new ArrayList<>();
    others.forEach(other -> all.add(new Member(other.mentionId, other.author, other.url)));
    all.addAll(members);
    return all.subList(0, Math.min(all.size(), Incident.MOST_MEMBERS));
  }
}
