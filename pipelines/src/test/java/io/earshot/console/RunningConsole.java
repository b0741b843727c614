package io.earshot.console;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.MovableClock;
import io.earshot.care.store.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A console on a free port with a care store of its own. */
final class RunningConsole implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  final MovableClock clock = new MovableClock(ConsoleWorkspace.AS_OF.plus(Duration.ofHours(6)));
  private static final String HASH =
      BCrypt.withDefaults().hashToString(BCrypt.MIN_COST, PASSWORD.toCharArray());

  final CareStore store;
  private final String address;
  final Console console;

  RunningConsole() throws IOException {
    this(SearchPages.Bounds.USUAL);
  }

  /** One with other bounds of the search. */
  RunningConsole(SearchPages.Bounds searchBounds) throws IOException {
    Path folder = Files.createTempDirectory("earshot-care");
    address = CareStore.addressIn(folder);
    store = CareStore.open(address, null, clock);
    console =
        Console.start(
            ConsoleWorkspace.get(),
            store,
            new ConsoleAddress("127.0.0.1", 0, false),
            clock,
            searchBounds);
  }

  /** An account whose password is looked at fast: a hash says itself how costly it is. */
  void account(String name, Role role) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO account (name, role, password_hash, created_at) VALUES (?, ?, ?, 0)")) {
      insert.setString(1, name);
      insert.setString(2, role.name());
      insert.setString(3, HASH);
      insert.executeUpdate();
    }
  }

  /** Lets an item leave the published queue, as the night does that finds nothing in it to do. */
  void leaveQueue(String mentionId) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement update =
            connection.prepareStatement("UPDATE item SET present = 0 WHERE mention_id = ?")) {
      update.setString(1, mentionId);
      if (update.executeUpdate() != 1) {
        throw new AssertionError("there is no such item");
      }
    }
  }

  /** A browser without scripts, logged in. */
  Visitor logIn(String name) throws Exception {
    Visitor visitor = new Visitor();
    HttpResponse<String> answer =
        visitor.post("/login", Map.of("name", name, "password", PASSWORD));
    if (answer.statusCode() != 303) {
      throw new AssertionError("no login: " + answer.statusCode());
    }
    return visitor;
  }

  /** Somebody who asks by HTTP, with cookies and without following redirects. */
  final class Visitor {
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(String path) throws Exception {
      return send(HttpRequest.newBuilder(uri(path)));
    }

    /** Asks as a browser does that comes from another page. */
    HttpResponse<String> getFrom(String path, String page) throws Exception {
      return send(HttpRequest.newBuilder(uri(path)).header("Referer", page));
    }

    /** Sends a form as it is. */
    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
        throws Exception {
      String body =
          form.entrySet().stream()
              .map(field -> field.getKey() + "=" + Links.encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form with the token of this session. */
    HttpResponse<String> change(String path, Map<String, String> form, String... headers)
        throws Exception {
      Map<String, String> whole = new LinkedHashMap<>(form);
      whole.put("csrf", token());
      return post(path, whole, headers);
    }

    /** Sends a form that is encoded already, with the token of this session. */
    HttpResponse<String> changeRaw(String path, String form) throws Exception {
      return send(
          HttpRequest.newBuilder(uri(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + Links.encoded(token()))));
    }

    private String token() throws Exception {
      Matcher token =
          Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(get("/queue").body());
      if (!token.find()) {
        throw new AssertionError("the queue page has no token");
      }
      return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
      return URI.create(console.url() + path);
    }
  }

  @Override
  public void close() {
    console.close();
  }
}
