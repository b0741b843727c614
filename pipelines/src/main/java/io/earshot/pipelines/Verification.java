package io.earshot.pipelines;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.connectors.SourcePolicies;
import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.Accounting.Counts;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.CustomerKey;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.NightReport;
import io.earshot.priority.Decision;
import io.earshot.priority.QueueRow;
import io.earshot.search.MentionSearcher;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.Generation;
import io.earshot.workspace.GenerationCheck;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells whether a published generation is what it says: its files are those that were written, the
 * accounts add up, every mention stands in one place, index, queue, customers and report agree. It
 * reads the whole archive, and keeps ids and customers in memory.
 */
public final class Verification {
  private final Generation generation;
  private final SourcePolicies policies;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Customer> customers = new HashMap<>();
  private final SortedMap<String, Long> archive = new TreeMap<>();
  private final SortedMap<String, Long> complaints = new TreeMap<>();

  private Verification(Generation generation, SourcePolicies policies) {
    this.generation = generation;
    this.policies = policies;
  }

  /** A customer as their mentions tell. */
  private static final class Customer {
    private int mentions;
    private int complaints;
    private Instant first;
    private ArchivedMention newest;

    void add(ArchivedMention archived) {
      Instant at = archived.mention().createdAt();
      mentions++;
      complaints += archived.holding().complaint().isComplaint() ? 1 : 0;
      first = first == null || at.isBefore(first) ? at : first;
      if (newest == null || isLater(archived)) {
        newest = archived;
      }
    }

    private boolean isLater(ArchivedMention archived) {
      int order = archived.mention().createdAt().compareTo(newest.mention().createdAt());
      return order > 0
          || (order == 0 && archived.mention().id().compareTo(newest.mention().id()) > 0);
    }

    boolean agreesWith(CustomerProfile profile) {
      return profile != null
          && profile.mentions() == mentions
          && profile.complaints() == complaints
          && profile.firstSeen().equals(first)
          && profile.lastSeen().equals(newest.mention().createdAt())
          && profile.customerType().equals(newest.customerType());
    }
  }

  /**
   * What is wrong; empty when nothing is.
   *
   * @param policies those in force when it was made
   * @throws IOException if a file cannot be read that has to be there
   */
  public static List<String> problems(Generation generation, SourcePolicies policies)
      throws IOException {
    Verification verification = new Verification(generation, policies);
    verification.problems.addAll(GenerationCheck.damages(generation));
    if (verification.problems.isEmpty()) {
      // What a damaged file says proves nothing.
      verification.verify();
    }
    return List.copyOf(verification.problems);
  }

  private void verify() throws IOException {
    NightReport report =
        WorkspaceJson.MAPPER.readValue(generation.reportFile().toFile(), NightReport.class);
    report.accounting().sources().forEach((source, counts) -> checkSum(source, counts));
    if (generation.isOfFirstFormat()) {
      return; // the next night writes it anew
    }
    readSplits();
    readQueue(report);
    SortedMap<String, Long> counted = new TreeMap<>(report.archive());
    counted.remove(NightReport.PAST_RETENTION);
    compare("mentions of the archive", counted, archive);
    compare("complaints of the archive", report.complaints(), complaints);
    compare("customers", report.customers(), customerTypes());
    try (MentionSearcher searcher = MentionSearcher.open(generation.indexSplits())) {
      compare("mentions in the index", archive.getOrDefault("live", 0L), (long) searcher.size());
    }
  }

  private void checkSum(String source, Counts counts) {
    if (!counts.addsUp()) {
      problems.add("the records of source " + source + " do not add up: " + counts);
    }
  }

  private void readSplits() throws IOException {
    for (IndexSplit split : generation.splits()) {
      try (Archive opened = Archive.open(List.of(split))) {
        for (Place place : opened.all(0)) {
          add(opened.read(place).mention(), split);
        }
      }
    }
  }

  private void add(ArchivedMention archived, IndexSplit split) {
    String id = archived.mention().id();
    if (!ids.add(id)) {
      problems.add("mention " + id + " stands in two places");
    }
    boolean deleted = archived.mention().deleted();
    if (deleted != (split.kind() == IndexSplit.Kind.DELETED)) {
      problems.add("mention " + id + " stands in a split of another kind");
    }
    archive.merge(deleted ? "deleted" : "live", 1L, Long::sum);
    if (deleted) {
      return;
    }
    if (split.kind() == IndexSplit.Kind.OPEN) {
      open.add(id);
    }
    Assessment assessment = archived.assessment();
    complaints.merge(assessment.complaint().verdict().code(), 1L, Long::sum);
    String key = CustomerKey.of(archived, policies);
    if (CustomerKey.isOfCustomer(key)) {
      customers.computeIfAbsent(key, customer -> new Customer()).add(archived);
    }
  }

  private SortedMap<String, Long> customerTypes() {
    SortedMap<String, Long> types = new TreeMap<>();
    for (Customer customer : customers.values()) {
      CustomerProfile profile = customer.newest.profile();
      if (!customer.agreesWith(profile)) {
        problems.add(
            "the profile of the customer with the mention "
                + customer.newest.mention().id()
                + " does not agree with their mentions");
      }
      types.merge(customer.newest.customerType().type().code(), 1L, Long::sum);
    }
    return types;
  }

  private void readQueue(NightReport report) throws IOException {
    Set<String> queued = new HashSet<>();
    SortedMap<String, Long> lanes = new TreeMap<>();
    int rank = 0;
    try (MappingIterator<QueueRow> rows =
        WorkspaceJson.MAPPER
            .readerFor(QueueRow.class)
            .readValues(generation.queueFile().toFile())) {
      while (rows.hasNextValue()) {
        QueueRow row = rows.nextValue();
        rank++;
        if (row.rank() != rank || !queued.add(row.mentionId())) {
          problems.add("row " + rank + " of the queue is out of order or doubled");
        }
        lanes.merge(row.lane().code(), 1L, Long::sum);
      }
    }
    compare("rows of the queue", report.queue(), lanes);
    long covered = report.notQueued().getOrDefault(Decision.Cause.SAME_INCIDENT.code(), 0L);
    compare("mentions that the queue has or covers", queued.size() + covered, (long) open.size());
    queued.removeAll(open);
    if (!queued.isEmpty()) {
      problems.add(queued.size() + " rows of the queue are of mentions that are not open");
    }
  }

  private void compare(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      String both = expected instanceof Set ? "" : ": " + expected + " were counted, " + found;
      problems.add("the " + what + " do not agree" + both + (both.isEmpty() ? "" : " are there"));
    }
  }
}
