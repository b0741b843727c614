package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.NoteCalls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Notes for colleagues, and those that call who looks. */
public final class NotePages {
  private static final int LISTED = 200;

  private final CareStore store;
  private final Views views;
  private final People people;

  NotePages(CareStore store, Views views, People people) {
    this.store = store;
    this.views = views;
    this.people = people;
  }

  /**
   * A note that calls who looks.
   *
   * @param writer of the post that it is about
   */
  public record Called(NoteCalls.Call call, String link, String body, String writer) {}

  void show(Context context) {
    Page page = views.page(context, "notes");
    Account account = Requests.account(context);
    List<NoteCalls.Call> calls = store.noteCalls().of(account.name(), LISTED);
    Map<String, CareItem> items = new HashMap<>();
    store
        .items()
        .findAll(calls.stream().map(NoteCalls.Call::mentionId).distinct().toList())
        .forEach(item -> items.put(item.row().mentionId(), item));
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put(
        "calls",
        calls.stream()
            .map(
                call ->
                    new Called(
                        call,
                        Links.item(people.reference(account, call.mentionId())),
                        PostText.shown(call.body()),
                        QueuePages.writer(
                            people, account, items.get(call.mentionId()).row(), page.texts())))
            .toList());
    views.show(context, "notes.jte", values);
  }

  /** Adds a note to an item; says so when it calls somebody who does not exist. */
  void add(Context context) {
    Account account = Requests.worker(context);
    CareItem item = Requests.item(store, Requests.field(context, "id"));
    SortedSet<String> unknown =
        store
            .journal()
            .note(item.row().mentionId(), account.name(), Requests.text(context, "text"));
    String said = unknown.isEmpty() ? "note" : "note-unknown";
    ItemActions.done(
        context,
        item.row().mentionId(),
        said + (unknown.isEmpty() ? "" : "&of=" + Links.encoded(String.join(" ", unknown))));
  }

  /** Notes that calls were seen: those named, and back to where it was said. */
  void see(Context context) {
    List<Long> notes =
        context.formParams("note").stream()
            .filter(note -> note.matches("[0-9]{1,18}"))
            .limit(LISTED)
            .map(Long::valueOf)
            .toList();
    store.noteCalls().see(Requests.account(context).name(), notes);
    String item = context.formParam("id");
    String from = QueueWalk.carried(context).map(QueueWalk::query).orElse(null);
    context.redirect(item == null ? "/notes" : Links.item(item, from), HttpStatus.SEE_OTHER);
  }
}
