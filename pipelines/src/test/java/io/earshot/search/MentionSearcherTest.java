package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MentionSearcherTest {
  @TempDir Path directory;
  private MentionSearcher searcher;

  @BeforeEach
  void open() throws IOException {
    int half = SampleMentions.ALL.size() / 2;
    searcher =
        TestIndex.of(
            directory,
            List.of(
                SampleMentions.ALL.subList(0, half),
                SampleMentions.ALL.subList(half, SampleMentions.ALL.size())));
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
  }

  private SearchResponse search(String query, int limit, int offset, String... facets)
      throws IOException, QueryMistakeException {
    return searcher.search(
        new SearchRequest(query, limit, offset, SearchOrder.NEWEST, List.of(facets), false));
  }

  private static Facet facet(String field, Object... valuesAndCounts) {
    List<Facet.Count> counts = new ArrayList<>();
    for (int i = 0; i < valuesAndCounts.length; i += 2) {
      counts.add(new Facet.Count((String) valuesAndCounts[i], ((Integer) valuesAndCounts[i + 1])));
    }
    return new Facet(field, counts, counts.size());
  }

  @Test
  void daysAreCountedInUtcAndThoseWithoutMentionsAreLeftOut()
      throws IOException, QueryMistakeException {
    SortedMap<LocalDate, Long> days = searcher.days("id:test:en1 OR id:test:en2 OR id:test:en3");
    assertThat(days)
        .isEqualTo(
            Map.of(
                LocalDate.parse("2026-11-01"), 1L,
                LocalDate.parse("2026-11-02"), 1L,
                LocalDate.parse("2026-11-19"), 1L));
  }

  @Test
  void theColumnsOfAMatchAreThoseOfItsMention() throws IOException, QueryMistakeException {
    List<String> seen = new ArrayList<>();
    searcher.forEachCounted(
        "id:test:en1",
        mention ->
            seen.add(
                String.join(
                    " ",
                    Instant.ofEpochMilli(mention.createdAt()).toString(),
                    mention.brand(),
                    mention.source(),
                    mention.sentiment(),
                    mention.complaint(),
                    mention.type(),
                    mention.touchpoints().toString())));
    assertThat(seen)
        .containsExactly(
            "2026-11-01T08:00:00Z acme-air mastodon negative yes lapsed_loyal"
                + " [punctuality, staff]");
  }

  @Test
  void aSearchThatIsGivenUpSaysSo() throws IOException, QueryMistakeException {
    MentionSearcher hurried = searcher.within(Duration.ZERO);
    hurried.search(SearchRequest.of("*", 10));
    assertThat(hurried.timedOut()).isTrue();
    MentionSearcher patient = searcher.within(Duration.ofHours(1));
    assertThat(patient.search(SearchRequest.of("*", 10)).total()).isEqualTo(15);
    assertThat(patient.timedOut()).isFalse();
  }

  @Test
  void aThreadIsFoundByItsFirstMention() throws IOException, QueryMistakeException {
    assertThat(search("thread:test:en1", 10, 0).hits())
        .extracting(hit -> hit.mention().id())
        .containsExactly("test:en2");
  }

  @Test
  void countsByEveryFacet() throws IOException, QueryMistakeException {
    SearchResponse response = search("*", 0, 0, SearchRequest.facetNames().toArray(String[]::new));

    assertThat(response.total()).isEqualTo(15);
    assertThat(response.hits()).isEmpty();
    assertThat(response.facets())
        .containsExactly(
            facet("brand", "acme-air", 6, "zenith", 6, "tarn", 3),
            facet("source", "mastodon", 12, "reviews", 3),
            facet(
                "lang",
                "en",
                6,
                "de",
                1,
                "es",
                1,
                "et",
                1,
                "fr",
                1,
                "it",
                1,
                "lv",
                1,
                "nl",
                1,
                "unknown",
                1,
                "unsupported",
                1),
            facet("sentiment", "negative", 9, "neutral", 2, "positive", 2, "undetermined", 2),
            facet("type", "extreme_critic", 2, "lapsed_loyal", 2, "champion", 1, "undetermined", 1),
            facet("lane", "recover", 2, "verify", 2, "answer", 1, "delight", 1),
            facet(
                "touchpoint",
                "punctuality",
                5,
                "staff",
                2,
                "email_chat",
                1,
                "payment",
                1,
                "product",
                1,
                "returns",
                1),
            facet("intent", "churn_threat", 1, "contact_request", 1, "question", 1, "safety", 1),
            facet("kind", "post", 11, "review", 2, "comment", 1, "survey", 1),
            facet("complaint", "yes", 9, "no", 4, "unknown", 2),
            facet("severity", "0", 6, "1", 4, "2", 4, "3", 1),
            facet("rating", "1", 1, "3", 1, "4", 1),
            facet("month", "2026-11", 14, "2026-10", 1));
  }

  @Test
  void countsAllMatchesAndNotOnlyThePage() throws IOException, QueryMistakeException {
    SearchResponse response = search("refund OR kettle", 2, 1, "brand", "lane");

    assertThat(response.total()).isEqualTo(5);
    assertThat(response.hits())
        .extracting(hit -> hit.mention().id())
        .containsExactly("test:shop2", "test:shop1");
    assertThat(response.facets())
        .containsExactly(
            facet("brand", "acme-air", 2, "tarn", 2, "zenith", 1),
            facet("lane", "verify", 2, "answer", 1, "recover", 1));
  }

  @Test
  void listsNoMoreThanTheMostFrequentValuesAndTellsHowManyThereAre()
      throws IOException, QueryMistakeException {
    List<IndexedMention> many = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      many.add(SampleMentions.mention("m" + i, "2026-11-01T00:00:00Z", "brand" + i).build());
    }
    try (MentionSearcher brands = TestIndex.of(directory.resolve("many"), List.of(many))) {
      Facet facet =
          brands
              .search(new SearchRequest("*", 0, 0, SearchOrder.NEWEST, List.of("brand"), false))
              .facets()
              .get(0);
      assertThat(facet.counts()).hasSize(200);
      assertThat(facet.distinct()).isEqualTo(250);
    }
  }

  @Test
  void givesBackEveryMentionAsItWasAdded() throws IOException, QueryMistakeException {
    assertThat(search("*", 100, 0).hits())
        .extracting(SearchHit::mention)
        .containsExactlyInAnyOrderElementsOf(SampleMentions.ALL);
  }

  @Test
  void ordersByPriorityWithTheUnqueuedLastAndByDate() throws IOException, QueryMistakeException {
    assertThat(TestIndex.ids(searcher, "lang:(en OR de OR fr)", SearchOrder.PRIORITY))
        .containsExactly("de1", "en1", "shop1", "en4", "en2", "shop2", "en3", "fr1");
    assertThat(TestIndex.ids(searcher, "refund OR kettle", SearchOrder.OLDEST))
        .containsExactly("en1", "en2", "shop1", "shop2", "en3");
  }

  @Test
  void ordersByRelevanceOfWordsAlone() throws IOException, QueryMistakeException {
    SearchResponse response =
        searcher.search(SearchRequest.of("refund OR late OR delay OR brand:zenith", 100));

    assertThat(response.hits().get(0).mention().id()).isEqualTo("test:en2");
    assertThat(response.hits()).extracting(SearchHit::score).doesNotContainNull();
    // Found by its brand alone.
    SearchHit last = response.hits().get(response.hits().size() - 1);
    assertThat(last.score()).isZero();
    assertThat(search("late", 1, 0).hits().get(0).score()).isNull();
  }

  @Test
  void answersAPageBehindTheLastHitWithNone() throws IOException, QueryMistakeException {
    assertThat(search("refund", 10, 3)).isEqualTo(new SearchResponse(3, List.of(), List.of()));
    assertThat(search("refund", 10, 9_000)).isEqualTo(new SearchResponse(3, List.of(), List.of()));
  }

  @Test
  void goesOnFromAPlaceBehindTheDeepestHitThatAnOffsetReaches()
      throws IOException, QueryMistakeException {
    List<IndexedMention> many = new ArrayList<>();
    Instant first = Instant.parse("2026-11-01T00:00:00Z");
    for (int i = 0; i < SearchRequest.DEEPEST + 50; i++) {
      // Some at the same moment, so that the id decides at the ends of pages.
      many.add(
          IndexedMention.builder("test:" + i, "forum", first.plusSeconds(i / 7))
              .text("late")
              .build());
    }
    try (MentionSearcher deep = TestIndex.of(directory.resolve("deep"), List.of(many))) {
      SearchRequest page =
          new SearchRequest("late", 2_500, 0, SearchOrder.RELEVANCE, List.of(), false);
      Set<String> seen = new HashSet<>();
      List<SearchHit> hits = deep.search(page).hits();
      List<Integer> pages = new ArrayList<>();
      while (!hits.isEmpty() && pages.size() < 9) {
        pages.add(hits.size());
        hits.forEach(hit -> seen.add(hit.mention().id()));
        hits = deep.search(page.after(page.order().place(hits.get(hits.size() - 1)))).hits();
      }
      assertThat(pages).containsExactly(2_500, 2_500, 2_500, 2_500, 50);
      assertThat(seen).hasSize(many.size());
    }
  }

  @Test
  void goesOnBehindIdsThatAreLongerThanTheIndexKeeps() throws IOException, QueryMistakeException {
    List<IndexedMention> endless = new ArrayList<>();
    for (String end : List.of("a", "b", "c")) {
      String id = "test:" + "x".repeat(1_500) + end;
      endless.add(IndexedMention.builder(id, "forum", Instant.EPOCH).build());
    }
    try (MentionSearcher ids = TestIndex.of(directory.resolve("ids"), List.of(endless))) {
      SearchRequest one = new SearchRequest("*", 1, 0, SearchOrder.PRIORITY, List.of(), false);
      Set<String> seen = new HashSet<>();
      for (List<SearchHit> hits = ids.search(one).hits();
          !hits.isEmpty();
          hits = ids.search(one.after(one.order().place(hits.get(0)))).hits()) {
        assertThat(seen.add(hits.get(0).mention().id())).isTrue();
      }
      assertThat(seen).hasSize(3);
    }
  }

  @Test
  void aPlaceIsReadAsItWasWritten() {
    HitPlace place = new HitPlace(Double.NEGATIVE_INFINITY, -5, "forum:a b");
    assertThat(HitPlace.read(place.written())).contains(place);
    assertThat(HitPlace.read("forum:a b")).isEmpty();
    assertThat(HitPlace.read("1.0 later a")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeListedOrCounted() {
    assertThatThrownBy(() -> search("refund", 100, 9_901))
        .hasMessage(
            "A search lists at most its first 10000 hits; narrow the query, for example by"
                + " created:, to reach the others.");
    assertThatThrownBy(() -> search("refund", Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> search("refund", -1, 0))
        .hasMessage("Limit and offset of a search cannot be below 0.");
    assertThatThrownBy(() -> search("refund", 1, 0, "author"))
        .hasMessageStartingWith(
            "Hits cannot be counted by \u201Cauthor\u201D; the facets are brand,");
  }

  @Test
  void explainsWhyAMentionMatchesAndWhyNot() throws IOException, QueryMistakeException {
    MatchExplanation match = searcher.explainMatch("late refund", "test:en2").orElseThrow();
    SearchHit hit =
        searcher.search(SearchRequest.of("late refund", 9)).hits().stream()
            .filter(one -> one.mention().id().equals("test:en2"))
            .findFirst()
            .orElseThrow();

    assertThat(match.matches()).isTrue();
    assertThat(match.value()).isEqualTo((double) hit.score());
    assertThat(match.details()).hasSize(2);
    assertThat(searcher.explainMatch("late refund", "test:en1").orElseThrow().matches()).isFalse();
    assertThat(searcher.explainMatch("late refund", "test:nobody")).isEmpty();
  }

  @Test
  void tellsWhichWordsMatchedWithoutTheArithmetic() throws IOException, QueryMistakeException {
    MatchExplanation match =
        searcher.explainMatch("\"late\" refunds lang:en", "test:en2").orElseThrow();
    assertThat(match.reasons())
        .extracting(
            MatchReason::found, MatchReason::field, MatchReason::language, MatchReason::times)
        .containsExactlyInAnyOrder(
            tuple("late", "text", null, 1L),
            tuple("refund", "text", "en", 1L),
            tuple("lang:en", null, null, 0L));
    assertThat(match.reasons().stream().mapToDouble(MatchReason::points).sum())
        .as("nothing that counts is left out")
        .isCloseTo(match.value(), within(1e-4));
    assertThat(match.reasons().get(0).mentions()).isPositive();
    assertThat(searcher.explainMatch("late", "test:en1").orElseThrow().reasons()).isEmpty();
  }

  @Test
  void wordsNearOneAnotherAreListedAndCountedAsAnyOther()
      throws IOException, QueryMistakeException {
    SearchResponse near = search("late NEAR/100 refund", 1, 1, "brand", "lang");
    SearchResponse ids = search("id:test:en2 OR id:test:en3", 1, 1, "brand", "lang");

    assertThat(near).isEqualTo(ids);
    assertThat(near.total()).isEqualTo(2);
    assertThat(near.hits()).hasSize(1);
    assertThat(search("late NEAR/100 refund", 5, 0).hits())
        .isEqualTo(search("id:test:en2 OR id:test:en3", 5, 0).hits())
        .hasSize(2);
    assertThat(search("late NEAR/100 refund", 0, 0, "brand"))
        .isEqualTo(search("id:test:en2 OR id:test:en3", 0, 0, "brand"));
    assertThat(
            searcher.search(
                new SearchRequest(
                    "late NEAR/100 refund", 5, 0, SearchOrder.RELEVANCE, List.of("brand"), false)))
        .satisfies(
            found -> {
              assertThat(found.total()).isEqualTo(2);
              assertThat(found.hits()).extracting(SearchHit::score).doesNotContainNull();
            });
  }

  @Test
  void nearDecidesWhatIsFoundAndTheWordsInWhatOrder() throws IOException, QueryMistakeException {
    assertThat(scores("late NEAR/1 refund")).hasSize(1);
    assertThat(scores("late NEAR/100 refund")).hasSize(2).isEqualTo(scores("late refund"));
    assertThat(search("\"refund late\"~1 NEAR/100 reply", 0, 0).total()).isEqualTo(1);
    assertThat(scores("\"refund late\"~1 NEAR/100 reply"))
        .as("in an order nothing is lost that is counted")
        .hasSize(1);
    assertThat(scores("(delay OR late) NEAR/100 refund NEAR/100 late"))
        .isEqualTo(scores("(delay OR late) refund late"));
  }

  private Map<String, Float> scores(String query) throws IOException, QueryMistakeException {
    Map<String, Float> scores = new LinkedHashMap<>();
    searcher
        .search(new SearchRequest(query, 9, 0, SearchOrder.RELEVANCE, List.of(), false))
        .hits()
        .forEach(hit -> scores.put(hit.mention().id(), hit.score()));
    return scores;
  }

  @Test
  void looksForAsManyWordsNearOneAnotherAsAQueryMayHold()
      throws IOException, QueryMistakeException {
    String many =
        IntStream.range(0, 498).mapToObj(i -> "later" + i).collect(Collectors.joining(" OR "));

    assertThat(scores("(" + many + ") NEAR/100 refund")).isEmpty();
  }

  @Test
  void refusesAPrefixWithinNearThatStandsForTooManyWords()
      throws IOException, QueryMistakeException {
    List<List<IndexedMention>> splits = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 1_001; i++) {
      splits
          .get(i % 2)
          .add(
              SampleMentions.mention("m" + i, "2026-11-01T00:00:00Z", "acme")
                  .text("late word" + i)
                  .build());
    }
    try (MentionSearcher words = TestIndex.of(directory.resolve("many"), splits)) {
      assertThat(words.search(SearchRequest.of("late NEAR/2 word1*", 0)).total()).isEqualTo(112);
      assertThatThrownBy(() -> words.search(SearchRequest.of("late NEAR/2 wor*", 0)))
          .isInstanceOf(QueryMistakeException.class)
          .hasMessage("More than 1000 words begin so; within NEAR write more letters before *.")
          .extracting(mistake -> ((QueryMistakeException) mistake).column())
          .isEqualTo(13);
    }
  }

  @Test
  void writesAnAnswerAsJson() throws IOException, QueryMistakeException {
    SearchResponse response =
        searcher.search(
            new SearchRequest("arrival", 1, 0, SearchOrder.NEWEST, List.of("brand"), true));

    assertThat(SearchJson.write(response))
        .isEqualTo(
            "{\"total\":1,\"hits\":[{\"mention\":{\"id\":\"test:shop1\",\"source\":\"reviews\","
                + "\"kind\":\"review\",\"brand\":\"Tarn\",\"authorId\":\"reviews:finn\","
                + "\"authorHandle\":null,\"authorName\":\"Finn\",\"followers\":null,"
                + "\"title\":\"Broken on arrival\",\"text\":\"The kettle leaks and the customer"
                + " service was rude when I asked for money back.\",\"language\":\"en\","
                + "\"sentiment\":\"negative\",\"sentimentScore\":-0.9,\"complaint\":true,"
                + "\"severity\":3,\"intents\":[\"safety\"],\"touchpoints\":[\"product\",\"staff\"],"
                + "\"customerType\":\"extreme_critic\",\"lane\":\"verify\",\"priority\":60.0,"
                + "\"ratingValue\":2.0,\"ratingScale\":10.0,\"createdAt\":\"2026-11-11T10:00:00Z\","
                + "\"url\":null,\"likes\":0,\"shares\":0,\"inReplyTo\":null,\"thread\":null},"
                + "\"score\":null,"
                + "\"titleHighlights\":[{\"start\":10,\"end\":17}],\"textHighlights\":[]}],"
                + "\"facets\":[{\"field\":\"brand\",\"counts\":[{\"value\":\"tarn\",\"count\":1}],"
                + "\"distinct\":1}]}");
  }
}
