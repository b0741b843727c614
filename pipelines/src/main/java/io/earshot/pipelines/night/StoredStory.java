package io.earshot.pipelines.night;

import io.earshot.search.SplitArchive.DatedPlace;
import io.earshot.search.SplitArchive.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the archive holds of one customer. Nothing is read before it is asked for, and no more than
 * that: somebody may have written ten thousand mentions.
 */
final class StoredStory {
  private static final Comparator<ReplacedMention> BY_TIME =
      Comparator.comparing((ReplacedMention known) -> known.mention().mention().createdAt())
          .thenComparing(known -> known.mention().mention().id());

  private static final Comparator<ToldMention> TOLD_BY_TIME =
      Comparator.comparing(ToldMention::createdAt).thenComparing(ToldMention::id);

  private final Archive archive;
  private final List<DatedPlace> places;
  private final Map<String, Place> placeOf = new HashMap<>();

  private StoredStory(Archive archive, List<DatedPlace> places) {
    this.archive = archive;
    this.places = places;
  }

  static StoredStory of(String customer, Archive archive) throws IOException {
    return new StoredStory(archive, archive.customer(customer));
  }

  /** The mentions written from a moment on, oldest first. */
  List<ReplacedMention> since(Instant from) throws IOException {
    List<ReplacedMention> later = new ArrayList<>();
    for (DatedPlace dated : places) {
      // The index knows milliseconds only.
      if (dated.created() < from.toEpochMilli()) {
        break;
      }
      ReplacedMention known = archive.read(dated.place());
      if (!known.mention().mention().createdAt().isBefore(from)) {
        later.add(known);
      }
    }
    later.sort(BY_TIME);
    return later;
  }

  /** What was told before a moment, oldest first, as far as a story needs it to go on. */
  List<ToldMention> before(Instant from) throws IOException {
    List<ToldMention> told = new ArrayList<>();
    int next = 0;
    while (next < places.size() && places.get(next).created() > from.toEpochMilli()) {
      next++;
    }
    while (next < places.size() && !CustomerStory.isEnough(told)) {
      int end = Math.min(places.size(), next + CustomerStory.REMEMBERED);
      // Those of one moment are put in order by their ids, so they are read together.
      while (end < places.size() && places.get(end).created() == places.get(end - 1).created()) {
        end++;
      }
      List<Place> chunk = places.subList(next, end).stream().map(DatedPlace::place).toList();
      for (Map.Entry<Place, ToldMention> found : archive.told(chunk).entrySet()) {
        if (found.getValue().createdAt().isBefore(from)) {
          told.add(found.getValue());
          placeOf.put(found.getValue().id(), found.getKey());
        }
      }
      told.sort(TOLD_BY_TIME);
      next = end;
    }
    return told;
  }

  /** The whole of a mention that {@link #before} told of. */
  ReplacedMention whole(String id) throws IOException {
    return archive.read(placeOf.get(id));
  }
}
