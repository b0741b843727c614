package io.earshot.console;

import io.earshot.care.Correction;
import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.connectors.Author;
import io.earshot.search.IndexedMention;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people put right, and taking it back. */
public final class CorrectionPages {
  private static final int LISTED = 500;

  private final CareStore store;
  private final PublishedNight night;
  private final SameCustomer sameCustomer;
  private final OnePerson onePerson;
  private final Views views;
  private final People people;

  CorrectionPages(
      CareStore store, PublishedNight night, OnePerson onePerson, Views views, People people) {
    this.onePerson = onePerson;
    this.store = store;
    this.night = night;
    this.sameCustomer = new SameCustomer(night);
    this.views = views;
    this.people = people;
  }

  /**
   * Somebody who may be the same person.
   *
   * @param id of the author
   * @param names how they are called
   * @param source where they write
   * @param latest what they wrote last
   */
  public record Twin(String id, String names, String source, PostView latest) {}

  /** Every correction there is. */
  void show(Context context) {
    Page page = views.page(context, "corrections");
    Account account = Requests.account(context);
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put(
        "corrections",
        CorrectionView.all(
            store.journal().corrections(null, LISTED),
            night.asOf().orElse(null),
            account,
            people,
            page.texts()));
    views.show(context, "corrections.jte", values);
  }

  void correct(Context context) {
    CareItem item = item(context);
    String[] choice = Requests.field(context, "correction").split(":", 2);
    Correction.Field field = Requests.choice(Correction.Field.class, "correct.true", choice[0]);
    String value =
        field == Correction.Field.TOUCHPOINT
            ? touchpoints(context)
            : choice.length == 2 ? choice[1] : "";
    // With whom a customer is one is not written by hand: see merge.
    if (field == Correction.Field.CUSTOMER || !field.accepts(value)) {
      throw Refusal.choice("correct.true", value, field.allowed());
    }
    correct(context, item, field, value);
  }

  /** All that were ticked, in the order of the list. */
  private static String touchpoints(Context context) {
    List<String> ticked = context.formParams("touchpoint");
    if (!Correction.Field.TOUCHPOINT.allowed().containsAll(ticked)) {
      throw Refusal.choice(
          "correct.touchpoints", String.join(", ", ticked), Correction.Field.TOUCHPOINT.allowed());
    }
    List<String> ordered =
        Correction.Field.TOUCHPOINT.allowed().stream().filter(ticked::contains).toList();
    return ordered.isEmpty() ? Correction.Field.NO_TOUCHPOINT : String.join(" ", ordered);
  }

  private void correct(Context context, CareItem item, Correction.Field field, String value) {
    String id = item.row().mentionId();
    store
        .journal()
        .correct(
            id, Requests.worker(context).name(), field, value, Requests.text(context, "reason"));
    ItemActions.done(context, id, "corrected");
  }

  /** Says that the customer is the same person as another; asks whom, where several are meant. */
  void merge(Context context) {
    CareItem item = item(context);
    Author author = item.row().author();
    if (author == null) {
      throw Refusal.wrong("unknown_writer");
    }
    refuseUnprofiled(item.row().source());
    String named = Requests.text(context, "same");
    List<IndexedMention> found = sameCustomer.named(named, author.id());
    List<IndexedMention> exact =
        found.stream().filter(mention -> mention.authorId().equals(named)).toList();
    List<IndexedMention> meant = exact.isEmpty() ? found : exact;
    if (meant.isEmpty()) {
      throw Refusal.wrong("no_twin", named);
    }
    if (meant.size() > 1) {
      choose(context, item, meant);
      return;
    }
    refuseUnprofiled(meant.get(0).source());
    if (onePerson.accounts(author).contains(meant.get(0).authorId())) {
      ItemActions.done(context, item.row().mentionId(), "one-already");
      return;
    }
    correct(context, item, Correction.Field.CUSTOMER, meant.get(0).authorId());
  }

  /** A correction that no night would heed must not look as if one did. */
  private void refuseUnprofiled(String source) {
    if (!sameCustomer.mayBeJoined(source)) {
      throw Refusal.wrong("no_profile", source);
    }
  }

  private void choose(Context context, CareItem item, List<IndexedMention> found) {
    Page page = views.page(context, "item");
    Account account = Requests.account(context);
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("id", item.row().mentionId());
    values.put("writer", QueuePages.writer(people, account, item.row(), page.texts()));
    values.put("reason", Requests.text(context, "reason"));
    values.put("twins", found.stream().map(mention -> twin(mention, item, account, page)).toList());
    views.show(context, "merge.jte", values);
  }

  private Twin twin(IndexedMention mention, CareItem item, Account account, Page page) {
    List<String> names =
        Arrays.asList(mention.authorName(), mention.authorHandle(), mention.authorId());
    return new Twin(
        mention.authorId(),
        PostText.shown(
            String.join(" · ", names.stream().filter(name -> name != null).distinct().toList())),
        PostText.shown(mention.source()),
        PostView.of(mention, item.row(), account, people, page.texts()));
  }

  void undo(Context context) {
    String number = Requests.field(context, "correction");
    if (!number.matches("[0-9]{1,18}")) {
      throw Refusal.value("correction");
    }
    CareItem item = item(context);
    boolean undone = store.journal().undo(Long.parseLong(number), Requests.worker(context).name());
    ItemActions.done(context, item.row().mentionId(), undone ? "undone" : "changed");
  }

  private CareItem item(Context context) {
    Requests.worker(context);
    return Requests.item(store, Requests.field(context, "id"));
  }
}
