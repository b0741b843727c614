package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Locale;

/** Addresses within pages. */
public final class Links {
  private Links() {}

  /** The page of an item. */
  public static String item(String mentionId) {
    return "/item?id=" + encoded(mentionId);
  }

  /**
   * The page of an item for somebody who walks through a part of the queue.
   *
   * @param from that part, or null
   */
  public static String item(String mentionId, String from) {
    return item(mentionId) + (from == null ? "" : "&" + QueueWalk.FIELD + "=" + encoded(from));
  }

  /** The page of an incident. */
  public static String incident(String incidentId) {
    return "/incident?id=" + encoded(incidentId);
  }

  /** A value within a query of the search. */
  public static String quoted(String value) {
    return QueryQuotes.quoted(value);
  }

  /** A value of a query string. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  /** The address of a post if a browser may follow it, otherwise null: no {@code javascript:}. */
  public static String outside(String url) {
    if (url == null) {
      return null;
    }
    try {
      String scheme = new URI(url).getScheme();
      boolean web =
          scheme != null
              && (scheme.toLowerCase(Locale.ROOT).equals("https")
                  || scheme.toLowerCase(Locale.ROOT).equals("http"));
      return web ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
