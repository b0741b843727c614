package io.earshot.care.store;

/**
 * A person who works with Earshot. Immutable.
 *
 * @param name unique, as colleagues write it after an @
 * @param role what they may do
 * @param disabled whether they may no longer log in
 */
public record Account(String name, Role role, boolean disabled) {}
