package io.earshot.pipelines.night;

import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.search.IndexedMention;
import io.earshot.search.SplitArchive;
import io.earshot.search.SplitArchive.DatedPlace;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.IndexSplit.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything ever taken in, as earlier nights published it. To look something up costs what is
 * looked up, not what the archive holds. Not thread-safe.
 */
public final class Archive implements Closeable {
  private final List<IndexSplit> splits;
  private final SplitArchive entries;

  private Archive(List<IndexSplit> splits, SplitArchive entries) {
    this.splits = splits;
    this.entries = entries;
  }

  /**
   * Opens the splits of a generation.
   *
   * @param splits with absolute paths, in the order to which {@link ReplacedMention#split} refers
   * @throws IOException if one cannot be read
   */
  public static Archive open(List<IndexSplit> splits) throws IOException {
    return new Archive(List.copyOf(splits), SplitArchive.open(splits));
  }

  /** Finds a mention, or what is remembered of a deleted one. */
  public Optional<ReplacedMention> find(String id) throws IOException {
    Optional<Place> place = entries.find(id);
    return place.isEmpty() ? Optional.empty() : Optional.of(read(place.get()));
  }

  /** The document of a mention in the index as it was published. */
  public IndexedMention document(String id) throws IOException {
    Place place =
        entries
            .find(id)
            .orElseThrow(() -> new IOException("the archive has lost a mention it had"));
    return entries.mention(place);
  }

  /** Everything in one split. */
  public List<Place> all(int split) {
    return entries.all(split);
  }

  /** What a source's policy does not allow to keep any longer. */
  public List<ReplacedMention> pastRetention(SourcePolicies policies, Instant asOf)
      throws IOException {
    List<ReplacedMention> past = new ArrayList<>();
    for (Map.Entry<String, SourcePolicy> source : policies.declared().entrySet()) {
      if (source.getValue().retention() == null) {
        continue;
      }
      Instant limit = asOf.minus(source.getValue().retention());
      for (int split = 0; split < splits.size(); split++) {
        if (splits.get(split).kind() != Kind.DELETED) {
          for (Place place : entries.writtenUpTo(split, source.getKey(), limit)) {
            ReplacedMention found = read(place);
            if (Retention.isOver(
                found.mention().mention(),
                policies.forSource(found.mention().mention().source()),
                asOf)) {
              past.add(found);
            }
          }
        }
      }
    }
    return past;
  }

  /** What is settled and was a complaint when it was judged, written from a moment on. */
  public List<Place> settledComplaints(int split, Instant since) throws IOException {
    return splits.get(split).kind() == Kind.SETTLED
        ? entries.complaintsSince(split, since)
        : List.of();
  }

  /** The mentions of a customer, see {@link CustomerKey}, newest first. */
  List<DatedPlace> customer(String key) throws IOException {
    return entries.ofCustomer(key);
  }

  /** What is kept of the mentions of a customer to go on with their story, in any order. */
  Map<Place, ToldMention> told(List<Place> places) throws IOException {
    Map<Place, ToldMention> told = new HashMap<>();
    for (Map.Entry<Place, byte[]> entry : entries.told(places).entrySet()) {
      told.put(entry.getKey(), ArchiveRecords.readTold(entry.getValue()));
    }
    return told;
  }

  /** The whole of an entry. */
  public ReplacedMention read(Place place) throws IOException {
    return new ReplacedMention(ArchiveRecords.readWhole(entries.whole(place)), place);
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
