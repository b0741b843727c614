package io.earshot.care.store;

import java.util.Locale;

/** What an account may do. */
public enum Role {
  /** Works the queue and searches. */
  AGENT,
  /** As an agent, and takes over and assigns the work of others. */
  LEAD,
  /** Searches and exports; sees pseudonyms instead of people, and changes nothing. */
  ANALYST,
  /** As a lead, and manages accounts and reads the audit log. */
  ADMIN;

  /** The lower-case word shown to people. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may change what stands in the queue. */
  public boolean worksQueue() {
    return this != ANALYST;
  }

  /** Whether it may decide about the work of others. */
  public boolean leads() {
    return this == LEAD || this == ADMIN;
  }

  /** Whether it may see who wrote a post. */
  public boolean seesPeople() {
    return this != ANALYST;
  }
}
