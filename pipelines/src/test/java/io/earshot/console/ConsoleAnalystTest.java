package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.store.CareStore;
import io.earshot.care.store.Role;
import io.earshot.care.store.SampleQueue;
import io.earshot.care.store.SavedSearch;
import io.earshot.care.store.SearchResult;
import io.earshot.console.RunningConsole.Visitor;
import io.earshot.priority.QueueRow;
import io.earshot.search.SearchOrder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the dashboard, the saved searches and the days of a search answer. */
class ConsoleAnalystTest {
  private RunningConsole running;
  private Visitor ada;

  @BeforeEach
  void start() throws Exception {
    running = new RunningConsole();
    running.account("ada", Role.ANALYST);
    ada = running.logIn("ada");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void theDashboardCountsWhatTheSearchFinds() throws Exception {
    String page = ada.get("/dashboard?days=28").body();
    assertThat(page).contains("11 mentions").contains("class=\"chart\"");
    String complaints =
        "/search?q="
            + Links.encoded("created:[2026-10-23 TO 2026-11-20] touchpoint:delivery complaint:yes");
    assertThat(page).contains(complaints.replace("&", "&amp;"));
    assertThat(ada.get("/dashboard?days=1095").body()).contains("19 mentions");
    assertThat(ada.get("/dashboard?days=28&brand=acme").body()).contains("11 mentions");
    assertThat(ada.get("/dashboard?days=28&brand=nobody").statusCode()).isEqualTo(400);
    assertThat(ada.get("/dashboard?days=29").statusCode()).isEqualTo(400);
    // Each of the three charts has its table, which is named twice.
    assertThat(page.split("The same as a table", -1)).hasSize(7);
    assertThat(page).contains("forum").contains("What each night read");
    String brands = page.substring(page.indexOf("id=\"brands\""));
    String table = brands.substring(brands.indexOf("<details"), brands.indexOf("</details>"));
    assertThat(table).contains(Links.encoded("[2026-10-23 TO 2026-11-20] brand:\"acme\""));
    assertThat(
            Pattern.compile("<td>([0-9]+)</td>")
                .matcher(table)
                .results()
                .mapToInt(cell -> Integer.parseInt(cell.group(1)))
                .sum())
        .isEqualTo(11);
  }

  @Test
  void theDashboardBeginsWithTheShortestTimeThatHoldsAnything() throws Exception {
    assertThat(ada.get("/dashboard").body()).contains("<option value=\"28\" selected>");
    assertThat(DashboardPages.shortest(days -> days >= 300)).isEqualTo(365);
    assertThat(DashboardPages.shortest(days -> false)).isEqualTo(28);
  }

  @Test
  void brandsAreShownByNameAndAskedForById() throws Exception {
    assertThat(ada.get("/queue").body())
        .contains("<option value=\"acme\">Acme</option>", "<bdi>Acme</bdi> · <bdi>forum</bdi>");
    assertThat(ada.get(Links.item(ConsoleWorkspace.KIM)).body()).contains("<bdi>Acme</bdi>");
    assertThat(ada.get("/search?q=refund").body())
        .contains("<bdi>Acme · forum", "brand%3Aacme", "<bdi>Acme</bdi> <span class=\"soft\">");
    assertThat(ada.get("/dashboard").body())
        .contains("<option value=\"acme\">Acme</option>")
        .contains(Links.encoded("brand:\"acme\"") + "+&amp;sort=newest\">Acme</a>")
        .contains("class=\"name line-0\">Acme</text>");
    running.store.journal().answered(ConsoleWorkspace.KIM, "ann", "We are sorry.");
    assertThat(ada.get("/team?days=7&by=brand").body())
        .contains("<bdi>Acme</bdi>", "by=brand&amp;value=acme&amp;figure=answered");
    assertThat(ada.get("/team/items?days=7&by=brand&value=acme").body()).contains(": Acme</bdi>");
    assertThat(ada.get("/team.csv?days=7&by=brand").body()).contains("\n\"acme\",1,");
  }

  @Test
  void inGermanNumbersHaveACommaAndMentionsAreOneWord() throws Exception {
    ada.change("/language", Map.of("language", "de"));
    Texts german = Texts.of("de").orElseThrow();
    QueueRow row = running.store.items().find(ConsoleWorkspace.KIM).orElseThrow().row();
    assertThat(ada.get(Links.item(ConsoleWorkspace.KIM)).body())
        .contains(german.get("points", german.number(row.priority())));
    assertThat(ada.get("/dashboard").body()).contains("11 Erwähnungen").doesNotContain("Beitr");
    assertThat(ada.get("/search?q=refund").body())
        .contains("</b> Erwähnungen")
        .doesNotContain("Beitr");
  }

  @Test
  void aSourceThatANightDidNotFetchIsNamedAndNotShownAsZero() throws Exception {
    CareStore store = running.store;
    store
        .queueMerge()
        .merge(
            SampleQueue.generation(Files.createTempDirectory("earshot-night"), "later"),
            Map.of("forum", 0L, "x", 7L, "shop", 2L),
            Map.of());
    String page = ada.get("/dashboard?days=28").body();
    String fetched = page.substring(page.indexOf("What each night read"));
    // A row for each source; of each a cell for the first night and one for the second.
    assertThat(cells(fetched, "forum")).containsExactly("18", "0");
    assertThat(cells(fetched, "shop")).containsExactly("not fetched", "2");
    assertThat(cells(fetched, "x")).containsExactly("1", "7");
  }

  private static List<String> cells(String table, String source) {
    String row = table.substring(table.indexOf("<bdi>" + source + "</bdi>"));
    return Pattern.compile("<td>(.*?)</td>")
        .matcher(row.substring(0, row.indexOf("</tr>")))
        .results()
        .map(cell -> cell.group(1).replaceAll(".*<span class=\"quiet\">|<[^>]*>", ""))
        .toList();
  }

  @Test
  void theDaysOfASearchCanBeChosenAndChosenAnew() throws Exception {
    String page = ada.get("/search?q=rating:1").body();
    assertThat(page).contains("id=\"histogram\"").contains("data-first=\"");
    HttpResponse<String> chosen =
        ada.get("/search?q=refund&sort=newest&from=2026-11-01&to=2026-11-19");
    assertThat(chosen.statusCode()).isEqualTo(303);
    String query = "refund created:[2026-11-01 TO 2026-11-19]";
    assertThat(location(chosen)).endsWith("/search?q=" + Links.encoded(query) + "&sort=newest");
    assertThat(location(ada.get("/search?q=" + Links.encoded(query) + "&from=2026-11-18")))
        .endsWith("q=" + Links.encoded("refund created:[2026-11-18 TO *]"));
    assertThat(ada.get("/search?q=refund&from=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void aSavedSearchIsAskedAndOneThatFailsIsNamed() throws Exception {
    Map<String, String> complaints =
        Map.of("name", "refunds", "q", "refund", "rule", "count", "threshold", "2", "days", "7");
    assertThat(location(ada.change("/searches", complaints))).endsWith("/searches?said=saved");
    Map<String, String> broken =
        Map.of("name", "broken", "q", "(late", "rule", "none", "threshold", "0", "days", "7");
    String shown = location(ada.change("/searches", broken));
    assertThat(ada.get(shown.substring(shown.indexOf("/search?"))).body())
        .contains("This bracket is not closed.");
    // One that an earlier version saved, or a later one understands no more.
    SavedSearch old = new SavedSearch(0, "broken", "(late", "ada", SavedSearch.Rule.NONE, 7, 0);
    long saved = running.store.savedSearches().add(old);
    String why = "This bracket is not closed.";
    running
        .store
        .savedSearches()
        .record(new SearchResult(saved, "run", running.clock.instant(), 0, null, false, why));
    String page = ada.get("/searches").body();
    assertThat(page).contains("Alert:").contains("Failed:").contains("This bracket is not closed.");
    assertThat(page.indexOf(">refunds<")).isLessThan(page.indexOf(">broken<"));
    assertThat(ada.get("/dashboard").body()).contains(">refunds<").contains(">broken<");
    assertThat(
            ada.change(
                    "/searches",
                    Map.of("name", "x", "q", "y", "rule", "count", "threshold", "0", "days", "7"))
                .body())
        .contains("A threshold is 1 or more.");

    running.account("ann", Role.AGENT);
    String id = String.valueOf(running.store.savedSearches().list().get(0).id());
    assertThat(running.logIn("ann").change("/searches/remove", Map.of("id", id)).statusCode())
        .isEqualTo(403);
    assertThat(location(ada.change("/searches/remove", Map.of("id", id))))
        .endsWith("/searches?said=removed");
    assertThat(running.store.savedSearches().list()).hasSize(1);
  }

  @Test
  void mistakesAreSaidInTheLanguageOfWhoReads() throws Exception {
    String broken = Links.encoded("(late");
    long saved =
        running
            .store
            .savedSearches()
            .add(new SavedSearch(0, "broken", "(late", "ada", SavedSearch.Rule.NONE, 7, 0));
    // What a night keeps is English, whoever reads it.
    String kept = "This bracket is not closed.";
    running
        .store
        .savedSearches()
        .record(new SearchResult(saved, "run", running.clock.instant(), 0, null, false, kept));
    Map<String, List<String>> said =
        Map.of(
            "de",
                List.of("Diese Klammer wird nicht geschlossen.", "Kunde ", "Sie sehen Pseudonyme"),
            "nl", List.of("Dit haakje wordt niet gesloten.", "klant ", "U ziet pseudoniemen"));
    for (Map.Entry<String, List<String>> language : said.entrySet()) {
      ada.change("/language", Map.of("language", language.getKey()));
      for (String path :
          List.of(
              "/search?q=" + broken,
              "/search/explain?id=x&q=" + broken,
              "/searches",
              "/dashboard?days=28")) {
        assertThat(ada.get(path).body()).contains(language.getValue().get(0)).doesNotContain(kept);
      }
      assertThat(ada.get("/search?q=refund").body())
          .contains(language.getValue().get(1))
          .doesNotContain("customer ");
      // Neither page spells the name of a writer.
      for (String path : List.of("/search?q=", "/search/explain?id=x&q=")) {
        assertThat(ada.get(path + Links.encoded("author:ki*")).body())
            .contains(language.getValue().get(2));
      }
    }
  }

  @Test
  void everyHitStandsOnOnePageForwardsAndBackAndNoLinkNamesIt() throws Exception {
    try (RunningConsole paged =
        new RunningConsole(new SearchPages.Bounds(4, Duration.ofMinutes(1)))) {
      paged.account("ada", Role.ANALYST);
      Visitor visitor = paged.logIn("ada");
      for (SearchOrder order : SearchOrder.values()) {
        String first = "/search?q=*&sort=" + order.code();
        List<List<String>> forwards = new ArrayList<>();
        String last = first;
        for (String next = first; next != null; next = turned(visitor.get(last).body(), "next")) {
          last = next;
          String page = visitor.get(next).body();
          assertThat(forwards).hasSizeLessThan(5);
          forwards.add(hits(page));
          assertThat(page).contains("page " + forwards.size()).doesNotContain("forum:");
        }
        assertThat(forwards).extracting(List::size).containsExactly(4, 4, 4, 4, 3);
        assertThat(forwards.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        List<List<String>> backwards = new ArrayList<>();
        for (String here = last; here != null; here = turned(visitor.get(here).body(), "prev")) {
          assertThat(backwards).hasSizeLessThan(5);
          backwards.add(0, hits(visitor.get(here).body()));
        }
        assertThat(backwards).as(order.code()).isEqualTo(forwards);
      }
      // Nobody makes a place up, to find between which ids a post stands.
      String made = Links.encoded("0.0 1763596800000 forum:kim");
      assertThat(visitor.get("/search?q=*&sort=newest&after=" + made).statusCode()).isEqualTo(400);
      String post = hits(visitor.get("/search?q=*").body()).get(0);
      assertThat(visitor.get("/search?q=*&before=" + post).statusCode()).isEqualTo(400);
    }
  }

  /** Where the next or previous page is, or null. */
  private static String turned(String page, String side) {
    Matcher link = Pattern.compile("<a href=\"([^\"]+)\" rel=\"" + side + "\"").matcher(page);
    return link.find() ? link.group(1).replace("&amp;", "&") : null;
  }

  /** The posts that a page lists, by their references. */
  private static List<String> hits(String page) {
    return Pattern.compile("/search/explain\\?q=[^\"]*;id=([^\"]+)\"")
        .matcher(page)
        .results()
        .map(link -> link.group(1))
        .toList();
  }

  @Test
  void aSearchThatTakesTooLongSaysSo() throws Exception {
    assertThat(ada.get("/search?q=refund").body()).doesNotContain("was given up");
    try (RunningConsole hurried = new RunningConsole(new SearchPages.Bounds(20, Duration.ZERO))) {
      hurried.account("ada", Role.ANALYST);
      Visitor visitor = hurried.logIn("ada");
      assertThat(visitor.get("/search?q=refund").body()).contains("was given up");
      assertThat(visitor.get("/search/export.jsonl?q=*").body().lines()).hasSize(19);
    }
  }
}
