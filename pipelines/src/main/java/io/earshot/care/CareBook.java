package io.earshot.care;

import io.earshot.connectors.Author;
import io.earshot.priority.CustomerFacts;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that people know and did as of a run. It travels to the workers as a whole, each of
 * which holds it in memory: some hundred bytes for each line of the files. Immutable.
 */
public final class CareBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int VERSION_CHARS = 12;

  private static final Comparator<Correction> LATER_LAST = Comparator.comparing(Correction::at);

  /** Nobody knows or did anything. */
  public static final CareBook EMPTY = of(List.of(), List.of(), CustomerFile.EMPTY, Instant.MAX);

  private final HashMap<String, ArrayList<CareRecord>> records = new HashMap<>();
  private final HashMap<String, Correction> byMention = new HashMap<>();
  private final HashMap<String, ArrayList<Correction>> byCustomer = new HashMap<>();
  private final CustomerFile customers;

  /** Of a customer's type, by whom they are one with. */
  private final HashMap<String, ArrayList<Correction>> types = new HashMap<>();

  private MergedCustomers merged = MergedCustomers.NONE;

  private CareBook(CustomerFile customers) {
    this.customers = customers;
  }

  /**
   * What is known as of a moment: what was done later is left out, so that a night that is run
   * again gives the same.
   *
   * @param corrections in the order of the file; of two of one moment the later line holds
   */
  public static CareBook of(
      List<CareRecord> records,
      List<Correction> corrections,
      CustomerFile customers,
      Instant asOf) {
    CareBook book = new CareBook(customers);
    records.stream()
        .filter(record -> !record.at().isAfter(asOf))
        .sorted(Comparator.comparing(CareRecord::at))
        .forEach(
            record ->
                book.records
                    .computeIfAbsent(record.mentionId(), id -> new ArrayList<>())
                    .add(record));
    List<Correction> known =
        corrections.stream()
            .filter(correction -> !correction.at().isAfter(asOf))
            .sorted(LATER_LAST)
            .toList();
    known.forEach(book::add);
    book.merged = MergedCustomers.of(book.byCustomer, customers);
    known.stream()
        .filter(correction -> correction.customerId() != null)
        .filter(correction -> correction.field() == Correction.Field.TYPE)
        .forEach(book::addType);
    return book;
  }

  private void add(Correction correction) {
    if (correction.mentionId() != null) {
      byMention.put(key(correction.mentionId(), correction.field()), correction);
    } else {
      byCustomer.computeIfAbsent(correction.customerId(), id -> new ArrayList<>()).add(correction);
    }
  }

  private void addType(Correction correction) {
    String id = correction.customerId();
    types
        .computeIfAbsent(
            merged.of(id).map(CustomerFacts::customerId).orElse(id), person -> new ArrayList<>())
        .add(correction);
  }

  private static String key(String mentionId, Correction.Field field) {
    return field.code() + " " + mentionId;
  }

  /** What the team did about a mention, in the order of time. */
  public List<CareRecord> records(String mentionId) {
    List<CareRecord> found = records.get(mentionId);
    return found == null ? List.of() : List.copyOf(found);
  }

  /**
   * When the team answered or closed a mention last; empty when it never did, or opened it again
   * since.
   */
  public Optional<Instant> doneAt(String mentionId) {
    Instant done = null;
    for (CareRecord record : records(mentionId)) {
      switch (record.kind()) {
        case ANSWERED, CLOSED -> done = record.at();
        case REOPENED -> done = null;
        case CLAIMED -> {
          // somebody looks at it
        }
      }
    }
    return Optional.ofNullable(done);
  }

  /**
   * Who stands behind an account: the id in the customer file, or else the author's own; where
   * people said that customers are one person, the same for all of these.
   */
  public String customerId(Author author) {
    return facts(author).map(CustomerFacts::customerId).orElse(author.id());
  }

  /**
   * What is known of the person behind an account: by the customer file, and by what people said of
   * who is the same person; then it may be no more than their id.
   */
  public Optional<CustomerFacts> facts(Author author) {
    Optional<CustomerFacts> filed = customers.of(author);
    return merged
        .of(author.id())
        .or(() -> filed.flatMap(facts -> merged.of(facts.customerId())))
        .or(() -> filed);
  }

  /** The correction of a judgement of a mention that holds. */
  public Optional<Correction> correction(String mentionId, Correction.Field field) {
    return Optional.ofNullable(byMention.get(key(mentionId, field)))
        .filter(correction -> correction.value() != null);
  }

  /**
   * The correction of a customer's type that holds for a mention of that time: the last one given
   * of those that begin before it.
   */
  public Optional<Correction> correctionOfType(String customerId, Instant createdAt) {
    List<Correction> found = types.get(customerId);
    if (found == null) {
      return Optional.empty();
    }
    Correction last = null;
    for (Correction correction : found) {
      if (correction.from() == null || !createdAt.isBefore(correction.from())) {
        last = correction;
      }
    }
    return Optional.ofNullable(last).filter(correction -> correction.value() != null);
  }

  /** The mentions about which something was written down after a moment. */
  public SortedSet<String> mentionsSince(Instant moment) {
    SortedSet<String> ids = new TreeSet<>();
    records.forEach(
        (id, found) -> {
          if (found.stream().anyMatch(record -> record.at().isAfter(moment))) {
            ids.add(id);
          }
        });
    byMention.values().stream()
        .filter(correction -> correction.at().isAfter(moment))
        .forEach(correction -> ids.add(correction.mentionId()));
    return ids;
  }

  /**
   * Whether a customer's type was put right after a moment, or who is the same customer, or one of
   * these was taken back.
   */
  public boolean judgesCustomersSince(Instant moment) {
    return byCustomer.values().stream()
        .flatMap(List::stream)
        .anyMatch(correction -> correction.at().isAfter(moment));
  }

  /** How many lines are known of each kind, for the report. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("records", records.values().stream().mapToLong(List::size).sum());
    counts.put(
        "corrections", byMention.size() + byCustomer.values().stream().mapToLong(List::size).sum());
    counts.put("accounts", (long) customers.accounts());
    return counts;
  }

  /**
   * A short name for all that is known: equal books have equal versions, on any machine and however
   * the files are ordered where order means nothing, and others have others.
   */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        WorkspaceJson.MAPPER.writeValue(
            out,
            List.of(
                new TreeMap<>(records),
                new TreeMap<>(byMention),
                new TreeMap<>(byCustomer),
                customers.byAccount()));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written to
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CareBook book
        && records.equals(book.records)
        && byMention.equals(book.byMention)
        && byCustomer.equals(book.byCustomer)
        && customers.equals(book.customers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(records, byMention, byCustomer, customers);
  }
}
