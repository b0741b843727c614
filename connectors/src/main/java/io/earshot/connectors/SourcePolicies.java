package io.earshot.connectors;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policy of each source: what the configuration declares, else the default below, else
 * everything allowed. Immutable.
 *
 * <p>Defaults, with what they rest on:
 *
 * <ul>
 *   <li>{@code x} (and {@code twitter}): no profile of individuals, deletions must be followed. X
 *       Developer Policy: stored posts follow deletions (within 24 hours on request), no profiling
 *       of individuals.
 *   <li>{@code reddit}: deletions must be followed. Reddit Data API terms: deleted posts and
 *       comments, and all content of deleted accounts, are removed.
 *   <li>{@code bluesky}: deletions must be followed. They and account deletions are announced on
 *       the network's own stream, and its readers are expected to apply them.
 *   <li>{@code google-play}: no profile of individuals. Android Publisher reviews bear a display
 *       name but no account id, so two reviews cannot honestly be said to be of one person.
 * </ul>
 */
public final class SourcePolicies implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Map<String, SourcePolicy> DEFAULTS =
      Map.of(
          "x", new SourcePolicy("x", true, true, false, null, true),
          "twitter", new SourcePolicy("twitter", true, true, false, null, true),
          "reddit", new SourcePolicy("reddit", true, true, true, null, true),
          "bluesky", new SourcePolicy("bluesky", true, true, true, null, true),
          "google-play", new SourcePolicy("google-play", true, true, false, null, false));

  private final Map<String, SourcePolicy> declared;

  private SourcePolicies(Map<String, SourcePolicy> declared) {
    this.declared = declared;
  }

  /** The defaults alone. */
  public static SourcePolicies defaults() {
    return of(Map.of());
  }

  /**
   * The defaults, overridden.
   *
   * @param declared from the configuration, by source
   * @throws IllegalArgumentException if a policy stands under the name of another source
   */
  public static SourcePolicies of(Map<String, SourcePolicy> declared) {
    declared.forEach(
        (source, policy) -> {
          if (!policy.source().equals(source)) {
            throw new IllegalArgumentException(
                "the policy declared for source " + source + " is one for " + policy.source());
          }
        });
    TreeMap<String, SourcePolicy> policies = new TreeMap<>(DEFAULTS);
    declared.forEach((source, policy) -> policies.put(source.toLowerCase(Locale.ROOT), policy));
    return new SourcePolicies(Collections.unmodifiableMap(policies));
  }

  /**
   * The policy of one source; never null. {@code Reddit} falls under what is said of {@code
   * reddit}, so that no spelling slips through.
   */
  public SourcePolicy forSource(String source) {
    SourcePolicy policy = declared.get(source.toLowerCase(Locale.ROOT));
    return policy == null ? SourcePolicy.open(source) : policy;
  }

  /** All policies that differ from what an undeclared source gets, by source, in its order. */
  public Map<String, SourcePolicy> declared() {
    return declared;
  }
}
