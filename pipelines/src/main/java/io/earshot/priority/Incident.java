package io.earshot.priority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Complaints about the same brand that tell of the same thing. Immutable.
 *
 * @param id that of the first mention in it
 * @param complaints how many complaints, forwarded and copied texts not counted
 * @param copies how many forwarded or copied texts besides
 * @param common what they have in common
 * @param members the other mentions that this row stands for, the most urgent first, at most {@link
 *     #MOST_MEMBERS}; empty where a row stands for itself only
 */
@JsonPropertyOrder({"id", "complaints", "copies", "cause", "common", "members"})
public record Incident(
    String id, int complaints, int copies, List<Fact> common, List<Member> members)
    implements Serializable {

  /** How many members a row names; the size tells how many there are. */
  public static final int MOST_MEMBERS = 20;

  public Incident {
    Objects.requireNonNull(id, "id");
    common = List.copyOf(common);
    members = List.copyOf(members);
  }

  /** What they have in common, in English. */
  @JsonProperty
  public String cause() {
    return FactWords.ENGLISH.of(common);
  }

  /** As it stands in a file, where one of an earlier version has the sentence only. */
  @JsonCreator
  static Incident read(
      @JsonProperty("id") String id,
      @JsonProperty("complaints") int complaints,
      @JsonProperty("copies") int copies,
      @JsonProperty("cause") String cause,
      @JsonProperty("common") List<Fact> common,
      @JsonProperty("members") List<Member> members) {
    return new Incident(
        id, complaints, copies, common == null ? Fact.written(cause) : common, members);
  }

  /**
   * A mention that another row stands for.
   *
   * @param mentionId which one
   * @param author its author's handle or id, or null
   * @param url where it can be answered, or null
   */
  public record Member(String mentionId, String author, String url) implements Serializable {
    public Member {
      Objects.requireNonNull(mentionId, "mentionId");
    }
  }

  /** All mentions in it. */
  public int size() {
    return complaints + copies;
  }

  /** Whether it names a mention among those that its row stands for. */
  public boolean standsFor(String mentionId) {
    return members.stream().anyMatch(member -> member.mentionId().equals(mentionId));
  }

  /** This one, standing for these mentions too. */
  public Incident standingFor(List<Member> others) {
    return new Incident(id, complaints, copies, common, others);
  }
}
