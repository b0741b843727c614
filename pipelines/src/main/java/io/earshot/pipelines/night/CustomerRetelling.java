package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.search.SplitArchive.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the story of one customer anew. Types are judged from the first moment on that tonight
 * changes: they depend on nothing later. How a matter stands depends on what came later too, so the
 * whole story is read.
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

  private static final Comparator<ReplacedMention> BY_TIME =
      Comparator.comparing((ReplacedMention known) -> known.mention().mention().createdAt())
          .thenComparing(CustomerRetelling::id);

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
    Map<String, ReplacedMention> kept = new HashMap<>();
    Map<String, CustomerTypeResult> types = new HashMap<>();
    List<AssessedMention> mentions = new ArrayList<>(added);
    ReplacedMention newest = null;
    for (Place place : archive.customer(customer)) {
      ReplacedMention known = archive.read(place);
      if (newest == null || BY_TIME.compare(known, newest) > 0) {
        newest = known;
      }
      if (!removedIds.contains(id(known))) {
        kept.put(id(known), known);
        mentions.add(known.mention().assessed());
        if (known.mention().mention().createdAt().isBefore(from)) {
          types.put(id(known), known.mention().customerType());
        }
      }
    }
    CustomerProfile before = newest == null ? null : newest.mention().profile();
    if (mentions.isEmpty()) {
      return new CustomerRetelling(List.of(), removed, before, null);
    }
    CustomerStory story = CustomerStory.of(mentions, types, models, book);
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
    return new CustomerRetelling(judged, replaced, before, story.profile());
  }

  private static String id(ReplacedMention known) {
    return known.mention().mention().id();
  }

  /** An older mention may stand there with the profile of when it was the last. */
  private static boolean isSame(ArchivedMention known, ArchivedMention told) {
    return told.profile() == null ? known.withoutProfile().equals(told) : known.equals(told);
  }
}
