package io.earshot.console;

import io.earshot.care.reply.ReplyChannel;
import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.JournalEntry;
import io.earshot.care.store.NoteCalls;
import io.earshot.console.ReplyDesk.Checked;
import io.earshot.priority.QueueRow;
import io.earshot.search.IndexedMention;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The page of one item: what was said, by whom, why it stands where it stands, and what to do. */
public final class ItemPages {
  private final CareStore store;
  private final Posts posts;
  private final ReplyDesk replies;
  private final Views views;
  private final People people;
  private final Clock clock;

  ItemPages(
      CareStore store, Posts posts, ReplyDesk replies, Views views, People people, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.replies = replies;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  /** An earlier contact with the customer, with the page of its item. */
  public record Earlier(JournalEntry entry, String link) {}

  void show(Context context) {
    CareItem item = Requests.item(store, people.mentionId(Requests.given(context, "id")));
    String draft = item.row().suggestion().replyDraft();
    show(context, item, draft == null ? "" : draft, ReplyDesk.channelOf(item.row()), false);
  }

  /** The same with a reply that somebody wrote. */
  private void show(
      Context context, CareItem item, String reply, ReplyChannel channel, boolean refused) {
    Account account = Requests.account(context);
    QueueRow row = item.row();
    Optional<IndexedMention> whole = posts.find(row.mentionId());
    SortedSet<String> accounts =
        row.author() == null
            ? Collections.emptySortedSet()
            : store.journal().accountsOfSamePerson(row.author().id());
    List<IndexedMention> history =
        accounts.isEmpty() ? whole.stream().toList() : posts.ofCustomer(accounts);
    Page page = views.page(context, "item");
    Texts texts = page.texts();
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("item", item);
    values.put("due", DueTime.of(row, texts, clock.instant()));
    values.put("status", QueuePages.status(item, account, texts));
    values.put("next", neighbour(item, true, account));
    values.put("previous", neighbour(item, false, account));
    values.put("reference", people.reference(account, row.mentionId()));
    values.put(
        "incident",
        row.incident() == null
            ? null
            : Links.incident(people.reference(account, row.incident().id())));
    values.put(
        "thread",
        PostView.thread(whole.map(posts::around).orElse(List.of()), row, account, people, texts));
    values.put("reply", reply);
    values.put("refused", refused);
    values.put("checked", replies.check(row, words(whole, row), reply, channel));
    values.put("channels", List.of(ReplyChannel.values()));
    values.put("timeline", TypeTimeline.of(history, row.mentionId(), texts));
    values.put(
        "history",
        history.stream().map(past -> PostView.of(past, row, account, people, texts)).toList());
    values.put("contacts", contacts(row, account));
    values.put("bars", PointBar.of(row.reasons(), texts));
    values.put("entries", store.journal().entries(row.mentionId()));
    values.put(
        "twins",
        accounts.stream()
            .filter(id -> !id.equals(row.author().id()))
            .map(id -> people.shown(account, id, null, null, texts))
            .toList());
    values.put(
        "corrections",
        store.journal().corrections(row.mentionId(), Posts.MOST).stream()
            .map(each -> CorrectionView.of(each, account, people, texts))
            .toList());
    values.put("calls", calls(account, row.mentionId()));
    values.put("colleagues", colleagues());
    views.show(context, "item.jte", values);
  }

  /** The notes of this item that call who looks, and that they have not seen yet. */
  private List<Long> calls(Account account, String mentionId) {
    return store.noteCalls().of(account.name(), Posts.MOST).stream()
        .filter(call -> !call.seen() && call.mentionId().equals(mentionId))
        .map(NoteCalls.Call::noteId)
        .toList();
  }

  /** Who can be given work. */
  private List<Account> colleagues() {
    return store.accounts().list().stream().filter(Account::takesWork).toList();
  }

  private List<Earlier> contacts(QueueRow row, Account account) {
    return row.author() == null
        ? List.of()
        : store.journal().contacts(row.author().id(), row.mentionId()).stream()
            .map(
                contact ->
                    new Earlier(
                        contact.entry(),
                        Links.item(people.reference(account, contact.mentionId()))))
            .toList();
  }

  private String neighbour(CareItem item, boolean next, Account account) {
    return store
        .items()
        .neighbour(item.row(), next)
        .map(id -> Links.item(people.reference(account, id)))
        .orElse(null);
  }

  private static String words(Optional<IndexedMention> whole, QueueRow row) {
    return whole.map(IndexedMention::text).orElse(row.excerpt());
  }

  /** Says what a reply should not say: a piece of the page for a script, the page without one. */
  void check(Context context) {
    CareItem item = Requests.item(store, Requests.field(context, "id"));
    Requests.worker(context);
    String reply = Requests.field(context, "text");
    ReplyChannel channel = Requests.channel(context);
    if (context.header("HX-Request") == null) {
      show(context, item, reply, channel, false);
      return;
    }
    Checked checked =
        replies.check(
            item.row(), words(posts.find(item.row().mentionId()), item.row()), reply, channel);
    views.show(context, "checked.jte", Map.of("checked", checked, "texts", Views.texts(context)));
  }

  /** Notes a reply as sent, unless it breaks a rule and nobody said that this is meant so. */
  void answered(Context context) {
    CareItem item = Requests.freeItem(store, context);
    String reply = Requests.text(context, "text");
    ReplyChannel channel = Requests.channel(context);
    Checked checked =
        replies.check(
            item.row(), words(posts.find(item.row().mentionId()), item.row()), reply, channel);
    if (checked.hasErrors() && context.formParam("anyway") == null) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, item, reply, channel, true);
      return;
    }
    store.journal().answered(item.row().mentionId(), Requests.account(context).name(), reply);
    context.redirect(Links.item(item.row().mentionId()) + "&said=answered", HttpStatus.SEE_OTHER);
  }
}
