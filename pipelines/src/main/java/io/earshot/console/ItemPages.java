package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.JournalEntry;
import io.earshot.care.store.NoteCalls;
import io.earshot.console.ReplyDesk.Checked;
import io.earshot.priority.Incident;
import io.earshot.priority.QueueRow;
import io.earshot.priority.playbook.ReplyChannel;
import io.earshot.search.IndexedMention;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The page of one item: what was said, by whom, why it stands where it stands, and what to do. */
public final class ItemPages {
  /** Enough to see what the incident is about; its own page has all. */
  private static final int SIMILAR = 3;

  private final CareStore store;
  private final PublishedNight night;
  private final Posts posts;
  private final ReplyDesk replies;
  private final OnePerson onePerson;
  private final Views views;
  private final People people;
  private final Clock clock;

  ItemPages(
      CareStore store,
      PublishedNight night,
      Posts posts,
      ReplyDesk replies,
      OnePerson onePerson,
      Views views,
      People people,
      Clock clock) {
    this.store = store;
    this.night = night;
    this.posts = posts;
    this.replies = replies;
    this.onePerson = onePerson;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  /** Why a reply was not noted as sent. */
  public enum Refused {
    /** Nobody has asked to note it. */
    NO,
    /** It breaks a rule that must not be broken. */
    RULE,
    /** A colleague works on the item. */
    CLAIMED,
    /** A reply was noted meanwhile that its writer had not seen. */
    ANSWERED
  }

  /**
   * What stands in the editor. Immutable.
   *
   * @param reply the draft, or what somebody wrote
   * @param channel where it goes
   * @param written whether somebody wrote it, so that it must not be lost
   * @param seen number of the latest answer that its writer has seen, or 0
   * @param refused why it was not noted as sent
   * @param other the answer that was noted meanwhile, or null
   */
  public record Editor(
      String reply,
      ReplyChannel channel,
      boolean written,
      long seen,
      Refused refused,
      JournalEntry other) {}

  /** An earlier contact with the customer, with the page of its item. */
  public record Earlier(EntryView entry, String link) {}

  /**
   * The way through the queue from an item.
   *
   * @param back the list
   * @param list what it is called
   * @param previous the item before it there, or null
   * @param next the item after it there, or null
   */
  public record Way(String back, String list, String previous, String next) {}

  /** A row that stands for another: its place in the queue, and its page. */
  public record Standing(int rank, String link) {}

  void show(Context context) {
    String id = people.mentionId(Requests.given(context, "id"));
    Optional<CareItem> known = Optional.ofNullable(id).flatMap(store.items()::find);
    Optional<Standing> standing =
        id == null || known.isPresent() ? Optional.empty() : standing(id, context);
    if (standing.isPresent()) {
      // The row that stood for itself is gone, and nobody had worked on it.
      context.redirect(standing.get().link() + "&said=gathered", HttpStatus.SEE_OTHER);
      return;
    }
    CareItem item = known.orElseThrow(() -> Refusal.missing("item"));
    String draft = item.row().suggestion().replyDraft();
    show(
        context,
        item,
        new Editor(
            draft == null ? "" : draft,
            ReplyDesk.channelOf(item.row()),
            false,
            answers(item),
            Refused.NO,
            null));
  }

  /** The row that stands for a mention, if another one does. */
  private Optional<Standing> standing(String mentionId, Context context) {
    String from = QueueWalk.carried(context).map(QueueWalk::query).orElse(null);
    return store
        .items()
        .standingFor(mentionId)
        .map(CareItem::row)
        .map(
            row ->
                new Standing(
                    row.rank(),
                    Links.item(
                        people.reference(Requests.account(context), row.mentionId()), from)));
  }

  /** Other posts of the incident: those that the row stands for, then those with rows. */
  private List<PostView> similar(QueueRow row, Account account, Texts texts) {
    if (row.incident() == null) {
      return List.of();
    }
    List<String> ids =
        Stream.concat(
                row.incident().members().stream().map(Incident.Member::mentionId),
                store.items().ofIncident(row.incident().id(), SIMILAR + 1).stream()
                    .map(item -> item.row().mentionId()))
            .filter(id -> !id.equals(row.mentionId()))
            .limit(SIMILAR)
            .toList();
    return posts.findAll(ids).stream()
        .map(mention -> PostView.of(mention, row, account, people, texts))
        .toList();
  }

  /**
   * The posts that have no row of their own, since this one stands for them; none for who may not
   * see personal data, since nobody else chooses among them.
   */
  private List<PostView> covered(QueueRow row, Account account, Texts texts) {
    return !account.reveals() || row.incident() == null || row.incident().members().isEmpty()
        ? List.of()
        : posts
            .findAll(row.incident().members().stream().map(Incident.Member::mentionId).toList())
            .stream()
            .map(mention -> PostView.of(mention, row, account, people, texts))
            .toList();
  }

  /** The number of the answer that was noted last; 0 is none. */
  private long answers(CareItem item) {
    return store.journal().latestAnswer(item.row().mentionId()).map(JournalEntry::id).orElse(0L);
  }

  private void show(Context context, CareItem item, Editor editor) {
    Account account = Requests.account(context);
    QueueRow row = item.row();
    Optional<IndexedMention> whole = posts.find(row.mentionId());
    SortedSet<String> accounts = onePerson.accounts(row.author());
    List<IndexedMention> history =
        accounts.isEmpty() ? whole.stream().toList() : posts.ofCustomer(accounts);
    Page page = views.page(context, "item");
    Texts texts = page.texts();
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("item", item);
    values.put("due", DueTime.of(item, texts, clock.instant()));
    values.put("status", QueuePages.status(item, account, texts));
    values.put("way", way(QueueWalk.carried(context), item, account, texts));
    values.put("standing", item.present() ? null : standing(row.mentionId(), context).orElse(null));
    values.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    values.put("reference", people.reference(account, row.mentionId()));
    values.put(
        "incident",
        row.incident() == null
            ? null
            : Links.incident(people.reference(account, row.incident().id())));
    values.put(
        "thread",
        PostView.thread(whole.map(posts::around).orElse(List.of()), row, account, people, texts));
    values.put("similar", similar(row, account, texts));
    values.put("covered", covered(row, account, texts));
    values.put("editor", editor);
    values.put("checked", replies.check(row, words(whole, row), editor.reply(), editor.channel()));
    values.put("channels", List.of(ReplyChannel.values()));
    values.put("timeline", TypeTimeline.of(history, row.mentionId(), texts));
    values.put(
        "history",
        history.stream().map(past -> PostView.of(past, row, account, people, texts)).toList());
    values.put("contacts", contacts(row, accounts, account, texts));
    values.put("bars", PointBar.of(row.reasons(), texts));
    values.put(
        "entries",
        store.journal().entries(row.mentionId()).stream()
            .map(entry -> EntryView.of(entry, account, texts))
            .toList());
    values.put(
        "twins",
        accounts.stream()
            .filter(id -> !id.equals(row.author().id()))
            .map(id -> people.shown(account, id, null, null, texts))
            .toList());
    List<CorrectionView> corrections =
        CorrectionView.all(
            store.journal().corrections(row.mentionId(), Posts.MOST),
            night.asOf().orElse(null),
            account,
            people,
            texts);
    values.put("corrections", corrections);
    values.put(
        "pending",
        corrections.stream()
            .filter(CorrectionView::changesNextNight)
            .map(each -> each.field() + ": " + each.value() + " (" + each.words(texts) + ")")
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

  private List<Earlier> contacts(
      QueueRow row, SortedSet<String> accounts, Account account, Texts texts) {
    return store.journal().contacts(accounts, row.mentionId()).stream()
        .map(
            contact ->
                new Earlier(
                    EntryView.of(contact.entry(), account, texts),
                    Links.item(people.reference(account, contact.mentionId()))))
        .toList();
  }

  /** Of the list that the item was opened from, otherwise of its lane. */
  private Way way(Optional<QueueWalk> carried, CareItem item, Account account, Texts texts) {
    QueueWalk walk = carried.orElseGet(() -> QueueWalk.of(item.row().lane()));
    String from = carried.map(QueueWalk::query).orElse(null);
    int page = store.items().before(walk.filter(account), item.row()) / QueuePages.PAGE + 1;
    return new Way(
        (page == 1 ? walk.link() : walk.link(page))
            + '#'
            + Links.encoded(people.reference(account, item.row().mentionId())),
        walk.lane() == null ? texts.get("title.queue") : texts.code("lane", walk.lane().code()),
        neighbour(walk, item, false, account, from),
        neighbour(walk, item, true, account, from));
  }

  private String neighbour(
      QueueWalk walk, CareItem item, boolean next, Account account, String from) {
    return store
        .items()
        .neighbour(walk.filter(account), item.row(), next)
        .map(id -> Links.item(people.reference(account, id), from))
        .orElse(null);
  }

  private static String words(Optional<IndexedMention> whole, QueueRow row) {
    return whole.map(IndexedMention::text).orElse(row.excerpt());
  }

  /** Says what a reply should not say: a piece of the page for a script, the page without one. */
  void check(Context context) {
    CareItem item = Requests.item(store, Requests.field(context, "id"));
    Account account = Requests.worker(context);
    String reply = Requests.field(context, "text");
    ReplyChannel channel = Requests.channel(context);
    // Who writes is at work.
    store.work().renew(item.row().mentionId(), account.name());
    if (context.header("HX-Request") == null) {
      show(context, item, new Editor(reply, channel, true, seen(context), Refused.NO, null));
      return;
    }
    views.show(
        context,
        "checked.jte",
        Map.of("checked", checked(item, reply, channel), "texts", Views.texts(context)));
  }

  private Checked checked(CareItem item, String reply, ReplyChannel channel) {
    QueueRow row = item.row();
    return replies.check(row, words(posts.find(row.mentionId()), row), reply, channel);
  }

  /** Which answers the writer of a reply knows of: those of the page, or one they were told of. */
  private static long seen(Context context) {
    String told = context.formParam("again");
    String seen = told == null ? context.formParam("seen") : told;
    if (seen == null) {
      return 0;
    }
    if (!seen.matches("[0-9]{1,18}")) {
      throw Refusal.value("seen");
    }
    return Long.parseLong(seen);
  }

  /**
   * Notes a reply as sent, unless a colleague works on the item, or a colleague noted another, or
   * it breaks a rule and nobody said that this is meant so. What was written stays in the editor.
   */
  void answered(Context context) {
    Account account = Requests.worker(context);
    CareItem item = Requests.item(store, Requests.field(context, "id"));
    String reply = Requests.text(context, "text");
    ReplyChannel channel = Requests.channel(context);
    long seen = seen(context);
    if (item.isClaimedByOther(account.name())) {
      refuse(context, item, new Editor(reply, channel, true, seen, Refused.CLAIMED, null));
      return;
    }
    if (checked(item, reply, channel).hasErrors() && context.formParam("anyway") == null) {
      refuse(context, item, new Editor(reply, channel, true, seen, Refused.RULE, null));
      return;
    }
    String id = item.row().mentionId();
    Optional<JournalEntry> other =
        store.journal().answeredUnlessMeanwhile(id, account.name(), reply, seen);
    if (other.isPresent()) {
      CareItem now = Requests.item(store, id);
      refuse(context, now, new Editor(reply, channel, true, seen, Refused.ANSWERED, other.get()));
      return;
    }
    ItemActions.done(context, id, "answered");
  }

  private void refuse(Context context, CareItem item, Editor editor) {
    context.status(
        editor.refused() == Refused.RULE ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    show(context, item, editor);
  }
}
