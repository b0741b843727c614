package io.earshot.console;

import io.earshot.care.store.CareStore;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.Role;
import io.earshot.workspace.Workspace;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long the pages of a console over a workspace take, asked one after another over
 * HTTP, and how many bytes they have; it never judges a time. The care store is a new SQLite file,
 * so that nobody's work is touched.
 */
final class ConsoleBench {
  private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
  private static final int WARM_UP = 20;
  private static final int TIMES = 50;
  private static final String PASSWORD = "measured with this";

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String url;

  private ConsoleBench(String url) {
    this.url = url;
  }

  /** Measures the console over the workspace that is named. */
  public static void main(String[] arguments) throws Exception {
    Workspace workspace = Workspace.open(Path.of(arguments[0]));
    Path folder = Files.createTempDirectory("earshot-console-bench");
    Clock clock = Clock.systemUTC();
    long begun = System.nanoTime();
    CareStore store = CareStore.open(CareStore.addressIn(folder), null, clock);
    String token = store.accounts().invite(Role.LEAD, "setup");
    store.accounts().accept(token, "bench", PASSWORD);
    try (Console console =
        Console.start(workspace, store, new ConsoleAddress("127.0.0.1", 0, false), clock)) {
      System.out.printf(
          Locale.ROOT, "opened and merged in %.1f s%n", (System.nanoTime() - begun) / 1e9);
      ConsoleBench bench = new ConsoleBench(console.url());
      bench.logIn();
      QueueFilter all =
          new QueueFilter(null, null, null, null, null, null, QueueFilter.View.OPEN, "bench");
      int rows = store.items().countByLane(all).values().stream().mapToInt(count -> count).sum();
      System.out.printf(Locale.ROOT, "%,d rows in the queue%n", rows);
      if (rows == 0) {
        throw new IllegalStateException("the queue of this workspace is empty: nothing to measure");
      }
      String first = store.items().list(all, 1, 0).get(0).row().mentionId();
      System.out.println("| page | first ms | median ms | 90 % ms | kB |");
      System.out.println("|---|---|---|---|---|");
      for (Map.Entry<String, String> page : pages(first).entrySet()) {
        bench.measure(page.getKey(), page.getValue());
      }
      bench.measure("search, page 100", bench.turned("/search?q=parcel", 100));
    }
  }

  private static Map<String, String> pages(String first) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("queue", "/queue");
    pages.put("queue, a lane", "/queue?lane=verify");
    pages.put("queue, filtered", "/queue?language=de&type=extreme_critic");
    pages.put("queue, unassigned, page 20", "/queue?view=unassigned&page=20");
    pages.put("what a browser asks every 3 s", "/queue/live?id=" + Links.encoded(first));
    pages.put("item", Links.item(first));
    pages.put("search, everything", "/search");
    pages.put("search, a word", "/search?q=parcel");
    pages.put("search, a rare word", "/search?q=ref4711");
    pages.put(
        "search, narrowed", "/search?q=" + Links.encoded("(parcel OR paket) sentiment:negative"));
    pages.put("dashboard", "/dashboard");
    pages.put("team", "/team");
    return pages;
  }

  private void logIn() throws Exception {
    String form = "name=bench&password=" + Links.encoded(PASSWORD);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    client.send(request, HttpResponse.BodyHandlers.discarding());
  }

  /** Where a search stands after turning to this page of it. */
  private String turned(String path, int page) throws Exception {
    String here = path;
    for (int i = 1; i < page; i++) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + here)).build();
      Matcher next =
          NEXT.matcher(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
      if (!next.find()) {
        throw new IllegalStateException("the search has only " + i + " pages");
      }
      here = next.group(1).replace("&amp;", "&");
    }
    return here;
  }

  private void measure(String name, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    Duration first = timed(request);
    for (int i = 0; i < WARM_UP; i++) {
      timed(request);
    }
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      nanos[i] = timed(request).toNanos();
    }
    Arrays.sort(nanos);
    int bytes = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |%n",
        name,
        first.toMillis(),
        nanos[TIMES / 2] / 1e6,
        nanos[TIMES * 9 / 10] / 1e6,
        bytes / 1e3);
  }

  private Duration timed(HttpRequest request) throws Exception {
    long begun = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    long nanos = System.nanoTime() - begun;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
    }
    return Duration.ofNanos(nanos);
  }
}
