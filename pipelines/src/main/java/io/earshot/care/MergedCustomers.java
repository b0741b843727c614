package io.earshot.care;

import io.earshot.priority.CustomerFacts;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Customers of whom people said that they are one person. Who is one with one of them is one with
 * all. Immutable.
 *
 * <p>Such a person goes by the smallest id that the customer file has for any of them, or else by
 * the smallest of all: a name that does not depend on who was merged with whom, or when.
 */
final class MergedCustomers implements Serializable {
  private static final long serialVersionUID = 1L;

  static final MergedCustomers NONE = new MergedCustomers(Map.of());

  private final HashMap<String, CustomerFacts> byId;

  private MergedCustomers(Map<String, CustomerFacts> byId) {
    this.byId = new HashMap<>(byId);
  }

  /**
   * By what people said.
   *
   * @param said by customer, in the order of time; what is not about merging is not looked at
   */
  static MergedCustomers of(
      Map<String, ? extends Collection<Correction>> said, CustomerFile customers) {
    Map<String, SortedSet<String>> groups = new HashMap<>();
    // In order of the ids, so that no hash decides anything.
    new TreeMap<>(said)
        .forEach(
            (id, corrections) -> {
              for (String other : holding(corrections)) {
                join(groups, id, other);
                joinFiled(groups, id, customers);
                joinFiled(groups, other, customers);
              }
            });
    if (groups.isEmpty()) {
      return NONE;
    }
    Map<String, CustomerFacts> filed = customers.byCustomer();
    Map<String, CustomerFacts> byId = new HashMap<>();
    groups.forEach((id, group) -> byId.put(id, facts(group, filed)));
    return new MergedCustomers(byId);
  }

  /** With whom somebody is one; a correction without a value takes back all before it. */
  private static List<String> holding(Collection<Correction> corrections) {
    List<Correction> merges =
        corrections.stream()
            .filter(correction -> correction.field() == Correction.Field.CUSTOMER)
            .toList();
    int from = 0;
    for (int i = 0; i < merges.size(); i++) {
      from = merges.get(i).value() == null ? i + 1 : from;
    }
    return merges.subList(from, merges.size()).stream().map(Correction::value).toList();
  }

  /** An account that the customer file knows is one with that customer, under whatever account. */
  private static void joinFiled(
      Map<String, SortedSet<String>> groups, String id, CustomerFile customers) {
    customers.ofAccount(id).ifPresent(facts -> join(groups, id, facts.customerId()));
  }

  private static void join(Map<String, SortedSet<String>> groups, String one, String other) {
    SortedSet<String> all = new TreeSet<>(groups.getOrDefault(one, new TreeSet<>(List.of(one))));
    all.addAll(groups.getOrDefault(other, new TreeSet<>(List.of(other))));
    all.forEach(id -> groups.put(id, all));
  }

  private static CustomerFacts facts(SortedSet<String> group, Map<String, CustomerFacts> filed) {
    return group.stream()
        .map(filed::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> new CustomerFacts(group.first(), null, null, null, null));
  }

  /**
   * What is known of the person of whom this is an account, or an id; empty if it is not merged.
   */
  Optional<CustomerFacts> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
