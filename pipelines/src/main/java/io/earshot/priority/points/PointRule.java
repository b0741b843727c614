package io.earshot.priority.points;

import io.earshot.priority.Matter;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import java.util.stream.Stream;

/** Gives the reasons of one group of components. */
@FunctionalInterface
interface PointRule {
  /** The reasons that apply to the matter; none with zero points is kept. */
  Stream<Reason> reasons(Matter matter, PrioritySettings settings);
}
