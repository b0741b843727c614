package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.Session;

/**
 * What every page shows around its content. Immutable.
 *
 * @param title of the page, in words
 * @param section which entry of the navigation it belongs to, or empty
 * @param session who looks at it, or null when nobody is logged in
 * @param notice a sentence about what was just done, or null
 * @param night the run that is shown, or null before the first
 * @param texts the words, in the language of who looks
 * @param address path and query of the page, to come back to
 * @param calls how many notes call who looks that they have not seen yet
 * @param brands how people write the brands
 * @param from the part of the queue that who looks walks through, see {@link QueueWalk}, or null
 */
public record Page(
    String title,
    String section,
    Session session,
    String notice,
    String night,
    Texts texts,
    String address,
    int calls,
    BrandNames brands,
    String from) {

  /** The same page of somebody who walks through a part of the queue. */
  Page walking(QueueWalk walk) {
    return new Page(
        title, section, session, notice, night, texts, address, calls, brands, walk.query());
  }

  /** Who looks at it; null when nobody is logged in. */
  public Account account() {
    return session == null ? null : session.account();
  }

  /** A brand as it may be shown; null and empty are no brand. */
  public String brand(String id) {
    return brands.of(id, texts);
  }

  /** What marks the present entry of the navigation; null leaves the attribute out. */
  public String current(String entry) {
    return section.equals(entry) ? "page" : null;
  }
}
