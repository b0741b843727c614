package io.earshot.pipelines.night;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.PastMention;
import io.earshot.search.CustomerMentions;
import io.earshot.search.SplitArchive.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the story of one customer anew from the first moment that tonight changes: from there on
 * every mention is judged, before it as much is read as judging needs. The result is the same as if
 * the whole story had been told.
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

  /** A mention of the archive and what is remembered of it. */
  private record Known(Place place, RememberedMention mention) {
    static final Comparator<Known> BY_TIME =
        Comparator.comparing(Known::mention, RememberedMention.BY_TIME);

    Instant createdAt() {
      return mention.past().createdAt();
    }
  }

  /**
   * Tells a story anew.
   *
   * @param customer whose; see {@link CustomerKey}
   * @param added mentions that are new, or new versions
   * @param removed those of the archive that hold no more; they and {@code added} are not both
   *     empty
   * @param archive as earlier nights published it
   * @throws IOException if the archive cannot be read
   */
  public static CustomerRetelling of(
      String customer,
      List<AssessedMention> added,
      List<ReplacedMention> removed,
      Archive archive,
      CustomerTypeModel model)
      throws IOException {
    Instant from =
        Stream.concat(
                added.stream().map(mention -> mention.mention().createdAt()),
                removed.stream().map(mention -> mention.mention().mention().createdAt()))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Reading reading = new Reading(customer, removed, archive, from);
    if (added.isEmpty() && reading.later.isEmpty()) {
      if (reading.earlier.isEmpty()) {
        return new CustomerRetelling(List.of(), removed, reading.profile(), null);
      }
      // Their last mentions are gone: the profile has to stand with the one that is last now.
      Instant last = Collections.max(reading.earlier, Known.BY_TIME).createdAt();
      reading = new Reading(customer, removed, archive, last);
    }
    return reading.tell(added, model);
  }

  /** What is read of a story, and where it is cut. */
  private static final class Reading {
    private final String customer;
    private final List<ReplacedMention> removed;
    private final Set<String> removedIds = new HashSet<>();
    private final Archive archive;
    private final CustomerMentions walk;
    private final List<Known> earlier = new ArrayList<>();
    private final List<Known> later = new ArrayList<>();

    /** The last mention as the archive has it, one that is removed included; null for none. */
    private Known newest;

    Reading(String customer, List<ReplacedMention> removed, Archive archive, Instant from)
        throws IOException {
      this.customer = customer;
      this.removed = removed;
      this.archive = archive;
      removed.forEach(mention -> removedIds.add(mention.mention().mention().id()));
      this.walk = archive.customer(customer);
      long millis = Long.MAX_VALUE;
      // The walk is in order of milliseconds only: those of the last one are read to their end.
      while (walk.hasNext()
          && (earlier.size() < CustomerStory.REMEMBERED || walk.nextCreatedMillis() >= millis)) {
        millis = walk.nextCreatedMillis();
        Known known = next();
        if (newest == null || Known.BY_TIME.compare(known, newest) > 0) {
          newest = known;
        }
        if (!isRemoved(known)) {
          (known.createdAt().isBefore(from) ? earlier : later).add(known);
        }
      }
      earlier.sort(Known.BY_TIME);
    }

    private Known next() throws IOException {
      Place place = walk.next();
      return new Known(place, archive.remembered(place));
    }

    private boolean isRemoved(Known known) {
      return removedIds.contains(known.mention().past().mentionId());
    }

    CustomerProfile profile() throws IOException {
      return newest == null ? null : archive.read(newest.place()).mention().profile();
    }

    CustomerRetelling tell(List<AssessedMention> added, CustomerTypeModel model)
        throws IOException {
      CustomerProfile before = profile();
      CustomerFigures figures = figures(before, added);
      Map<String, ReplacedMention> laterById = new HashMap<>();
      List<AssessedMention> mentions = new ArrayList<>(added);
      for (Known known : later) {
        ReplacedMention whole = archive.read(known.place());
        laterById.put(whole.mention().mention().id(), whole);
        mentions.add(whole.mention().assessed());
      }
      CustomerStory story = CustomerStory.continued(past(before), figures, mentions, model);
      List<JudgedMention> judged = new ArrayList<>();
      List<ReplacedMention> replaced = new ArrayList<>(removed);
      for (JudgedMention mention : story.mentions()) {
        ReplacedMention known = laterById.get(mention.assessed().mention().id());
        if (known == null) {
          judged.add(mention);
        } else if (!isSame(known.mention(), ArchivedMention.of(mention))) {
          judged.add(mention);
          replaced.add(known);
        }
      }
      return new CustomerRetelling(judged, replaced, before, story.profile());
    }

    /** An older mention may stand there with the profile of when it was the last. */
    private static boolean isSame(ArchivedMention known, ArchivedMention told) {
      return told.profile() == null ? known.withoutProfile().equals(told) : known.equals(told);
    }

    private CustomerFigures figures(CustomerProfile before, List<AssessedMention> added)
        throws IOException {
      CustomerFigures figures = CustomerFigures.of(before);
      boolean firstIsGone = false;
      for (ReplacedMention mention : removed) {
        AssessedMention assessed = mention.mention().assessed();
        firstIsGone |= assessed.mention().createdAt().equals(figures.firstSeen());
        figures = figures.without(assessed);
      }
      if (firstIsGone) {
        figures = figures.since(oldest());
      }
      for (AssessedMention mention : added) {
        figures = figures.with(mention);
      }
      return figures;
    }

    /** When the oldest mention that is left was written, or null. */
    private Instant oldest() throws IOException {
      CustomerMentions all = archive.customer(customer);
      Instant oldest = null;
      while (all.hasNext()) {
        RememberedMention mention = archive.remembered(all.next());
        if (!removedIds.contains(mention.past().mentionId())
            && (oldest == null || mention.past().createdAt().isBefore(oldest))) {
          oldest = mention.past().createdAt();
        }
      }
      return oldest;
    }

    private CustomerPast past(CustomerProfile before) throws IOException {
      if (earlier.isEmpty()) {
        return CustomerPast.NONE;
      }
      Known last = earlier.get(earlier.size() - 1);
      CustomerType lastType = last.mention().type();
      // Of several mentions of one moment none knows the others' types.
      CustomerType lastKnown = last.mention().previousType();
      for (Known known : earlier) {
        if (known.createdAt().equals(last.createdAt())
            && known.mention().type() != CustomerType.UNDETERMINED) {
          lastKnown = known.mention().type();
        }
      }
      List<PastMention> remembered =
          earlier
              .subList(Math.max(0, earlier.size() - CustomerStory.REMEMBERED), earlier.size())
              .stream()
              .map(known -> known.mention().past())
              .toList();
      Instant typeSince = last.equals(newest) ? before.typeSince() : typeSince(lastType);
      return new CustomerPast(remembered, lastKnown, lastType, typeSince);
    }

    /** Walks back as long as the type is the same. */
    private Instant typeSince(CustomerType type) throws IOException {
      Instant since = null;
      for (int i = earlier.size() - 1; i >= 0; i--) {
        if (earlier.get(i).mention().type() != type) {
          return since;
        }
        since = earlier.get(i).createdAt();
      }
      while (walk.hasNext()) {
        for (Known known : nextOfOneMoment()) {
          if (known.mention().type() != type) {
            return since;
          }
          since = known.createdAt();
        }
      }
      return since;
    }

    /** All of the next millisecond, newest first. */
    private List<Known> nextOfOneMoment() throws IOException {
      long millis = walk.nextCreatedMillis();
      List<Known> moment = new ArrayList<>();
      while (walk.hasNext() && walk.nextCreatedMillis() == millis) {
        moment.add(next());
      }
      moment.sort(Known.BY_TIME.reversed());
      return moment;
    }
  }
}
