package io.earshot.console;

import io.earshot.care.store.Accounts;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.RefusedException;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Logging in and out, the page behind a one-time link, and one's own password. */
final class SignInPages {
  private static final int LONGEST_NAME = 64;

  private final CareStore store;
  private final Gatekeeper gatekeeper;
  private final Views views;
  private final LoginLimit limit;

  SignInPages(CareStore store, Gatekeeper gatekeeper, Views views, Clock clock) {
    this.store = store;
    this.gatekeeper = gatekeeper;
    this.views = views;
    this.limit = new LoginLimit(clock);
  }

  void showLogin(Context context) {
    showLogin(context, null);
  }

  private void showLogin(Context context, String problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "login"));
    values.put("problem", problem);
    values.put("to", wanted(context));
    views.show(context, "login.jte", values);
  }

  /** Where to go after the login: a page of this console and nothing else. */
  private static String wanted(Context context) {
    String to =
        Optional.ofNullable(context.queryParam("to")).orElseGet(() -> context.formParam("to"));
    return to != null && WayBack.isOurs(to) ? to : "/queue";
  }

  void logIn(Context context) {
    String name = Requests.field(context, "name").strip();
    String shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    String address = context.ip();
    if (!limit.take(shortName, address)) {
      context.status(HttpStatus.TOO_MANY_REQUESTS);
      showLogin(context, Views.texts(context).get("login.limit"));
      return;
    }
    Optional<String> token = store.accounts().logIn(shortName, Requests.field(context, "password"));
    if (token.isEmpty()) {
      store.journal().audit("-", "failed log in", shortName, "");
      context.status(HttpStatus.UNAUTHORIZED);
      showLogin(context, Views.texts(context).get("login.wrong"));
      return;
    }
    limit.succeeded(shortName, address);
    gatekeeper.setCookie(context, token.get());
    context.redirect(wanted(context), HttpStatus.SEE_OTHER);
  }

  void logOut(Context context) {
    store.accounts().logOut(context.cookie(Gatekeeper.COOKIE));
    gatekeeper.setCookie(context, "");
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  void showWelcome(Context context) {
    String token = Optional.ofNullable(context.queryParam("token")).orElse("");
    boolean used = store.accounts().invitation(token).isEmpty();
    showWelcome(context, token, used ? Views.texts(context).get("welcome.used") : null);
  }

  private void showWelcome(Context context, String token, String problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "welcome"));
    values.put("token", token);
    values.put(
        "account",
        store.accounts().invitation(token).map(Accounts.Invitation::account).orElse(null));
    values.put("problem", problem);
    views.show(context, "welcome.jte", values);
  }

  void join(Context context) {
    String token = Requests.field(context, "token");
    try {
      store
          .accounts()
          .accept(
              token,
              Optional.ofNullable(context.formParam("name")).orElse(""),
              Requests.field(context, "password"));
    } catch (RefusedException e) {
      context.status(HttpStatus.BAD_REQUEST);
      showWelcome(context, token, Refusal.of(e).in(Views.texts(context)));
      return;
    }
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  void showAccount(Context context) {
    showAccount(context, null);
  }

  private void showAccount(Context context, String problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "account"));
    values.put("problem", problem);
    views.show(context, "account.jte", values);
  }

  /** Whose screen is left alone for a moment must not lose the account to who sits down there. */
  void changePassword(Context context) {
    String name = Requests.account(context).name();
    String address = context.ip();
    if (!limit.take(name, address)) {
      context.status(HttpStatus.TOO_MANY_REQUESTS);
      showAccount(context, Views.texts(context).get("login.limit"));
      return;
    }
    try {
      store
          .accounts()
          .changePassword(
              name,
              Requests.field(context, "present"),
              Requests.field(context, "password"),
              context.cookie(Gatekeeper.COOKIE));
    } catch (RefusedException e) {
      context.status(HttpStatus.BAD_REQUEST);
      showAccount(context, Refusal.of(e).in(Views.texts(context)));
      return;
    }
    limit.succeeded(name, address);
    context.redirect("/account?said=password", HttpStatus.SEE_OTHER);
  }

  /** Remembers the language of the interface in this browser. */
  void setLanguage(Context context) {
    Texts texts =
        Texts.of(Requests.field(context, "language")).orElseThrow(() -> Refusal.value("language"));
    int year = 365 * 24 * 60 * 60;
    context.cookie(
        new Cookie(Views.LANGUAGE, texts.language(), "/", year, false, true, null, SameSite.LAX));
    context.redirect(wanted(context), HttpStatus.SEE_OTHER);
  }
}
