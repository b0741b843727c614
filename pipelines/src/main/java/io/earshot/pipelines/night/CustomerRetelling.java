package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.priority.Conversation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the story of one customer anew, from the first moment on that tonight changes: what was
 * said and judged before it depends on nothing later. Only how a matter stands does; so the matter
 * at hand is told anew as well.
 *
 * @param judged what has to be written: new, changed, or judged otherwise than before
 * @param replaced what stands in the archive of the last two, and holds no more
 * @param before the customer's profile until now, or null
 * @param after the customer's profile from now on, or null when nothing of them is left
 */
public record CustomerRetelling(
    List<JudgedMention> judged,
    List<ReplacedMention> replaced,
    CustomerProfile before,
    CustomerProfile after) {

  /**
   * Tells a story anew.
   *
   * @param customer whose; see {@link CustomerKey}
   * @param added mentions that are new, or new versions
   * @param removed those of the archive that hold no more; they and {@code added} are not both
   *     empty
   * @param archive as earlier nights published it
   * @param book what people know and did; that of the archive too
   * @throws IOException if the archive cannot be read
   */
  public static CustomerRetelling of(
      String customer,
      List<AssessedMention> added,
      List<ReplacedMention> removed,
      Archive archive,
      Models models,
      CareBook book)
      throws IOException {
    Instant from =
        Stream.concat(
                added.stream().map(AssessedMention::mention),
                removed.stream().map(gone -> gone.mention().mention()))
            .map(mention -> mention.createdAt())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Set<String> removedIds =
        removed.stream().map(CustomerRetelling::id).collect(Collectors.toSet());
    StoredStory stored = StoredStory.of(customer, archive);
    List<ReplacedMention> later = stored.since(from);
    List<ToldMention> told = stored.before(from);
    CustomerProfile before = profileOf(later, told, stored);
    CustomerFigures figures = before == null ? CustomerFigures.NONE : before.figures();
    Map<String, ReplacedMention> kept = new HashMap<>();
    List<AssessedMention> mentions = new ArrayList<>(added);
    for (ReplacedMention known : later) {
      figures = figures.without(known.mention().holding());
      if (!removedIds.contains(id(known))) {
        kept.put(id(known), known);
        mentions.add(known.mention().assessed());
      }
    }
    CustomerStory story = CustomerStory.after(told, figures, mentions, models, book);
    List<JudgedMention> judged = new ArrayList<>();
    List<ReplacedMention> replaced = new ArrayList<>(removed);
    for (JudgedMention mention : story.mentions()) {
      ReplacedMention known = kept.get(mention.assessed().mention().id());
      if (known == null) {
        judged.add(mention);
      } else if (!isSame(known.mention(), ArchivedMention.of(mention))) {
        judged.add(mention);
        replaced.add(known);
      }
    }
    Map<String, JudgedMention> moved = new LinkedHashMap<>();
    for (Map.Entry<String, Conversation> entry : story.moved().entrySet()) {
      JudgedMention known = stored.whole(entry.getKey()).mention().judged();
      moved.put(entry.getKey(), known.withConversation(entry.getValue()).withProfile(null));
    }
    CustomerProfile after = story.profile();
    if (story.mentions().isEmpty() && !told.isEmpty()) {
      // What was their newest is gone, and this one stands for the customer again.
      String newest = told.get(told.size() - 1).id();
      JudgedMention last = moved.getOrDefault(newest, stored.whole(newest).mention().judged());
      after = CustomerStory.profile(last, story.figures(), book);
      moved.put(newest, last.withProfile(after));
    }
    for (Map.Entry<String, JudgedMention> entry : moved.entrySet()) {
      judged.add(entry.getValue());
      replaced.add(stored.whole(entry.getKey()));
    }
    return new CustomerRetelling(judged, replaced, before, after);
  }

  /** The customer until now: their profile stands with their newest mention. */
  private static CustomerProfile profileOf(
      List<ReplacedMention> later, List<ToldMention> told, StoredStory stored) throws IOException {
    if (!later.isEmpty()) {
      return later.get(later.size() - 1).mention().profile();
    }
    return told.isEmpty() ? null : stored.whole(told.get(told.size() - 1).id()).mention().profile();
  }

  private static String id(ReplacedMention known) {
    return known.mention().mention().id();
  }

  /** An older mention may stand there with the profile of when it was the last. */
  private static boolean isSame(ArchivedMention known, ArchivedMention told) {
    return told.profile() == null ? known.withoutProfile().equals(told) : known.equals(told);
  }
}
