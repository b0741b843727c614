package io.earshot.care;

import io.earshot.connectors.Author;
import io.earshot.priority.CustomerFacts;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The customer file: which accounts belong to whom, and what is known of them. Immutable.
 *
 * <p>An account is named as an author id, or as {@code source:handle} where only the handle is
 * known, with the {@code @} before it or without. The id goes before the handle.
 */
public final class CustomerFile implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No customer is known. */
  public static final CustomerFile EMPTY = new CustomerFile(Map.of());

  private final HashMap<String, CustomerFacts> byAccount;

  /**
   * Of these accounts.
   *
   * @param byAccount account to the person behind it
   */
  public CustomerFile(Map<String, CustomerFacts> byAccount) {
    this.byAccount = new HashMap<>(byAccount);
  }

  /** What is known of the person behind an account. */
  Optional<CustomerFacts> of(Author author) {
    CustomerFacts byId = byAccount.get(author.id());
    if (byId != null || author.handle() == null) {
      return Optional.ofNullable(byId);
    }
    int colon = author.id().indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String source = author.id().substring(0, colon + 1);
    CustomerFacts asWritten = byAccount.get(source + author.handle());
    return Optional.ofNullable(
        asWritten != null ? asWritten : byAccount.get(source + otherSpelling(author.handle())));
  }

  private static String otherSpelling(String handle) {
    return handle.startsWith("@") ? handle.substring(1) : "@" + handle;
  }

  /** How the file names the accounts of the person behind this one, itself included, in order. */
  public SortedSet<String> accountsOf(Author author) {
    SortedSet<String> accounts = new TreeSet<>();
    of(author)
        .ifPresent(
            facts ->
                byAccount.forEach(
                    (account, other) -> {
                      if (other.customerId().equals(facts.customerId())) {
                        accounts.add(account);
                      }
                    }));
    return accounts;
  }

  /** What is known of the person behind the account that the file names so. */
  Optional<CustomerFacts> ofAccount(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  /** Customer to what is known of them, by the first of their accounts. */
  Map<String, CustomerFacts> byCustomer() {
    Map<String, CustomerFacts> byCustomer = new HashMap<>();
    byAccount().values().forEach(facts -> byCustomer.putIfAbsent(facts.customerId(), facts));
    return byCustomer;
  }

  /** Account to the person behind it, in order. */
  SortedMap<String, CustomerFacts> byAccount() {
    return new TreeMap<>(byAccount);
  }

  int accounts() {
    return byAccount.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomerFile file && byAccount.equals(file.byAccount);
  }

  @Override
  public int hashCode() {
    return byAccount.hashCode();
  }
}
