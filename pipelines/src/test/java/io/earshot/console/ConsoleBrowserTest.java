package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.Correction;
import io.earshot.care.store.ItemState;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.care.store.Role;
import io.earshot.care.store.SavedSearch;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The main journeys in a real browser. */
class ConsoleBrowserTest {
  private static final String SIDEWAYS =
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static ChromeDriver ann;
  private static ChromeDriver ben;

  private RunningConsole running;

  @BeforeAll
  static void startBrowsers() throws Exception {
    ann = Chromium.start(1440, 900);
    ben = Chromium.start(390, 844);
  }

  @AfterAll
  static void stopBrowsers() {
    ann.quit();
    ben.quit();
  }

  @BeforeEach
  void startConsole() throws Exception {
    running = new RunningConsole();
    running.account("ann", Role.AGENT);
    running.account("ben", Role.LEAD);
    logIn(ann, "ann");
    logIn(ben, "ben");
  }

  @AfterEach
  void stopConsole() {
    // Off the pages first: they would go on asking a console that is gone, and complain.
    for (ChromeDriver browser : List.of(ann, ben)) {
      browser.get("about:blank");
      Chromium.complaints(browser);
    }
    running.close();
  }

  private void logIn(ChromeDriver browser, String name) {
    browser.manage().deleteAllCookies();
    open(browser, "/login");
    browser.findElement(By.name("name")).sendKeys(name);
    browser.findElement(By.name("password")).sendKeys(RunningConsole.PASSWORD, Keys.ENTER);
    until(browser, "ol.queue");
  }

  private String firstItem() {
    QueueFilter all = new QueueFilter(null, null, null, null, null, null, View.OPEN, "ann");
    return running.store.items().list(all, 1, 0).get(0).row().mentionId();
  }

  private void open(ChromeDriver browser, String path) {
    browser.get(running.console.url() + path);
  }

