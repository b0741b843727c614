package io.earshot.console;

import io.earshot.care.store.CareStore;
import io.earshot.care.store.RefusedException;
import io.earshot.care.store.Role;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Logging in and out, and the page behind a one-time link. */
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
    boolean ours = to != null && to.matches("/[^/\\\\].*") && to.chars().allMatch(c -> c > 31);
    return ours ? to : "/queue";
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
    showWelcome(
        context,
        token,
        store.accounts().isInvited(token) ? null : Views.texts(context).get("welcome.used"));
  }

  private void showWelcome(Context context, String token, String problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "welcome"));
    values.put("token", token);
    values.put("problem", problem);
    views.show(context, "welcome.jte", values);
  }

  void join(Context context) {
    String token = Requests.field(context, "token");
    try {
      store
          .accounts()
          .accept(token, Requests.field(context, "name"), Requests.field(context, "password"));
    } catch (RefusedException e) {
      context.status(HttpStatus.BAD_REQUEST);
      showWelcome(context, token, Refusal.of(e).in(Views.texts(context)));
      return;
    }
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  /** Accounts and the audit log. */
  void showPeople(Context context) {
    showPeople(context, null);
  }

  private void showPeople(Context context, String link) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "people"));
    values.put("accounts", store.accounts().list());
    values.put("audit", store.journal().auditLog(100));
    values.put("link", link);
    views.show(context, "people.jte", values);
  }

  void invite(Context context) {
    Role role = Requests.choice(Role.class, "role", Requests.field(context, "role"));
    String token = store.accounts().invite(role, Requests.account(context).name());
    showPeople(context, context.scheme() + "://" + context.host() + "/welcome?token=" + token);
  }

  void setPersonalData(Context context) {
    store
        .accounts()
        .setPersonalData(
            Requests.field(context, "name"),
            Requests.field(context, "allowed").equals("true"),
            Requests.account(context).name());
    context.redirect("/people", HttpStatus.SEE_OTHER);
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

  void setDisabled(Context context) {
    store
        .accounts()
        .setDisabled(
            Requests.field(context, "name"),
            Requests.field(context, "disabled").equals("true"),
            Requests.account(context).name());
    context.redirect("/people", HttpStatus.SEE_OTHER);
  }
}
