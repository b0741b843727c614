/**
 * The points of a priority: one class for each group of components, each a pure function of the
 * matter and the settings. A component that does not apply gives no reason at all.
 */
package io.earshot.priority.points;
