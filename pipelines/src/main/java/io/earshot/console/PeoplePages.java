package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.AuditEntry;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.Role;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may do what, and who did what: for administrators. */
final class PeoplePages {
  /** Entries of the audit log on a page. */
  static final int AUDIT = 100;

  private final CareStore store;
  private final Gatekeeper gatekeeper;
  private final Views views;
  private final People people;

  PeoplePages(CareStore store, Gatekeeper gatekeeper, Views views, People people) {
    this.store = store;
    this.gatekeeper = gatekeeper;
    this.views = views;
    this.people = people;
  }

  /** Accounts and the audit log. */
  void show(Context context) {
    show(context, null);
  }

  private void show(Context context, String link) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "people"));
    values.put("accounts", store.accounts().list());
    int page = Requests.page(context);
    // One more tells whether there is an older page.
    String by = Requests.given(context, "by");
    List<AuditEntry> audit = store.journal().auditLog(by, AUDIT + 1, (page - 1) * AUDIT);
    Account account = Requests.account(context);
    Texts texts = Views.texts(context);
    values.put("by", by == null ? "" : by);
    values.put(
        "audit",
        audit.stream()
            .limit(AUDIT)
            .map(entry -> AuditLine.of(entry, account, people, texts))
            .toList());
    values.put("newer", page > 1 && !audit.isEmpty() ? auditPage(by, page - 1) : null);
    values.put("older", audit.size() > AUDIT ? auditPage(by, page + 1) : null);
    values.put("beyond", audit.isEmpty() && page > 1 ? page : 0);
    values.put("link", link);
    views.show(context, "people.jte", values);
  }

  private static String auditPage(String by, int page) {
    return "/people?"
        + (by == null ? "" : "by=" + Links.encoded(by) + "&")
        + "page="
        + page
        + "#audit";
  }

  void invite(Context context) {
    Role role = Requests.choice(Role.class, "role", Requests.field(context, "role"));
    show(context, link(context, store.accounts().invite(role, Requests.account(context).name())));
  }

  /** For a colleague who forgot their password. */
  void inviteBack(Context context) {
    String token =
        store
            .accounts()
            .inviteBack(Requests.field(context, "name"), Requests.account(context).name())
            .orElseThrow(() -> Refusal.value("name"));
    show(context, link(context, token));
  }

  private String link(Context context, String token) {
    return gatekeeper.scheme(context) + "://" + context.host() + "/welcome?token=" + token;
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

  void setDisabled(Context context) {
    String name = Requests.field(context, "name");
    if (name.equals(Requests.account(context).name())) {
      // So there is always an administrator left who can log in.
      throw Refusal.wrong("yourself");
    }
    store
        .accounts()
        .setDisabled(
            name,
            Requests.field(context, "disabled").equals("true"),
            Requests.account(context).name());
    context.redirect("/people", HttpStatus.SEE_OTHER);
  }
}
