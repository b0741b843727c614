package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.Correction;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.ItemState;
import io.earshot.care.store.MovableClock;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.care.store.Role;
import io.earshot.care.store.SavedSearch;
import io.earshot.care.store.SavedSearch.Rule;
import io.earshot.cli.Earshot;
import io.earshot.workspace.Workspace;
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

/** Takes the pictures in {@code docs/screens}; run by {@code scripts/update-screenshots} only. */
class ConsoleScreenshots {
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
      List<String> ids =
          store.items().list(all, 40, 0).stream().map(item -> item.row().mentionId()).toList();
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
      take(console, pages, target, "desktop", 1440, 900);
      take(console, pages, target, "phone", 390, 844);
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

  private static void take(
      Console console, Map<String, String> pages, Path target, String device, int width, int height)
      throws Exception {
    ChromeDriver browser = Chromium.start(width, height);
    try {
      // The size of what is seen, not of the window with its frame.
      browser.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
      browser.get(console.url() + "/login");
      save(browser, target, "login-" + device);
      browser.findElement(By.name("name")).sendKeys("anna");
      browser.findElement(By.name("password")).sendKeys(RunningConsole.PASSWORD, Keys.ENTER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        browser.get(console.url() + page.getValue());
        save(browser, target, page.getKey() + "-" + device);
      }
    } finally {
      browser.quit();
    }
  }

  private static void save(ChromeDriver browser, Path target, String name) throws Exception {
    Files.write(
        target.resolve(name + ".png"), SmallPng.of(browser.getScreenshotAs(OutputType.BYTES)));
  }
}
