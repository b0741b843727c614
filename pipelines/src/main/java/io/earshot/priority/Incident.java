package io.earshot.priority;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Complaints about the same brand that tell of the same thing. Immutable.
 *
 * @param id that of the first mention in it
 * @param complaints how many complaints, forwarded and copied texts not counted
 * @param copies how many forwarded or copied texts besides
 * @param cause what they have in common, in words
 * @param members the other mentions that this row stands for, the most urgent first, at most {@link
 *     #MOST_MEMBERS}; empty where a row stands for itself only
 */
public record Incident(String id, int complaints, int copies, String cause, List<Member> members)
    implements Serializable {

  /** How many members a row names; the size tells how many there are. */
  public static final int MOST_MEMBERS = 20;

  public Incident {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(cause, "cause");
    members = List.copyOf(members);
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
    return new Incident(id, complaints, copies, cause, others);
  }
}