  private static WebElement until(ChromeDriver browser, String selector) {
    return new WebDriverWait(browser, Duration.ofSeconds(60))
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  private static void untilText(ChromeDriver browser, String selector, String text) {
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .until(ExpectedConditions.textToBe(By.cssSelector(selector), text));
  }

  /** Whether the browser would ask before it leaves the page. */
  private static boolean asks(ChromeDriver browser) {
    // The driver answers the question itself, unseen: so what the page says to the event is looked
    // at.
    return (boolean)
        browser.executeScript(
            "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))");
  }

  /** What a link of the page leads to, got by the browser. */
  private static String fetched(ChromeDriver browser, String link) {
    return (String)
        browser.executeAsyncScript(
            "const done = arguments[1];"
                + "fetch(document.querySelector(arguments[0]).href)"
                + ".then(answer => answer.text()).then(done)",
            link);
  }

  private static void press(ChromeDriver browser, CharSequence key) {
    browser.switchTo().activeElement().sendKeys(key);
  }

  @Test
  void anAgentWorksAnItemByKeyboard() {
    String first = firstItem();
    press(ann, "j");
    assertThat(ann.switchTo().activeElement().getDomAttribute("href"))
        .isEqualTo(Links.item(first, "view=open"));
    press(ann, Keys.ENTER);
    until(ann, "#reply");
    press(ann, "u");
    until(ann, "ol.queue a:focus");
    assertThat(ann.switchTo().activeElement().getDomAttribute("href"))
        .as("back at the line of the item")
        .isEqualTo(Links.item(first, "view=open"));
    press(ann, Keys.ENTER);
    until(ann, "#reply");
    press(ann, "c");
    untilText(ann, ".strip .status", "you are on it");

    press(ann, "r");
    WebElement reply = ann.switchTo().activeElement();
    assertThat(reply.getDomAttribute("id")).isEqualTo("reply");
    reply.clear();
    assertThat(asks(ann)).isFalse();
    reply.sendKeys("Calm down, Kim \u263A");
    assertThat(asks(ann)).isTrue();
    untilText(ann, "#used", "16 characters");
    untilText(ann, ".finding code", "calm_down");
    reply.clear();
    reply.sendKeys("We are sorry, Kim, and look into it \u263A");
    untilText(ann, "#checked .counter", "37 characters · nothing found");
    // It outlives the other forms of the page, and is checked when it is back.
    ann.findElement(By.cssSelector("form[action='/item/note'] textarea")).sendKeys("on it");
    ann.findElement(By.xpath("//button[.='Add note']")).click();
    untilText(ann, ".notice", "Your note is added.");
    assertThat(ann.getCurrentUrl()).as("what is said once").doesNotContain("said=");
    untilText(ann, "#checked .counter", "37 characters · nothing found");
    assertThat(ann.findElement(By.id("reply")).getDomProperty("value"))
        .isEqualTo("We are sorry, Kim, and look into it \u263A");
    ann.findElement(By.xpath("//button[.='Note as answered']")).click();
    untilText(ann, ".notice", "Noted as answered. It is the customer\u2019s turn.");
    assertThat(ann.executeScript("return sessionStorage.length")).isEqualTo(0L);
    assertThat(asks(ann)).isFalse();

    press(ann, "e");
    Select state = new Select(ann.findElement(By.id("state")));
    assertThat(state.getFirstSelectedOption().getText()).isEqualTo("escalate to a supervisor");
    press(ann, "e");
    assertThat(state.getFirstSelectedOption().getText()).isEqualTo("escalate to a team");
    press(ann, Keys.ENTER);
    untilText(ann, ".strip .status", "you are on it, escalated to a team");
    assertThat(
            ann.executeScript(
                "const r = document.getElementById('reply');"
                    + " return r.value === r.defaultValue"))
        .isEqualTo(true);

    new Select(ann.findElement(By.name("correction"))).selectByValue("type:champion");
    ann.findElement(By.name("reason")).sendKeys("a slip", Keys.ENTER);
    untilText(ann, ".notice", "Corrected; every later night goes by it.");
    ann.findElement(By.xpath("//button[.='Undo']")).click();
    untilText(ann, ".notice", "The correction is taken back.");

    ann.findElement(By.xpath("//button[.='Close']")).click();
    untilText(ann, ".notice", "The state is changed.");
    assertThat(running.store.items().find(first).orElseThrow().state())
        .isEqualTo(ItemState.RESOLVED);
    assertThat(Chromium.complaints(ann)).isEmpty();
  }

  @Test
  void whatIsWrittenOutlivesARefusal() {
    open(ann, Links.item(ConsoleWorkspace.KIM));
    By note = By.cssSelector("form[action='/item/note'] textarea");
    By reason = By.cssSelector("form[action='/item/merge'] input[name=reason]");
    ann.findElement(By.xpath("//summary[.='The same person as another customer']")).click();
    ann.findElement(reason).sendKeys("the same dog");
    ann.findElement(note).sendKeys("asked the depot");
    ann.manage().deleteAllCookies();
    ann.findElement(By.xpath("//button[.='Add note']")).click();
    untilText(ann, ".problem", "Your session has ended; log in again.");
    ann.findElement(By.cssSelector("a[data-key=u]")).click();
    until(ann, "input[name=name]").sendKeys("ann");
    ann.findElement(By.name("password")).sendKeys(RunningConsole.PASSWORD, Keys.ENTER);
    until(ann, "form[action='/item/merge'] input[name=reason]");
    assertThat(ann.findElement(reason).getDomProperty("value")).isEqualTo("the same dog");
    assertThat(ann.findElement(note).getDomProperty("value")).isEqualTo("asked the depot");
    ann.findElement(By.xpath("//button[.='Add note']")).click();
    untilText(ann, ".notice", "Your note is added.");
    assertThat(ann.findElement(note).getDomProperty("value")).isEmpty();
    assertThat(ann.findElement(reason).getDomProperty("value")).isEqualTo("the same dog");
  }

  @Test
  void aKeyOfAnotherPageLeadsThereOrDoesNothing() {
    open(ann, "/dashboard");
    press(ann, "/");
    new WebDriverWait(ann, Duration.ofSeconds(60))
        .until(ExpectedConditions.urlContains("/search#query"));
    until(ann, "#query");
    new WebDriverWait(ann, Duration.ofSeconds(60))
        .until(browser -> "query".equals(browser.switchTo().activeElement().getDomAttribute("id")));
    ann.switchTo().activeElement().sendKeys("refund", Keys.ENTER);
    until(ann, ".hits mark");

    open(ann, "/queue");
    press(ann, "j");
    WebElement row = ann.switchTo().activeElement();
    press(ann, "r");
    assertThat(ann.switchTo().activeElement()).isEqualTo(row);
    assertThat(ann.getCurrentUrl()).endsWith("/queue");
    press(ann, Keys.ENTER);
    until(ann, "#reply");
    press(ann, "r");
    assertThat(ann.switchTo().activeElement().getDomAttribute("id")).isEqualTo("reply");
    assertThat(Chromium.complaints(ann)).isEmpty();
  }

  @Test
  void aColleaguesClaimShowsWithoutReload() {
    ben.executeScript("window.notReloaded = true");
    running.store.work().claim(firstItem(), "ann");
    untilText(ben, "#status-0", "ann is on it");
    running.store.journal().note(firstItem(), "ann", "@ben please look");
    untilText(ben, "#calls", "1\nnot seen yet");
    assertThat(ben.findElement(By.cssSelector("#status-0 + form")).isDisplayed()).isFalse();
    assertThat(ben.executeScript("return window.notReloaded")).isEqualTo(true);
    running.store.work().release(firstItem(), "ann");
    open(ben, Links.item(firstItem()));
    until(ben, ".strip form.claim");
    running.store.work().claim(firstItem(), "ann");
    untilText(ben, ".takeover summary", "Take over from ann");
    assertThat(ben.findElement(By.id("noted")).isEnabled()).isFalse();
    running.store.work().release(firstItem(), "ann");
    until(ben, ".strip form.claim");
    assertThat(ben.findElement(By.id("noted")).isEnabled()).isTrue();
    assertThat(Chromium.complaints(ben)).isEmpty();
  }

  @Test
  void anAnalystNarrowsSortsExplainsAndExportsASearch() throws Exception {
    running.account("ada", Role.ANALYST);
    logIn(ann, "ada");
    press(ann, "/");
    WebElement query = until(ann, "#query");
    query.sendKeys("refund OR flight", Keys.ENTER);
    until(ann, ".hits mark");
    ann.findElement(By.xpath("//aside//a[contains(@href, 'lang%3Aen')]")).click();
    new WebDriverWait(ann, Duration.ofSeconds(60))
        .until(ExpectedConditions.urlContains("lang%3Aen"));
    assertThat(ann.findElement(By.id("query")).getDomProperty("value"))
        .isEqualTo("(refund OR flight) lang:en");
    new Select(ann.findElement(By.name("sort"))).selectByValue("oldest");
    ann.findElement(By.cssSelector(".searchbox button")).click();
    new WebDriverWait(ann, Duration.ofSeconds(60))
        .until(ExpectedConditions.urlContains("sort=oldest"));
    assertThat(ann.findElement(By.id("query")).getDomProperty("value"))
        .isEqualTo("(refund OR flight) lang:en");
    List<String> moments =
        ann.findElements(By.cssSelector(".hits time")).stream()
            .map(time -> time.getDomAttribute("datetime"))
            .toList();
    assertThat(moments).hasSizeGreaterThan(1).isSorted();

    int total = Integer.parseInt(ann.findElement(By.cssSelector(".total b")).getText());
    assertThat(total).isEqualTo(moments.size());
    // One line of names above the hits; no text of these has a line break in it.
    assertThat(fetched(ann, "a[href^='/search/export.csv']").lines()).hasSize(1 + total);
    String lines = fetched(ann, "a[href^='/search/export.jsonl']");
    assertThat(lines.lines()).hasSize(total).allMatch(line -> line.contains("\"language\":\"en\""));

    ann.findElement(By.xpath("//ol[@class='hits']//a[.='Why this match']")).click();
    assertThat(until(ann, "table.reasons mark").getText()).containsAnyOf("refund", "flight");
    ann.findElement(By.cssSelector(".crumbs a")).click();
    until(ann, ".hits mark");
    assertThat(Chromium.complaints(ann)).isEmpty();
  }

  @Test
  void draggingAcrossTheBarsChoosesTheirDays() {
    open(ann, "/search?q=rating:1");
    List<WebElement> bars = ann.findElements(By.cssSelector("#histogram rect.hit"));
    new Actions(ann)
        .moveToElement(bars.get(bars.size() - 2))
        .clickAndHold()
        .moveToElement(bars.get(bars.size() - 1))
        .release()
        .perform();
    new WebDriverWait(ann, Duration.ofSeconds(60))
        .until(ExpectedConditions.urlContains(Links.encoded("created:[")));
    assertThat(ann.findElement(By.id("query")).getDomProperty("value"))
        .isEqualTo("rating:1 created:[2026-11-18 TO 2026-11-19]");
    assertThat(Chromium.complaints(ann)).isEmpty();
  }

  @Test
  void hostilePostsRunNothingAndBreakNoPage() {
    List<String> paths =
        List.of(
            "/queue",
            Links.item(ConsoleWorkspace.SCRIPT),
            Links.item(ConsoleWorkspace.ENDLESS),
            "/search?q=*");
    for (String path : paths) {
      open(ben, path);
      assertThat(ben.executeScript("return window.pwned")).as(path).isNull();
      assertThat(ben.executeScript(SIDEWAYS)).as("sideways scrolling of " + path).isEqualTo(0L);
    }
    assertThat(Chromium.complaints(ben)).isEmpty();
  }

  @Test
  void everyPageIsAccessible() throws Exception {
    running.account("boss", Role.ADMIN);
    String axe;
    try (InputStream in = getClass().getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    running
        .store
        .journal()
        .correct(ConsoleWorkspace.KIM, "ann", Correction.Field.TYPE, "champion", "why");
    running.store.journal().answered(ConsoleWorkspace.KIM, "ann", "We are sorry.");
    for (String name : List.of("boss", "ben")) {
      running
          .store
          .journal()
          .note(ConsoleWorkspace.KIM, "ann", "@" + name + " " + "long".repeat(99));
    }
    running
        .store
        .savedSearches()
        .add(new SavedSearch(0, "refunds", "refund", "ann", SavedSearch.Rule.SURGE, 7, 200));
    logIn(ann, "boss");
    for (ChromeDriver browser : List.of(ann, ben)) {
      for (String path :
          List.of(
              "/login",
              "/queue",
              Links.item(ConsoleWorkspace.KIM),
              "/search?q=refund",
              "/search?q=(",
              "/search/explain?q=refund&id=" + ConsoleWorkspace.KIM,
              Links.incident(
                  running
                      .store
                      .items()
                      .find(ConsoleWorkspace.PAT)
                      .orElseThrow()
                      .row()
                      .incident()
                      .id()),
              "/searches",
              "/notes",
              "/dashboard?days=1095",
              "/team?days=7&by=agent",
              "/team/items?days=7&figure=median",
              "/corrections",
              "/people",
              "/nowhere")) {
        open(browser, path);
        assertAccessible(browser, axe, path);
      }
      // The two that answer a form only.
      open(browser, Links.item(ConsoleWorkspace.MAIL));
      submit(browser, "/item/reveal", Map.of("reason", "to call back"));
      until(browser, "h1");
      assertThat(browser.getPageSource()).contains("mo@example.org");
      assertAccessible(browser, axe, "what was masked");
      open(browser, Links.item(ConsoleWorkspace.MAIL));
      submit(browser, "/item/merge", Map.of("same", "Robin", "reason", "the same dog"));
      until(browser, "ol.history");
      assertAccessible(browser, axe, "who is meant");
    }
  }

  /** Fills a form that is folded away, and sends it. */
  private static void submit(ChromeDriver browser, String action, Map<String, String> fields) {
    browser.executeScript(
        "const form = document.querySelector(`form[action='${arguments[0]}']`);"
            + "form.closest('details').open = true;"
            + "for (const [name, value] of Object.entries(arguments[1]))"
            + " form.elements[name].value = value;"
            + "form.requestSubmit();",
        action,
        fields);
  }

  private static void assertAccessible(ChromeDriver browser, String axe, String page) {
    browser.executeScript(axe);
    Object findings =
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run().then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes[0].html)))");
    assertThat(findings).as(page).isEqualTo(List.of());
    assertThat(browser.executeScript(SIDEWAYS)).as("sideways scrolling of " + page).isEqualTo(0L);
  }
}
