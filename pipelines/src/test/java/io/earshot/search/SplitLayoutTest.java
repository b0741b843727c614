package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer does not depend on how mentions are spread over splits, nor on any order. */
final class SplitLayoutTest {
  private static final List<String> WORDS =
      List.of(
          "delay",
          "delays",
          "delayed",
          "refund",
          "refunds",
          "late",
          "crew",
          "lovely",
          "bag",
          "lost",
          "never",
          "again",
          "the",
          "a",
          "desk",
          "phone",
          "#delay",
          "@acme",
          "Flug",
          "Fl\u00FCge",
          "versp\u00E4tet",
          "kettle",
          "broken");
  private static final List<String> QUERIES =
      List.of(
          "*",
          "delay",
          "delay refund",
          "delay OR crew OR bag",
          "\"lost bag\"",
          "\"lost bag\"~4",
          "delay NEAR/3 refund",
          "(crew OR desk) NEAR/5 lovely",
          "ref* late",
          "#delay flug",
          "lang:de late",
          "brand:acme -delay",
          "(delay refund) OR (late crew -bag) OR kettle",
          "severity:>=2 (never OR again)",
          "title:broken OR lost");

  @TempDir Path directory;

  @Test
  void oneSplitAndFiveShuffledOnesAnswerTheSame() throws IOException, QueryMistakeException {
    List<IndexedMention> mentions = mentions(600);
    List<List<IndexedMention>> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(new ArrayList<>());
    }
    List<IndexedMention> shuffled = new ArrayList<>(mentions);
    Random random = new Random(7);
    Collections.shuffle(shuffled, random);
    for (IndexedMention mention : shuffled) {
      // Splits of very different sizes, so that statistics of a single one would show.
      five.get((int) Math.sqrt(random.nextInt(25))).add(mention);
    }
    try (MentionSearcher one = TestIndex.of(directory.resolve("one"), List.of(mentions));
        MentionSearcher many = TestIndex.of(directory.resolve("many"), five)) {
      for (String query : QUERIES) {
        for (SearchOrder order : SearchOrder.values()) {
          SearchRequest request =
              new SearchRequest(query, 700, 0, order, SearchRequest.facetNames(), true);
          SearchResponse expected = one.search(request);
          assertThat(expected.total()).as(query).isPositive();
          assertThat(many.search(request)).as("%s by %s", query, order).isEqualTo(expected);
          List<HitPlace> places = expected.hits().stream().map(order::place).toList();
          assertThat(walked(many, query, order))
              .as("%s by %s, page by page", query, order)
              .isEqualTo(places);
          assertThat(walkedBack(many, query, order, places.get(places.size() - 1)))
              .as("%s by %s, page by page backwards", query, order)
              .isEqualTo(places.subList(0, places.size() - 1));
        }
      }
    }
  }

  /** The places of all hits, got in pages. */
  private static List<HitPlace> walked(MentionSearcher searcher, String query, SearchOrder order)
      throws IOException, QueryMistakeException {
    List<HitPlace> walked = new ArrayList<>();
    SearchRequest page = new SearchRequest(query, 97, 0, order, List.of(), false);
    List<SearchHit> hits = searcher.search(page).hits();
    while (!hits.isEmpty() && walked.size() < 1_000) {
      hits.forEach(hit -> walked.add(order.place(hit)));
      hits = searcher.search(page.after(walked.get(walked.size() - 1))).hits();
    }
    return walked;
  }

  /** The same of those before the last, from there to the first. */
  private static List<HitPlace> walkedBack(
      MentionSearcher searcher, String query, SearchOrder order, HitPlace last)
      throws IOException, QueryMistakeException {
    List<HitPlace> walked = new ArrayList<>();
    SearchRequest page = new SearchRequest(query, 97, 0, order, List.of(), false);
    List<SearchHit> hits = searcher.search(page.before(last)).hits();
    while (!hits.isEmpty() && walked.size() < 1_000) {
      walked.addAll(0, hits.stream().map(order::place).toList());
      hits = searcher.search(page.before(walked.get(0))).hits();
    }
    return walked;
  }

  @Test
  void whatIsHiddenInASplitIsNeitherFoundNorCountedNorShowsInAScore() throws Exception {
    List<IndexedMention> mentions = mentions(600);
    List<IndexedMention> holding = mentions.subList(0, 400);
    List<IndexedMention> hiddenInOne = mentions.subList(400, 550);
    List<IndexedMention> hiddenInTwo = mentions.subList(550, 600);
    Path one = write("one", List.of(holding.subList(0, 300), hiddenInOne));
    Path two = write("two", List.of(hiddenInTwo, holding.subList(300, 400)));
    List<IndexSplit> splits =
        List.of(
            hiding(one, write("hidden-one", List.of(hiddenInOne))),
            hiding(two, write("hidden-two", List.of(hiddenInTwo))));
    Path merged = directory.resolve("merged");
    try (SplitWriter writer = SplitWriter.create(merged)) {
      writer.addAll(splits);
      assertThat(writer.finish().documents()).isEqualTo(400);
    }
    try (MentionSearcher expected = TestIndex.of(directory.resolve("plain"), List.of(holding));
        MentionSearcher hiding = MentionSearcher.open(splits);
        MentionSearcher afterMerging = MentionSearcher.open(List.of(TestIndex.split(merged)))) {
      assertThat(hiding.size()).isEqualTo(400);
      for (String query : QUERIES) {
        for (SearchOrder order : SearchOrder.values()) {
          SearchRequest request =
              new SearchRequest(query, 700, 0, order, SearchRequest.facetNames(), true);
          SearchResponse answer = expected.search(request);
          assertThat(answer.total()).as(query).isPositive();
          assertThat(hiding.search(request)).as("%s by %s", query, order).isEqualTo(answer);
          assertThat(afterMerging.search(request)).as("%s by %s", query, order).isEqualTo(answer);
          SearchRequest page = new SearchRequest(query, 10, 5, order, List.of(), true);
          int found = (int) answer.total();
          assertThat(hiding.search(page).hits())
              .as("%s by %s", query, order)
              .isEqualTo(answer.hits().subList(Math.min(5, found), Math.min(15, found)));
        }
      }
      String gone = hiddenInOne.get(0).id();
      assertThat(hiding.explainMatch("*", gone)).isEmpty();
    }
  }

  @Test
  void closingLetsGoOfEveryFile() throws IOException {
    List<IndexedMention> mentions = mentions(20);
    Path split = write("one", List.of(mentions));
    OpenSplits opened =
        OpenSplits.of(
            List.of(
                TestIndex.split(split),
                hiding(split, write("hidden", List.of(mentions.subList(0, 5))))));
    opened.close();
    assertThat(opened.each()).hasSize(2).allMatch(reader -> reader.getRefCount() == 0);
  }

  @Test
  void hiddenMentionsOfAnotherSplitAreRefused() throws Exception {
    List<IndexedMention> mentions = mentions(20);
    Path split = write("one", List.of(mentions.subList(0, 10)));
    Path other = write("hidden", List.of(mentions.subList(10, 20)));
    assertThatThrownBy(() -> MentionSearcher.open(List.of(hiding(split, other))))
        .hasMessageContaining("a hidden mention is not in the split that it is hidden in");
  }

  private Path write(String name, List<List<IndexedMention>> parts) throws IOException {
    List<IndexedMention> all = new ArrayList<>();
    parts.forEach(all::addAll);
    TestIndex.write(directory.resolve(name), all);
    return directory.resolve(name);
  }

  private static IndexSplit hiding(Path split, Path hidden) {
    return new IndexSplit(
        IndexSplit.Kind.SETTLED,
        split.toString(),
        hidden.toString(),
        Instant.parse("2026-11-20T02:00:00Z"));
  }

  @Test
  void equallyGoodHitsAreListedNewestFirstThenById() throws IOException, QueryMistakeException {
    List<IndexedMention> same = new ArrayList<>();
    for (String id : List.of("c", "a", "d", "b")) {
      String day = id.equals("d") ? "2026-11-02T00:00:00Z" : "2026-11-01T00:00:00Z";
      same.add(SampleMentions.mention(id, day, "acme").text("late again").build());
    }
    try (MentionSearcher searcher =
        TestIndex.of(directory, List.of(same.subList(0, 1), same.subList(1, 4)))) {
      assertThat(TestIndex.ids(searcher, "late", SearchOrder.RELEVANCE))
          .containsExactly("d", "a", "b", "c");
      assertThat(TestIndex.ids(searcher, "late", SearchOrder.NEWEST))
          .containsExactly("d", "a", "b", "c");
      assertThat(TestIndex.ids(searcher, "late", SearchOrder.OLDEST))
          .containsExactly("a", "b", "c", "d");
      assertThat(TestIndex.ids(searcher, "late", SearchOrder.PRIORITY))
          .containsExactly("d", "a", "b", "c");
    }
  }

  private static List<IndexedMention> mentions(int count) {
    List<IndexedMention> mentions = new ArrayList<>();
    Random random = new Random(42);
    for (int i = 0; i < count; i++) {
      IndexedMentionBuilder builder =
          IndexedMention.builder(
                  "test:" + i,
                  "source" + random.nextInt(3),
                  Instant.parse("2026-11-01T00:00:00Z").minusSeconds(86_400L * random.nextInt(60)))
              .brand(random.nextBoolean() ? "acme" : "zenith")
              .text(words(random, 3 + random.nextInt(25)))
              .language(List.of("en", "de", "unknown").get(random.nextInt(3)))
              .complaint(random.nextBoolean() ? true : null, random.nextInt(4));
      if (random.nextInt(4) == 0) {
        builder.title(words(random, 3));
      }
      if (random.nextInt(3) == 0) {
        builder.queued("recover", (double) random.nextInt(5));
      }
      mentions.add(builder.build());
    }
    return mentions;
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return words.toString();
  }
}
