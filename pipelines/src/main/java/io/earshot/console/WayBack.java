package io.earshot.console;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From what was refused back to where it was asked: to pages of this console and nowhere else. */
final class WayBack {
  private static final Pattern OURS = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\p{Cntrl}]*)?");

  /** What answers forms only; what a browser shows there cannot be asked for again. */
  private static final Pattern FORMS =
      Pattern.compile("/(?:item|people|account|notes)/.*|/(?:language|logout)(?:\\?.*)?");

  /** What a page says once, of what was just done there. */
  private static final Pattern SAID = Pattern.compile("[?&](?:said|of|done|left)=[^&]*");

  private WayBack() {}

  /** Whether an address is that of a page of this console. */
  static boolean isOurs(String address) {
    return OURS.matcher(address).matches();
  }

  /**
   * The page that somebody came from, as their browser says, or else the one on which the form
   * stands that they sent; null when there is none but this one.
   */
  static String of(Context context) {
    String present = Views.address(context);
    String came = came(context);
    if (came != null && !came.equals(present)) {
      return came;
    }
    return Views.isForm(context) && !FORMS.matcher(present).matches() ? present : null;
  }

  private static String came(Context context) {
    String referer = context.header("Referer");
    String host = context.header("Host");
    if (referer == null || host == null) {
      return null;
    }
    try {
      URI page = URI.create(referer);
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      String address = page.getRawPath() + SAID.matcher(query).replaceAll("");
      return host.equals(page.getAuthority())
              && isOurs(address)
              && !FORMS.matcher(address).matches()
          ? address
          : null;
    } catch (IllegalArgumentException e) {
      // A header that is no address names no page.
      return null;
    }
  }

  /** What somebody wrote in a form that was refused; nothing of a form from another site. */
  static List<String> written(Context context) {
    if (!Views.isForm(context) || Requests.session(context) == null) {
      return List.of();
    }
    return Stream.of("text", "reason")
        .map(name -> Requests.sent(context, name))
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }
}
