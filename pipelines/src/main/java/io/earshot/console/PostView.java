package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.priority.QueueRow;
import io.earshot.search.IndexedMention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A post as a page shows it; everything in it is safe to show. Immutable.
 *
 * @param id that the viewer's pages name the mention by
 * @param at when it was written
 * @param writer who wrote it, or a pseudonym
 * @param type the writer's type then, in words
 * @param mood in words
 * @param title its heading, or null
 * @param text its words, or why there are none
 * @param language code of its language, for the browser
 * @param item its page in the queue, or null when it is in no queue
 * @param original where it can be read, or null
 * @param current whether the page is about it
 * @param depth how deep it stands in its thread, from 0
 */
public record PostView(
    String id,
    Instant at,
    String writer,
    String type,
    String mood,
    String title,
    String text,
    String language,
    String item,
    String original,
    boolean current,
    int depth) {
  private static final int DEEPEST = 4;

  static PostView of(
      IndexedMention mention, QueueRow row, Account viewer, People people, Texts texts) {
    return of(mention, row, viewer, people, texts, 0);
  }

  private static PostView of(
      IndexedMention mention, QueueRow row, Account viewer, People people, Texts texts, int depth) {
    boolean current = mention.id().equals(row.mentionId());
    return new PostView(
        people.reference(viewer, mention.id()),
        mention.createdAt(),
        people.shown(
            viewer, mention.authorId(), mention.authorHandle(), mention.authorName(), texts),
        mention.customerType() == null
            ? texts.get("type.unprofiled")
            : texts.code("type", mention.customerType()),
        texts.code("sentiment", mention.sentiment()),
        mention.title() == null ? null : PostText.shown(mention.title()),
        mention.text() == null ? texts.get("post.withheld") : PostText.shown(mention.text()),
        mention.language(),
        mention.lane() == null || current
            ? null
            : Links.item(people.reference(viewer, mention.id())),
        viewer.seesPeople() ? Links.outside(mention.url()) : null,
        current,
        depth);
  }

  /** The post of a row by what the row itself says of it. */
  static PostView ofRow(QueueRow row, Account viewer, People people, Texts texts) {
    return new PostView(
        people.reference(viewer, row.mentionId()),
        row.createdAt(),
        QueuePages.writer(people, viewer, row, texts),
        texts.code("type", row.customerType().type().code()),
        texts.code("sentiment", row.sentiment().label().code()),
        null,
        row.excerpt() == null ? texts.get("post.withheld") : PostText.shown(row.excerpt()),
        row.language(),
        null,
        viewer.seesPeople() ? Links.outside(row.url()) : null,
        true,
        0);
  }

  /** A thread, oldest first, each post as deep as the one it answers and one more. */
  static List<PostView> thread(
      List<IndexedMention> mentions, QueueRow row, Account viewer, People people, Texts texts) {
    Map<String, Integer> depths = new HashMap<>();
    List<PostView> thread = new ArrayList<>();
    for (IndexedMention mention : mentions) {
      Integer above = mention.inReplyTo() == null ? null : depths.get(mention.inReplyTo());
      int depth = above == null ? 0 : Math.min(DEEPEST, above + 1);
      depths.put(mention.id(), depth);
      thread.add(of(mention, row, viewer, people, texts, depth));
    }
    if (thread.stream().noneMatch(PostView::current)) {
      thread.add(ofRow(row, viewer, people, texts));
    }
    return thread;
  }
}
