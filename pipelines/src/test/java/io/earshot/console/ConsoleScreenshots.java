package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.Correction;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.ItemState;
import io.earshot.care.store.MovableClock;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.care.store.Role;
import io.earshot.care.store.SavedSearch;
import io.earshot.care.store.SavedSearch.Rule;
import io.earshot.cli.Earshot;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Takes the pictures in {@code docs/screens}; run by {@code scripts/update-screenshots} only. */
class ConsoleScreenshots {
  private static final List<Device> DEVICES =
      List.of(new Device("desktop", 1440, 900), new Device("phone", 390, 844));

  @Test
  void takeThem() throws Exception {
    Path target = Path.of(System.getProperty("screens.folder"));
    Files.createDirectories(target);
    Path folder = Files.createTempDirectory("earshot-screens");
    assertThat(Earshot.run("demo", "--workspace", folder.resolve("demo").toString())).isZero();
    Workspace workspace = Workspace.open(folder.resolve("demo"));
    MovableClock clock = new MovableClock(Instant.parse("2026-11-20T07:30:00Z"));
    CareStore store = CareStore.open(CareStore.addressIn(folder), null, clock);
    for (String name : List.of("anna", "ben")) {
      store
          .accounts()
          .accept(store.accounts().invite(Role.ADMIN, "setup"), name, RunningConsole.PASSWORD);
    }
    store
        .savedSearches()
        .add(new SavedSearch(0, "Refunds", "refund OR delay*", "ben", Rule.COUNT, 7, 5));
    store
        .savedSearches()
        .add(
            new SavedSearch(
                0, "Unhappy, in German", "sentiment:negative lang:de", "anna", Rule.SURGE, 2, 200));
    try (Console console =
        Console.start(workspace, store, new ConsoleAddress("127.0.0.1", 0, false), clock)) {
      QueueFilter all = new QueueFilter(null, null, null, null, null, null, View.OPEN, "anna");
      List<QueueRow> rows = store.items().list(all, 200, 0).stream().map(CareItem::row).toList();
      List<String> ids = rows.stream().map(QueueRow::mentionId).toList();
      work(store, clock, ids);
      String first = ids.get(0);
      String incident = store.items().incidents(1).get(0).row().incident().id();
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("queue", "/queue");
      pages.put("item", Links.item(first));
      pages.put("incident", Links.incident(incident));
      pages.put("search", "/search?q=" + Links.encoded("refund OR delay*"));
      pages.put("mistake", "/search?q=" + Links.encoded("refund (late"));
      pages.put(
          "explain",
          "/search/explain?q=" + Links.encoded("flug kestrava") + "&id=" + Links.encoded(first));
      pages.put("searches", "/searches");
      pages.put("dashboard", "/dashboard?days=28");
      pages.put("team", "/team?days=7&by=agent");
      pages.put("late", "/team/items?days=7&figure=ninetieth");
      pages.put("corrections", "/corrections");
      pages.put("notes", "/notes");
      pages.put("people", "/people");
      pages.put("account", "/account");
      pages.put("problem", "/item?id=nothing");
      String masked =
          rows.stream()
              .filter(row -> row.excerpt() != null && row.excerpt().contains("[phone]"))
              .findFirst()
              .orElseThrow()
              .mentionId();
      Form reveal =
          new Form(
              "reveal",
              Links.item(masked),
              "/item/reveal",
              Map.of("reason", "The customer asked to be called back."));
      String invited = "/welcome?token=" + store.accounts().invite(Role.AGENT, "anna");
      for (Device device : DEVICES) {
        try (Pictures pictures = new Pictures(console, target, device)) {
          pictures.take("welcome", invited);
          pictures.take("login", "/login");
          pictures.logIn("anna");
          pages.forEach(pictures::take);
          pictures.take(reveal);
        }
      }
    }
    takeWhoIsMeant(target);
  }

  /** In the sample nobody is called as somebody else is. */
  private static void takeWhoIsMeant(Path target) throws Exception {
    try (RunningConsole running = new RunningConsole()) {
      running.account("anna", Role.AGENT);
      Form merge =
          new Form(
              "merge",
              Links.item(ConsoleWorkspace.KIM),
              "/item/merge",
              Map.of("same", "Robin", "reason", "She says so in her last post."));
      for (Device device : DEVICES) {
        try (Pictures pictures = new Pictures(running.console, target, device)) {
          pictures.logIn("anna");
          pictures.take(merge);
        }
      }
    }
  }

  /** A morning's work, so that no page is empty. */
  private static void work(CareStore store, MovableClock clock, List<String> ids) {
    for (int i = 10; i < 30; i++) {
      String agent = i % 3 == 0 ? "anna" : "ben";
      clock.advance(Duration.ofMinutes(3));
      store.journal().answered(ids.get(i), agent, "Thank you for telling us; we look into it.");
      if (i % 4 != 0) {
        store.work().setState(ids.get(i), agent, ItemState.RESOLVED, Outcome.FIXED_PLEASED);
      }
    }
    store.work().claim(ids.get(0), "anna");
    store.work().claim(ids.get(2), "ben");
    store.journal().note(ids.get(0), "ben", "@anna the depot says it is on its way back");
    store.journal().correct(ids.get(0), "anna", Correction.Field.COMPLAINT, "yes", "clear enough");
  }

  private record Device(String name, int width, int height) {}

  /** A page that answers a form: where the form stands, where it goes, and what is filled in. */
  private record Form(String name, String page, String action, Map<String, String> fields) {}

  /** A browser whose pages are taken. */
  private static final class Pictures implements AutoCloseable {
    private final Console console;
    private final Path target;
    private final Device device;
    private final ChromeDriver browser;

    Pictures(Console console, Path target, Device device) throws Exception {
      this.console = console;
      this.target = target;
      this.device = device;
      this.browser = Chromium.start(device.width(), device.height());
      // The size of what is seen, not of the window with its frame.
      browser.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of(
              "width",
              device.width(),
              "height",
              device.height(),
              "deviceScaleFactor",
              1,
              "mobile",
              device.width() < 500));
    }

    void logIn(String name) {
      browser.get(console.url() + "/login");
      browser.findElement(By.name("name")).sendKeys(name);
      browser.findElement(By.name("password")).sendKeys(RunningConsole.PASSWORD, Keys.ENTER);
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(
              ExpectedConditions.and(
                  ExpectedConditions.not(ExpectedConditions.urlContains("/login")),
                  // Else the next page is asked for while this one still comes in.
                  ExpectedConditions.jsReturnsValue(
                      "return document.readyState === 'complete' || null")));
    }

    void take(String name, String page) {
      browser.get(console.url() + page);
      save(name);
    }

    void take(Form form) {
      browser.get(console.url() + form.page());
      browser.executeScript(
          "const form = document.querySelector(`form[action='${arguments[0]}']`);"
              + " for (const [name, value] of Object.entries(arguments[1]))"
              + " form.elements[name].value = value; form.submit();",
          form.action(),
          form.fields());
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(ExpectedConditions.urlContains(form.action()));
      save(form.name());
    }

    private void save(String name) {
      try {
        Files.write(
            target.resolve(name + "-" + device.name() + ".png"),
            SmallPng.of(browser.getScreenshotAs(OutputType.BYTES)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      browser.quit();
    }
  }
}
