package io.earshot.console;

import io.earshot.care.store.Session;

/**
 * What every page shows around its content. Immutable.
 *
 * @param title of the page
 * @param section which entry of the navigation it belongs to, or empty
 * @param session who looks at it, or null when nobody is logged in
 * @param notice a sentence about what was just done, or null
 * @param night the run that is shown, or null before the first
 */
public record Page(String title, String section, Session session, String notice, String night) {}
