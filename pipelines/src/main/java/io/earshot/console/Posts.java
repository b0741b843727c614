package io.earshot.console;

import io.earshot.search.IndexedMention;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what was said: one post, what stands around it, and what its writer said before. */
final class Posts {
  /** The most posts that a page lists. */
  static final int MOST = 100;

  private final PublishedNight night;

  Posts(PublishedNight night) {
    this.night = night;
  }

  Optional<IndexedMention> find(String id) {
    return oldestFirst("id:" + QueryQuotes.quoted(id)).stream().findFirst();
  }

  /** These posts, oldest first; those that are not published are left out. */
  List<IndexedMention> findAll(List<String> ids) {
    return ids.isEmpty() ? List.of() : oldestFirst(anyOf("id", ids.stream()));
  }

  /**
   * What a customer said so far, the latest of it, oldest first.
   *
   * @param accounts all of theirs, at least one
   */
  List<IndexedMention> ofCustomer(SortedSet<String> accounts) {
    List<IndexedMention> latest =
        new ArrayList<>(find(anyOf("author", accounts.stream()), SearchOrder.NEWEST));
    Collections.reverse(latest);
    // A display name may be somebody else's id; the account has to be the same.
    return latest.stream().filter(mention -> accounts.contains(mention.authorId())).toList();
  }

  /** The conversation that a post stands in, itself included, oldest first. */
  List<IndexedMention> around(IndexedMention mention) {
    List<String> ids =
        Stream.of(mention.id(), mention.thread(), mention.inReplyTo())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return oldestFirst(
        anyOf("id", ids.stream())
            + " OR "
            + anyOf("thread", Stream.of(mention.id(), mention.thread()).filter(Objects::nonNull)));
  }

  private static String anyOf(String field, Stream<String> ids) {
    return ids.map(id -> field + ":" + QueryQuotes.quoted(id)).collect(Collectors.joining(" OR "));
  }

  private List<IndexedMention> oldestFirst(String query) {
    return find(query, SearchOrder.OLDEST);
  }

  private List<IndexedMention> find(String query, SearchOrder order) {
    SearchRequest request = new SearchRequest(query, MOST, 0, order, List.of(), false);
    try {
      return night
          .ask(
              searcher -> searcher.search(request).hits().stream().map(SearchHit::mention).toList())
          .orElse(List.of());
    } catch (QueryMistakeException e) {
      // An id that the query language cannot hold, for example one of 10,000 characters.
      return List.of();
    }
  }
}
