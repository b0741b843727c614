package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.Correction;
import io.earshot.care.store.AuditEntry;
import io.earshot.care.store.ItemState;
import io.earshot.care.store.Role;
import io.earshot.console.RunningConsole.Visitor;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.WorkspaceJson;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console answers. */
class ConsoleHttpTest {
  private RunningConsole running;

  @BeforeEach
  void start() throws Exception {
    running = new RunningConsole();
    running.account("ann", Role.AGENT);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Map<String, String> login(String name, String password) {
    return Map.of("name", name, "password", password);
  }

  @Test
  void nobodySeesAnythingWithoutALogin() throws Exception {
    Visitor visitor = running.new Visitor();
    for (String path : new String[] {"/queue?lane=verify", "/item?id=x", "/search", "/people"}) {
      HttpResponse<String> answer = visitor.get(path);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(header(answer, "Location")).endsWith("/login?to=" + Links.encoded(path));
    }
    assertThat(visitor.post("/item/claim", Map.of("id", ConsoleWorkspace.KIM)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aLoginGivesACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
    HttpResponse<String> answer =
        running.new Visitor().post("/login", login("ann", RunningConsole.PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    // With no-referrer a browser sends "Origin: null" with every form, and nobody could log in.
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void guessingPasswordsEndsAfterFiveAttempts() throws Exception {
    Visitor visitor = running.new Visitor();
    // At the same time: each password takes its time to be looked at.
    List<Callable<Integer>> guesses =
        IntStream.range(0, 2 * LoginLimit.FREE)
            .<Callable<Integer>>mapToObj(
                i -> () -> visitor.post("/login", login("ann", "guess number " + i)).statusCode())
            .toList();
    ExecutorService together = Executors.newFixedThreadPool(guesses.size());
    List<Integer> codes = new ArrayList<>();
    for (Future<Integer> guess : together.invokeAll(guesses)) {
      codes.add(guess.get());
    }
    together.shutdown();
    assertThat(codes).containsOnly(401, 429);
    assertThat(codes).filteredOn(code -> code == 401).hasSize(LoginLimit.FREE);
    assertThat(visitor.post("/login", login("ann", RunningConsole.PASSWORD)).statusCode())
        .isEqualTo(429);
    running.clock.advance(LoginLimit.WINDOW);
    assertThat(visitor.post("/login", login("ann", RunningConsole.PASSWORD)).statusCode())
        .isEqualTo(303);
    assertThat(running.store.journal().auditLog(10))
        .anyMatch(entry -> entry.action().equals("failed log in") && entry.subject().equals("ann"));
  }

  @Test
  void aLoginLeadsToPagesOfThisConsoleOnly() throws Exception {
    Visitor visitor = running.new Visitor();
    for (String to : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
      HttpResponse<String> answer =
          visitor.post(
              "/login", Map.of("name", "ann", "password", RunningConsole.PASSWORD, "to", to));
      assertThat(header(answer, "Location")).endsWith("/queue");
    }
  }

  @Test
  void aChangeNeedsTheTokenOfItsSession() throws Exception {
    Visitor ann = running.logIn("ann");
    assertThat(ann.post("/item/claim", Map.of("id", ConsoleWorkspace.KIM)).statusCode())
        .isEqualTo(403);
    assertThat(
            ann.post(
                    "/login",
                    login("ann", RunningConsole.PASSWORD),
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(running.store.items().find(ConsoleWorkspace.KIM).orElseThrow().claimedBy()).isNull();
  }

  @Test
  void theFirstAdministratorComesByALinkThatWorksOnce() throws Exception {
    try (RunningConsole empty = new RunningConsole()) {
      String link = empty.console.firstLink().orElseThrow();
      String path = link.substring(empty.console.url().length());
      Visitor visitor = empty.new Visitor();
      assertThat(visitor.get(path).body()).contains("Make the account", "small letters (a to z)");
      String token = path.substring(path.indexOf('=') + 1);
      Map<String, String> form =
          Map.of("token", token, "name", "boss", "password", RunningConsole.PASSWORD);
      assertThat(visitor.post("/welcome", form).statusCode()).isEqualTo(303);
      assertThat(visitor.post("/welcome", form).statusCode()).isEqualTo(400);
      assertThat(empty.console.firstLink()).isEmpty();
      assertThat(empty.store.accounts().invitation(token(empty.console.adminLink()))).isPresent();
      assertThat(empty.logIn("boss").get("/people").body()).contains("Audit log");
    }
  }

  @Test
  void theQueueIsInTheOrderOfTheRunAndHostilePostsAreText() throws Exception {
    String body = running.logIn("ann").get("/queue").body();
    assertThat(body.length()).isLessThan(100_000);
    assertThat(body).contains("two weeks late and nobody answers").contains("&lt;script");
    assertThat(body)
        .doesNotContain("<script>window")
        .doesNotContain("<img")
        .doesNotContain("\u202E");
    List<String> emitted = new ArrayList<>();
    try (MappingIterator<QueueRow> rows =
        WorkspaceJson.MAPPER
            .readerFor(QueueRow.class)
            .readValues(ConsoleWorkspace.get().current().orElseThrow().queueFile().toFile())) {
      rows.forEachRemaining(row -> emitted.add(row.mentionId()));
    }
    assertThat(emitted).contains(ConsoleWorkspace.KIM, ConsoleWorkspace.SCRIPT);
    assertThat(shownIds(body)).isEqualTo(emitted);
  }

  private static List<String> shownIds(String body) {
    return Pattern.compile("data-id=\"([^\"]*)\"")
        .matcher(body)
        .results()
        .map(
            found ->
                found
                    .group(1)
                    .replace("&#34;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"))
        .toList();
  }

  @Test
  void anItemShowsWhatWasSaidBeforeAndWhyItStandsThere() throws Exception {
    String body = running.logIn("ann").get(Links.item(ConsoleWorkspace.KIM)).body();
    assertThat(body).contains("Always happy with Acme, great staff.");
    assertThat(body).contains("class=\"timeline\"").contains("class=\"above\"");
    assertThat(body).contains("href=\"https://forum.example/kim\"");
  }

  @Test
  void aHostileItemIsShownHarmlessly() throws Exception {
    Visitor ann = running.logIn("ann");
    String hostile = ann.get(Links.item(ConsoleWorkspace.SCRIPT)).body();
    assertThat(hostile)
        .contains("&lt;script")
        .doesNotContain("<script>window")
        .doesNotContain("<img")
        .doesNotContain("javascript:")
        .doesNotContain("\u202E");
    String endless = ann.get(Links.item(ConsoleWorkspace.ENDLESS)).body();
    assertThat(endless).contains(" […]");
    assertThat(endless.length()).isLessThan(100_000);
  }

  @Test
  void twoWhoClaimOneItemAreOneWhoWorksOnIt() throws Exception {
    running.account("ben", Role.LEAD);
    Visitor ann = running.logIn("ann");
    Visitor ben = running.logIn("ben");
    Map<String, String> kim = Map.of("id", ConsoleWorkspace.KIM);
    assertThat(header(ann.change("/item/claim", kim), "Location")).endsWith("&said=claimed");
    assertThat(header(ben.change("/item/claim", kim), "Location")).endsWith("&said=not-claimed");
    Map<String, String> answer =
        Map.of("id", ConsoleWorkspace.KIM, "text", "We are sorry, Kim.", "channel", "public");
    HttpResponse<String> refused = ben.change("/item/answered", answer);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("ann took this item on and may be answering it")
        .contains(">We are sorry, Kim.</textarea>");
    assertThat(ben.get("/queue/live?id=" + Links.encoded(ConsoleWorkspace.KIM)).body())
        .contains("ann is on it");
    Map<String, String> takeover = Map.of("id", ConsoleWorkspace.KIM, "holder", "ann");
    assertThat(header(ben.change("/item/takeover", takeover), "Location")).endsWith("claimed");
    assertThat(ben.change("/item/answered", answer).statusCode()).isEqualTo(303);
    assertThat(ben.get(Links.item(ConsoleWorkspace.KIM)).body()).contains("We are sorry, Kim.");
  }

  @Test
  void aCorrectionIsListedWithItsAuthorAndCanBeUndone() throws Exception {
    Visitor ann = running.logIn("ann");
    String id = ConsoleWorkspace.KIM;
    ann.change(
        "/item/correct",
        Map.of("id", id, "correction", "type:champion", "reason", "a slip, she stays"));
    assertThat(ann.get("/corrections").body())
        .contains("type: <bdi>champion")
        .contains("a slip, she stays");
    String number = String.valueOf(running.store.journal().corrections(id, 1).get(0).id());
    ann.change("/item/undo", Map.of("id", id, "correction", number));
    assertThat(ann.get(Links.item(id)).body()).contains("(taken back by ann)");
    assertThat(
            ann.change(
                    "/item/correct",
                    Map.of("id", id, "correction", "type:<b>", "reason", "no such value"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void analystsSeePseudonymsAndChangeNothing() throws Exception {
    running.account("ada", Role.ANALYST);
    Visitor ada = running.logIn("ada");
    for (String path :
        new String[] {"/queue", Links.item(ConsoleWorkspace.KIM), "/search?q=refund"}) {
      assertThat(ada.get(path).body())
          .contains("customer ")
          .doesNotContain("@kim")
          .doesNotContain("https://forum.example/kim");
    }
    assertThat(ada.get("/search/export.csv?q=refund").body())
        .doesNotContain("@kim")
        .doesNotContain("forum.example");
    running
        .store
        .journal()
        .answered(ConsoleWorkspace.KIM, "ann", "Hello Kim Smith, we look into it.");
    running.store.journal().note(ConsoleWorkspace.KIM, "ann", "Kim Smith called");
    assertThat(ada.get(Links.item(ConsoleWorkspace.KIM)).body())
        .contains("the words are not shown: they may name the customer")
        .doesNotContain("Kim Smith");
    String kims = "author:ki*";
    assertThat(ada.get("/search?q=" + Links.encoded(kims)).body())
        .contains("writers, ids and threads can only be asked for as a whole");
    for (String spelling : List.of("id:forum:ki*", "thread:forum:*")) {
      assertThat(ada.get("/search?q=" + Links.encoded(spelling)).body())
          .as("ids of some sources hold the names of who wrote")
          .contains("writers, ids and threads can only be asked for as a whole");
    }
    for (String refused :
        List.of("/search/export.csv?q=", "/search/export.jsonl?q=(late OR refund) -")) {
      assertThat(ada.get(refused.replace(" ", "%20") + Links.encoded(kims)).statusCode())
          .isEqualTo(303);
    }
    Map<String, String> search =
        Map.of("name", "kim", "q", kims, "rule", "count", "days", "7", "threshold", "1");
    assertThat(header(ada.change("/searches", search), "Location")).startsWith("/search?q=");
    assertThat(running.logIn("ann").get("/search?q=" + Links.encoded(kims)).body())
        .contains("@kim");
    assertThat(ada.get("/search/export.jsonl?q=refund").body())
        .doesNotContain("@kim")
        .doesNotContain("kim-4");
    assertThat(ada.change("/item/claim", Map.of("id", ConsoleWorkspace.KIM)).statusCode())
        .isEqualTo(403);
    assertThat(ada.get("/people").statusCode()).isEqualTo(403);
  }

  @Test
  void noPageForAnAnalystHoldsTheIdOfAPostAndEveryLinkOfItWorks() throws Exception {
    running.account("ada", Role.ANALYST);
    String id = ConsoleWorkspace.KIM;
    String pat = ConsoleWorkspace.PAT;
    running.store.journal().answered(id, "ann", "We are sorry.");
    running.store.journal().correct(id, "ann", Correction.Field.TYPE, "champion", "why");
    running.store.journal().note(id, "ann", "@ada look");
    Visitor ada = running.logIn("ada");
    String queue = ada.get("/queue").body();
    Matcher links = Pattern.compile("href=\"(/item\\?id=%7E[^\"]+)\"").matcher(queue);
    List<String> items = links.results().map(found -> found.group(1)).toList();
    assertThat(items).hasSizeGreaterThan(5);
    List<String> pages = new ArrayList<>(items);
    pages.addAll(
        List.of("/queue", "/search?q=refund", "/dashboard?days=28", "/team?days=7", "/notes"));
    pages.addAll(List.of("/corrections", "/team/items?days=7", "/queue?view=open&lane=recover"));
    String all = "";
    for (String path : pages) {
      HttpResponse<String> answer = ada.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      all += answer.body();
    }
    // An incident, why a hit matches, and what a page asks every three seconds.
    for (String link : List.of("/incident\\?id=[^\"]+", "/search/explain\\?q=[^\"]+")) {
      Matcher found = Pattern.compile("href=\"(" + link + ")\"").matcher(all);
      assertThat(found.find()).as(link).isTrue();
      HttpResponse<String> answer = ada.get(found.group(1).replace("&amp;", "&"));
      assertThat(answer.statusCode()).as(link).isEqualTo(200);
      all += answer.body();
    }
    assertThat(all)
        .doesNotContain(id)
        .doesNotContain(Links.encoded(id))
        .doesNotContain(pat)
        .doesNotContain(Links.encoded(pat));
    String live = "/queue/live?" + items.get(0).substring("/item?".length());
    assertThat(ada.get(live).body()).doesNotContain("no longer in the queue");
    assertThat(ada.get("/item?id=%7Eforged").statusCode()).isEqualTo(404);
    // Who sees people keeps the plain ids.
    assertThat(running.logIn("ann").get("/queue?view=answered").body()).contains(Links.item(id));
  }

  @Test
  void aSearchMarksWhatItFoundAndPointsAtMistakes() throws Exception {
    Visitor ann = running.logIn("ann");
    String found = ann.get("/search?q=" + Links.encoded("refund sentiment:negative")).body();
    assertThat(found).contains("<mark>refund</mark>").contains("brand");
    String mistake = ann.get("/search?q=" + Links.encoded("refund (late")).body();
    assertThat(mistake).contains("This bracket is not closed.").contains("<mark>(</mark>");
    assertThat(ann.get("/search?q=" + Links.encoded("õ".repeat(10_000))).statusCode())
        .isEqualTo(200);
    // Who gives stars on another scale is counted with the nearest, and found with them.
    assertThat(ann.get("/search?q=refund").body())
        .contains("/search?q=" + Links.encoded("refund rating:>=0.5 rating:<1.5"));
    assertThat(ann.get("/search/explain?q=refund&id=" + Links.encoded(ConsoleWorkspace.KIM)).body())
        .contains("It matches");
  }

  @Test
  void anExportHoldsEveryHitAndNoFormula() throws Exception {
    Visitor ann = running.logIn("ann");
    String csv = ann.get("/search/export.csv?q=*").body();
    assertThat(csv.lines()).hasSize(20);
    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,createdAt,brand,source");
    assertThat(Csv.cell("\u200b =1+1")).isEqualTo("\"'\u200b =1+1\"");
    assertThat(csv).contains("\"'=cmd|").doesNotContain("\"=");
    assertThat(csv)
        .as("the handles of others than the brand stay here")
        .contains("this is awful, [handle] @acme_help.")
        .doesNotContain("@dora_p");
    assertThat(ann.get("/search/export.jsonl?q=author:kim").body().lines()).hasSize(4);
    assertThat(running.store.journal().auditLog(2))
        .extracting(AuditEntry::subject, AuditEntry::detail)
        .containsExactly(tuple("earshot.jsonl", "author:kim"), tuple("earshot.csv", "*"));
    assertThat(ann.get("/search/export.csv?q=nosuchword").body())
        .isEqualTo(String.join(",", SearchExport.COLUMNS) + "\n");
    HttpResponse<String> mistake = ann.get("/search/export.csv?q=" + Links.encoded("(late"));
    assertThat(mistake.statusCode()).isEqualTo(303);
    assertThat(ann.get(header(mistake, "Location")).body()).contains("This bracket is not closed.");
  }

  private static String token(String link) {
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  @Test
  void theAuditLogIsReadPageByPageAndNobodyLocksThemselvesOut() throws Exception {
    running.account("boss", Role.ADMIN);
    Visitor boss = running.logIn("boss");
    for (int i = 0; i < PeoplePages.AUDIT; i++) {
      running.store.journal().audit("boss", "export", "file-" + i + ".", "");
    }
    assertThat(boss.get("/people").body())
        .contains("file-99.", "/people?page=2#audit")
        .doesNotContain("/people?page=0");
    assertThat(boss.get("/people?page=2").body())
        .contains("/people?page=1#audit")
        .doesNotContain("file-99.");
    HttpResponse<String> locked =
        boss.change("/people/disable", Map.of("name", "boss", "disabled", "true"));
    assertThat(locked.statusCode()).isEqualTo(400);
    assertThat(locked.body()).contains("Nobody can lock their own account.");
    assertThat(boss.get("/people").statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordIsChangedByOneselfOrAnewByALink() throws Exception {
    running.account("boss", Role.ADMIN);
    Visitor ann = running.logIn("ann");
    assertThat(ann.get("/account").body()).contains("Present password", "Your role: agent.");
    Map<String, String> wrong = Map.of("present", "wrong horse", "password", "battery staple");
    HttpResponse<String> refused = ann.change("/account/password", wrong);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("This is not your present password.");
    for (int i = 1; i < LoginLimit.FREE; i++) {
      assertThat(ann.change("/account/password", wrong).statusCode()).isEqualTo(400);
    }
    assertThat(ann.change("/account/password", wrong).statusCode()).isEqualTo(429);
    running.clock.advance(LoginLimit.WINDOW);
    HttpResponse<String> changed =
        ann.change(
            "/account/password",
            Map.of("present", RunningConsole.PASSWORD, "password", "battery staple"));
    assertThat(header(changed, "Location")).endsWith("/account?said=password");
    assertThat(ann.get("/account?said=password").body()).contains("Your password is changed.");
    Visitor visitor = running.new Visitor();
    assertThat(visitor.post("/login", login("ann", RunningConsole.PASSWORD)).statusCode())
        .isEqualTo(401);

    Visitor boss = running.logIn("boss");
    assertThat(ann.change("/people/invite-back", Map.of("name", "boss")).statusCode())
        .isEqualTo(403);
    assertThat(boss.change("/people/invite-back", Map.of("name", "nobody")).statusCode())
        .isEqualTo(400);
    String page = boss.change("/people/invite-back", Map.of("name", "ann")).body();
    Matcher link = Pattern.compile("(/welcome\\?token=[^<\"]+)").matcher(page);
    assertThat(link.find()).isTrue();
    assertThat(visitor.get(link.group(1)).body())
        .contains("Choose a new password for ann")
        .doesNotContain("name=\"name\"");
    Map<String, String> form = Map.of("token", token(link.group(1)), "password", "another horse");
    assertThat(visitor.post("/welcome", form).statusCode()).isEqualTo(303);
    assertThat(visitor.post("/welcome", form).statusCode()).isEqualTo(400);
    assertThat(visitor.post("/login", login("ann", "another horse")).statusCode()).isEqualTo(303);
    assertThat(ann.get("/queue").statusCode()).as("who was logged in is out").isEqualTo(303);
  }

  @Test
  void fromARefusedFormTheLanguageLeadsBackToItsPage() throws Exception {
    Visitor ann = running.logIn("ann");
    Map<String, String> blank = Map.of("id", ConsoleWorkspace.KIM, "text", " ", "from", "lane=");
    HttpResponse<String> refused = ann.change("/item/note", blank);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("name=\"to\" value=\"/item?id=forum%3Akim-4&amp;from=lane%3D\"");
    HttpResponse<String> endless =
        ann.change("/item/note", Map.of("id", ConsoleWorkspace.KIM, "text", "x".repeat(20_001)));
    assertThat(endless.statusCode()).isEqualTo(400);
    assertThat(endless.body()).contains("at most 20,000 characters");
    assertThat(ann.change("/searches/remove", Map.of("id", "x")).body())
        .contains("name=\"to\" value=\"/searches?id=x\"");
  }

  @Test
  void whatIsRefusedLeadsBackAndLosesNothingThatWasWritten() throws Exception {
    Visitor ann = running.logIn("ann");
    String note = "<b>\n" + "x".repeat(20_001);
    String page = running.console.url() + Links.item(ConsoleWorkspace.KIM, "view=open");
    HttpResponse<String> refused =
        ann.change(
            "/item/note",
            Map.of("id", ConsoleWorkspace.KIM, "text", note),
            "Referer",
            page + "&said=note&of=x");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("href=\"/item?id=forum%3Akim-4&amp;from=view%3Dopen\" data-key=\"u\"")
        .contains("What you wrote")
        .contains(">&lt;b&gt;\n" + "x".repeat(20_001) + "</textarea>");
    Map<String, String> correction = new LinkedHashMap<>();
    correction.put("id", ConsoleWorkspace.KIM);
    correction.put("correction", "type:nobody");
    correction.put("reason", "a slip, she stays");
    for (String from :
        List.of("https://evil.example/item", running.console.url() + "/item/answered", "%", "/")) {
      assertThat(ann.change("/item/correct", correction, "Referer", from).body())
          .as(from)
          .contains("href=\"/item?id=forum%3Akim-4\" data-key=\"u\"")
          .contains(">a slip, she stays</textarea>")
          .doesNotContain("evil");
    }
    String doubled = running.console.url() + "//evil.example/";
    assertThat(ann.change("/logout-not", Map.of(), "Referer", doubled).body())
        .doesNotContain("evil");
    HttpResponse<String> unread =
        ann.change(
            "/item/note",
            Map.of("id", ConsoleWorkspace.KIM, "text", "x".repeat(300_000)),
            "Referer",
            page);
    assertThat(unread.statusCode()).isEqualTo(413);
    assertThat(unread.body())
        .contains("This request cannot be answered.")
        .contains("href=\"/item?id=forum%3Akim-4&amp;from=view%3Dopen\" data-key=\"u\"");
    // Of a page that was only asked for.
    String team = running.console.url() + "/team?days=7";
    assertThat(ann.getFrom("/queue?lane=nowhere", team).body())
        .contains("href=\"/team?days=7\" data-key=\"u\"");
    assertThat(ann.getFrom("/team?days=7&by=x", team + "&by=x").body())
        .doesNotContain("data-key=\"u\"");
    // Who is not logged in sees nothing that another site may have sent for them.
    assertThat(running.new Visitor().post("/item/note", Map.of("text", "call 555")).body())
        .contains("Your session has ended")
        .doesNotContain("call 555");
  }

  @Test
  void aValueThatCannotBeIsToldByTheNameOfItsFieldOnThePage() throws Exception {
    Visitor ann = running.logIn("ann");
    assertThat(said(ann, "/team?days=-1"))
        .isEqualTo("“Period” cannot be “-1”. Allowed: 1, 7, 30, 90, 365.");
    assertThat(said(ann, "/team.csv?days=8")).startsWith("“Period” cannot be “8”.");
    assertThat(said(ann, "/team?by=moon"))
        .isEqualTo("“by” cannot be “moon”. Allowed: day, agent, brand, lane.");
    assertThat(said(ann, "/team/items?figure=x")).startsWith("“Figure” cannot be “x”.");
    assertThat(said(ann, "/dashboard?days=29"))
        .isEqualTo("“Period” cannot be “29”. Allowed: 28, 90, 365, 1095.");
    assertThat(said(ann, "/dashboard?brand=nobody"))
        .isEqualTo("Nobody wrote about a brand “nobody”.");
    assertThat(said(ann, "/queue?lane=nowhere"))
        .isEqualTo(
            "“Lane” cannot be “nowhere”. Allowed: recover, verify, delight, answer, monitor.");
    assertThat(said(ann, "/queue?view=x")).startsWith("“Whose” cannot be “x”. Allowed: open, mine");
    for (String page : List.of("0", "-1", "one", "1000000")) {
      assertThat(said(ann, "/queue?page=" + page))
          .isEqualTo("“Page” cannot be “" + page + "”. Allowed: whole numbers from 1 to 999999.");
    }
    assertThat(said(ann, "/search?q=refund&sort=best"))
        .isEqualTo("“Order” cannot be “best”. Allowed: relevance, newest, oldest, priority.");
    assertThat(said(ann, "/search?q=refund&from=soon"))
        .isEqualTo("“From” cannot be “soon”. Allowed: a day such as 2026-11-19.");
    assertThat(
            sentence(
                ann.change("/item/snooze", Map.of("id", ConsoleWorkspace.KIM, "hours", "1e3"))))
        .isEqualTo("“Snooze for” cannot be “1e3”. Allowed: whole numbers from 0 to 336.");
    assertThat(
            sentence(
                ann.change(
                    "/searches",
                    Map.of(
                        "name", "x", "q", "y", "rule", "count", "threshold", "1", "days", "367"))))
        .isEqualTo("“over days” cannot be “367”. Allowed: whole numbers from 1 to 366.");
    ann.change("/language", Map.of("language", "de"));
    assertThat(said(ann, "/team?days=%3Cb%3E"))
        .isEqualTo("„Zeitraum“ kann nicht „&lt;b&gt;“ sein. Erlaubt: 1, 7, 30, 90, 365.");
    String endless = "x".repeat(5000);
    assertThat(said(ann, "/queue?lane=" + endless)).hasSizeLessThan(300);
  }

  private static String said(Visitor visitor, String path) throws Exception {
    return sentence(visitor.get(path));
  }

  private static String sentence(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).isEqualTo(400);
    Matcher sentence =
        Pattern.compile("<p class=\"problem\" role=\"alert\">(.*?)</p>").matcher(refused.body());
    assertThat(sentence.find()).isTrue();
    return sentence.group(1);
  }

  @Test
  void beyondTheLastPageThereIsNoneAndNobodyIsCongratulated() throws Exception {
    Visitor ann = running.logIn("ann");
    HttpResponse<String> beyond = ann.get("/queue?lane=recover&page=900");
    assertThat(beyond.statusCode()).isEqualTo(404);
    assertThat(beyond.body())
        .contains("There is no page 900.")
        .contains("<a href=\"/queue?lane=recover&amp;page=1\">To the last page, 1</a>")
        .doesNotContain("Nothing waits here")
        .doesNotContain("page=899");
    HttpResponse<String> empty = ann.get("/queue?source=nowhere");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).contains("Nothing waits here.");
    running.account("boss", Role.ADMIN);
    assertThat(running.logIn("boss").get("/people?page=900").body())
        .contains("There is no page 900.")
        .doesNotContain("page=899");
  }

  @Test
  void theAuditLogSpeaksTheLanguageOfItsReaderAndLeadsToTheItems() throws Exception {
    running.account("boss", Role.ADMIN);
    String id = ConsoleWorkspace.KIM;
    running.store.work().claim(id, "ann");
    running.store.work().setState(id, "ann", ItemState.RESOLVED, Outcome.NOT_FIXED);
    running.store.work().snooze(id, "ann", Instant.parse("2026-12-01T00:00:00Z"));
    running.store.work().assign(id, "ann", null);
    running.store.journal().correct(id, "ann", Correction.Field.TYPE, "champion", "why");
    running.store.journal().undo(running.store.journal().corrections(id, 1).get(0).id(), "boss");
    running.store.journal().audit("-", "failed log in", "x".repeat(30) + "y".repeat(30), "");
    running.store.journal().audit("boss", "undo correction", "5", "");
    Visitor boss = running.logIn("boss");
    boss.change("/language", Map.of("language", "de"));
    String all = boss.get("/people").body();
    assertThat(lines(all))
        .contains(
            "ann | übernommen | forum:kim-4 |",
            "ann | Stand gesetzt | forum:kim-4 | geschlossen, nicht gelöst",
            "ann | zurückgestellt | forum:kim-4 | zurückgestellt bis 1 Dez. 2026, 00:00 UTC",
            "ann | zugewiesen | forum:kim-4 | niemand",
            "ann | richtiggestellt | forum:kim-4 | Typ: Fürsprecher",
            "boss | Korrektur zurückgenommen | forum:kim-4 | Typ: Fürsprecher",
            "boss | Korrektur zurückgenommen | 5 |",
            "- | vergeblich angemeldet | " + "x".repeat(9) + "…" + "y".repeat(14) + " |");
    assertThat(all)
        .contains("<a href=\"/item?id=forum%3Akim-4\" title=\"forum:kim-4\">")
        .doesNotContain("/item?id=5\"");
    String anns = boss.get("/people?by=ann").body();
    assertThat(lines(anns)).hasSize(5).allMatch(line -> line.startsWith("ann | "));
    assertThat(anns).contains("<option value=\"ann\" selected>");
    assertThat(boss.get("/people?by=nobody").body()).contains("Von ihnen steht hier nichts.");
    for (int i = 0; i < PeoplePages.AUDIT; i++) {
      running.store.journal().audit("ann", "export", "file-" + i + ".", "");
    }
    assertThat(boss.get("/people?by=ann").body()).contains("/people?by=ann&amp;page=2#audit");
  }

  /** The lines of the audit log without their moments. */
  private static List<String> lines(String page) {
    String log = page.substring(page.indexOf("id=\"audit\""));
    return Pattern.compile("<tr><td>(.*?)</td></tr>", Pattern.DOTALL)
        .matcher(log)
        .results()
        .map(row -> row.group(1).replaceAll("(?s)^.*?</td><td>", ""))
        .map(row -> row.replace("</td><td>", " | ").replaceAll("<[^>]*>", "").strip())
        .toList();
  }

  @Test
  void wrongParametersAreToldAndDoNotFail() throws Exception {
    Visitor ann = running.logIn("ann");
    assertThat(ann.get("/queue?lane=nowhere").statusCode()).isEqualTo(400);
    assertThat(ann.get("/queue?page=0").statusCode()).isEqualTo(400);
    assertThat(ann.get("/item?id=nothing").statusCode()).isEqualTo(404);
    assertThat(ann.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(ann.get("/queue?brand=%00").statusCode()).isEqualTo(400);
    assertThat(ann.change("/item/claim", Map.of("id", "a\0b")).statusCode()).isEqualTo(400);
    assertThat(ann.get("/queue?brand=%27%3B--&touchpoint=%25").statusCode()).isEqualTo(200);
  }
}
