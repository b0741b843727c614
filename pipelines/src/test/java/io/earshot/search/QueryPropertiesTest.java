package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is given as a query is answered, or refused with a column that lies within it. */
final class QueryPropertiesTest {
  private static MentionSearcher searcher;

  @BeforeContainer
  static void open() throws IOException {
    searcher = TestIndex.ofSample();
  }

  @AfterContainer
  static void close() throws IOException {
    searcher.close();
  }

  @Property(tries = 3000)
  void anyCharactersAreAnsweredOrRefused(@ForAll String query) throws IOException {
    assertAnsweredOrRefused(query);
  }

  @Property(tries = 4000)
  void anyPiecesOfTheLanguageAreAnsweredOrRefused(@ForAll("pieces") String query)
      throws IOException {
    assertAnsweredOrRefused(query);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "late",
            "refund",
            "delay*",
            "*",
            "*x",
            "\"late refund\"",
            "\"",
            "~2",
            "~",
            "(",
            ")",
            "()",
            " ",
            " ",
            " ",
            "AND",
            "OR",
            "NOT",
            "-",
            "NEAR/3",
            "NEAR/",
            " NEAR/2 ",
            "brand:",
            "brand:acme",
            "lang:de",
            "title:",
            "title:delays",
            "created:",
            "[2026-11-01 TO 2026]",
            "{",
            "]",
            "<=",
            ">",
            "2",
            "rating:",
            "rating:<=2",
            "severity:[1 TO 2]",
            "id:",
            "#tag",
            "@",
            "\uD83D\uDE0D",
            "\uD83D",
            "\u202E",
            "ﷺ",
            "İ",
            "https://",
            "\\",
            "/x/",
            ":",
            "*:*",
            "lane:recover",
            "+999999999-01-01T00:00:00Z",
            "created:>+999999999-01-01T00:00:00Z")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  private static void assertAnsweredOrRefused(String query) throws IOException {
    try {
      SearchResponse response =
          searcher.search(
              new SearchRequest(
                  query, 20, 0, SearchOrder.RELEVANCE, List.of("brand", "month"), true));
      assertThat(response.hits()).hasSize((int) Math.min(20, response.total()));
    } catch (QueryMistakeException mistake) {
      assertThat(mistake.column()).isBetween(1, Math.max(1, query.length()));
      assertThat(mistake.getMessage()).endsWith(mistake.getMessage().endsWith("?") ? "?" : ".");
    }
  }
}
