package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.care.store.Accounts;
import io.earshot.care.store.Session;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stands before every request: sets the headers that keep a browser from doing more than it should,
 * lets in who is logged in, and lets a change through only with the token of its session.
 */
final class Gatekeeper {
  static final String COOKIE = "earshot";

  /** What can be reached without being logged in. */
  private static final Set<String> OPEN =
      Set.of("/login", "/welcome", "/console.css", "/console.js", "/icon.svg", "/htmx.js");

  /** No inline script or style, nothing from elsewhere, no framing. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final Accounts accounts;
  private final boolean secureCookie;

  Gatekeeper(Accounts accounts, boolean secureCookie) {
    this.accounts = accounts;
    this.secureCookie = secureCookie;
  }

  void check(Context context) {
    setHeaders(context);
    refuseNul(context);
    Optional<Session> session =
        Optional.ofNullable(context.cookie(COOKIE)).flatMap(accounts::session);
    session.ifPresent(found -> context.attribute(Requests.SESSION, found));
    boolean changes = Views.isForm(context);
    if (changes) {
      refuseOtherSites(context);
    }
    if (OPEN.contains(context.path())) {
      return;
    }
    if (session.isEmpty()) {
      if (changes || context.path().equals("/queue/live")) {
        throw Refusal.forbidden("session");
      }
      context.redirect("/login?to=" + Links.encoded(wanted(context)), HttpStatus.SEE_OTHER);
      context.skipRemainingHandlers();
      return;
    }
    if (changes && !isTokenOf(session.get(), context.formParam("csrf"))) {
      throw Refusal.forbidden("form");
    }
  }

  /** No text that a person writes has one, and PostgreSQL holds none. */
  private static void refuseNul(Context context) {
    boolean found =
        Stream.of(context.queryParamMap(), context.formParamMap())
            .flatMap(parameters -> parameters.values().stream())
            .flatMap(List::stream)
            .anyMatch(value -> value.indexOf('\0') >= 0);
    if (found) {
      throw Refusal.wrong("request");
    }
  }

  private static void setHeaders(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    // Which item an agent reads is nobody else's business. Not no-referrer: browsers then hide from
    // us
    // too where a form stood, and send "Origin: null".
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  }

  /** The login form has no session to take a token from; the browser says where a form stood. */
  private static void refuseOtherSites(Context context) {
    String origin = context.header("Origin");
    if (origin == null) {
      return;
    }
    String host = context.header("Host");
    boolean same;
    try {
      same = host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      same = false;
    }
    if (!same) {
      throw Refusal.forbidden("site");
    }
  }

  private static boolean isTokenOf(Session session, String given) {
    return given != null
        && MessageDigest.isEqual(session.csrf().getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static String wanted(Context context) {
    return context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
  }

  /** Gives the browser a session, or takes it away with an empty token. */
  void setCookie(Context context, String token) {
    int seconds = token.isEmpty() ? 0 : (int) Accounts.SESSION.toSeconds();
    context.cookie(new Cookie(COOKIE, token, "/", seconds, secureCookie, true, null, SameSite.LAX));
  }

  /** How this console is reached: over TLS where a proxy that speaks it stands in front. */
  String scheme(Context context) {
    return secureCookie ? "https" : context.scheme();
  }
}
