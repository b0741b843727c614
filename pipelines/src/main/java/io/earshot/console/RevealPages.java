package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.connectors.Mention;
import io.earshot.priority.QueueRow;
import io.earshot.search.IndexedMention;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a post with the personal data that was masked in it. That is nowhere in what a night
 * publishes; it is read once more from the file that the post came in with, when somebody who may
 * do so says why, and the audit log keeps who it was.
 */
public final class RevealPages {
  private final CareStore store;
  private final PublishedNight night;
  private final Posts posts;
  private final Views views;

  RevealPages(CareStore store, PublishedNight night, Posts posts, Views views) {
    this.store = store;
    this.night = night;
    this.posts = posts;
    this.views = views;
  }

  void show(Context context) {
    Account account = Requests.account(context);
    if (!account.reveals()) {
      throw Refusal.forbidden("personal");
    }
    CareItem item = Requests.item(store, Requests.field(context, "id"));
    String reason = Requests.text(context, "reason");
    String id = chosen(context, item.row());
    // First the log: what was shown and not written down could not be found again.
    store.journal().audit(account.name(), "reveal", id, reason);
    Optional<IndexedMention> kept = posts.find(id);
    boolean withheld = kept.isPresent() && kept.get().text() == null;
    Optional<Mention> found =
        withheld || kept.isEmpty()
            ? Optional.empty()
            : new ArrivedPosts(night.root(), store.nights().files()).find(id);
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "item"));
    values.put("row", item.row());
    values.put("withheld", withheld);
    values.put("mention", found.orElse(null));
    views.show(context, "reveal.jte", values);
  }

  /** The post of the item, or one of those that its row stands for. */
  private static String chosen(Context context, QueueRow row) {
    String other = Requests.sent(context, "of");
    if (other == null || other.equals(row.mentionId())) {
      return row.mentionId();
    }
    if (row.incident() == null || !row.incident().standsFor(other)) {
      throw Refusal.missing("item");
    }
    return other;
  }
}
