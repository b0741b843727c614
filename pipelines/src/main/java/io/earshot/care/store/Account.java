package io.earshot.care.store;

/**
 * A person who works with Earshot. Immutable.
 *
 * @param name unique, as colleagues write it after an @
 * @param role what they may do
 * @param disabled whether they may no longer log in
 * @param personalData whether they may see personal data, whatever their role
 */
public record Account(String name, Role role, boolean disabled, boolean personalData) {
  /** Whether items can be assigned to them. */
  public boolean takesWork() {
    return !disabled && role.worksQueue();
  }

  /** Whether they see who wrote a post. */
  public boolean seesPeople() {
    return role.seesPeople() || personalData;
  }

  /** Whether they may reveal what was masked in a post. */
  public boolean reveals() {
    return role.leads() || personalData;
  }
}
