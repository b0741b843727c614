package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.NightlyRun;
import io.earshot.pipelines.ShippedModels;
import io.earshot.pipelines.night.InputFile;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A workspace with one real night of invented posts, some of them hostile. */
final class ConsoleWorkspace {
  static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");

  /** Ids of posts that the tests look at. */
  static final String KIM = "forum:kim-4";

  static final String SCRIPT = "forum:\"><script>";
  static final String ENDLESS = "forum:endless";

  /** One of several who tell of the same flight; a loyal customer. */
  static final String PAT = "forum:pat-4";

  /** A post with an address of mail in it. */
  static final String MAIL = "forum:mo-1";

  /** By the customer file of the same person as {@link #MAIL}, who is named by a handle there. */
  static final String TWIN = "forum:de-1";

  private static Workspace made;

  private ConsoleWorkspace() {}

  /** The workspace, made once for all tests of this process; they only read it. */
  static synchronized Workspace get() throws IOException {
    if (made == null) {
      made = make(Files.createTempDirectory("earshot-console"));
    }
    return made;
  }

  private static Workspace make(Path folder) throws IOException {
    Workspace workspace =
        Workspace.init(
            folder.resolve("ws"),
            "brands:\n  acme:\n    name: Acme\nreplies:\n  allowedMoney: 15\n");
    StringBuilder lines = new StringBuilder();
    add(lines, "forum:kim-1", "kim", "Kim", "Acme is the best, I love this shop!", 5, "2025-03-01");
    add(
        lines,
        "forum:kim-2",
        "kim",
        "Kim",
        "Fantastic service again, thank you Acme!",
        5,
        "2025-09-01");
    add(
        lines,
        "forum:kim-3",
        "kim",
        "Kim",
        "Always happy with Acme, great staff.",
        5,
        "2026-02-01");
    add(
        lines,
        KIM,
        "kim",
        "Kim",
        "My delivery is two weeks late and nobody answers. I will never order here again, I want a"
            + " refund!",
        1,
        "2026-11-19");
    add(
        lines,
        SCRIPT,
        "mallory",
        "=HYPERLINK(\"http://evil.example\")",
        "=cmd|' /C calc'!A0 <script>window.pwned=1</script><img src=x onerror=\"window.pwned=1\">"
            + " \u202Eterrible broken product\u202C, I want a refund now!",
        1,
        "2026-11-19");
    add(
        lines,
        ENDLESS,
        "longwinded",
        "Long",
        "The parcel is late and broken, terrible: " + "A".repeat(100_000),
        1,
        "2026-11-18");
    add(
        lines,
        "forum:de-1",
        "jonas",
        "Jonas",
        "Das Paket ist kaputt und der Kundendienst antwortet nicht. Eine Frechheit!",
        1,
        "2026-11-19");
    add(lines, "forum:pat-1", "pat", "Pat", "Acme flies best, I love it!", 5, "2025-03-01");
    add(lines, "forum:pat-2", "pat", "Pat", "Fantastic crew, thank you Acme!", 5, "2025-09-01");
    add(lines, "forum:pat-3", "pat", "Pat", "Always happy with Acme, great.", 5, "2026-02-01");
    add(
        lines,
        PAT,
        "pat",
        "Pat",
        "Flight 418 was cancelled and nobody told us. I am so disappointed, never again with you!",
        1,
        "2026-11-19");
    for (String author : List.of("quinn", "rae", "sam")) {
      add(
          lines,
          "forum:" + author + "-1",
          author,
          author,
          "Nobody at the desk for flight 418 either, " + author + " waits for a refund. Terrible!",
          1,
          "2026-11-19");
    }
    add(
        lines,
        MAIL,
        "mo",
        "Mo",
        "The kettle broke after a day, please answer to mo@example.org, this is awful, @dora_p @acme_help.",
        1,
        "2026-11-19");
    add(lines, "forum:lena-1", "lena", "Lena", "Same here, mine never came.", 1, "2026-11-19", KIM);
    for (String author : List.of("robin", "robin2")) {
      String id = "forum:" + author + "-1";
      add(lines, id, author, "Robin", "The bag is fine, thank you.", 4, "2026-06-01");
    }
    // At X nobody may be profiled.
    add(lines, "x:1", "zed", "Zed", "The parcel is late again, what a mess!", 1, "2026-11-19");
    Path input = folder.resolve("posts.jsonl");
    Files.writeString(input, lines, UTF_8);
    new NightlyRun(
            AS_OF,
            List.of(new InputFile(input.toString(), FileFormats.of("mentions", folder), null)),
            NightlyRun.Flink.embedded(1),
            ShippedModels.INSTANCE,
            false)
        .execute(workspace);
    Files.writeString(
        workspace.root().resolve("customers.csv"),
        "customer_id,account\nC1,forum:jonas\nC1,forum:@mo\n");
    return workspace;
  }

  private static void add(
      StringBuilder lines,
      String id,
      String author,
      String name,
      String text,
      int stars,
      String day) {
    add(lines, id, author, name, text, stars, day, null);
  }

  private static void add(
      StringBuilder lines,
      String id,
      String author,
      String name,
      String text,
      int stars,
      String day,
      String inReplyTo) {
    ObjectNode line = WorkspaceJson.MAPPER.createObjectNode();
    String source = id.substring(0, id.indexOf(':'));
    line.put("id", id).put("source", source).put("kind", "review").put("brand", "acme");
    line.putObject("author")
        .put("id", source + ":" + author)
        .put("handle", "@" + author)
        .put("name", name);
    line.put("text", text).put("createdAt", day + "T12:00:0" + (inReplyTo == null ? "0Z" : "1Z"));
    line.put("inReplyTo", inReplyTo).put("thread", inReplyTo);
    line.put(
        "url", id.equals(SCRIPT) ? "javascript:window.pwned=1" : "https://forum.example/" + author);
    line.putObject("rating").put("value", stars).put("scale", 5);
    lines.append(line).append('\n');
  }
}
