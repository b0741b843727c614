package io.earshot.priority.points;

import io.earshot.priority.Conversation;
import io.earshot.priority.Lane;
import io.earshot.priority.Matter;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.util.stream.Stream;

/**
 * A matter that was thought to be settled: {@code reopened}. A second failure costs more trust than
 * the first.
 */
final class ReopenedPoints implements PointRule {

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    Conversation conversation = matter.input().context().conversation();
    if (conversation == null || matter.lane() == Lane.MONITOR || !matter.need().isComplaint()) {
      return Stream.empty();
    }
    return switch (conversation.state()) {
      case FIXED_DISPLEASED ->
          Stream.of(Component.of(Setting.REOPENED_DISPLEASED, settings, conversation.facts()));
      case RECURRING ->
          Stream.of(Component.of(Setting.REOPENED_RECURRING, settings, conversation.facts()));
      case UNRESOLVED, ANSWERED, FIXED_PLEASED -> Stream.empty();
    };
  }
}
