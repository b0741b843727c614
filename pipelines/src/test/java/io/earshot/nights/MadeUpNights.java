package io.earshot.nights;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.workspace.WorkspaceJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Nights in which everything happens that can happen to a mention: it arrives late or twice, is
 * collected again, edited (its author, brand and even its date too), deleted, or grows too old. A
 * function of the seed.
 */
final class MadeUpNights {
  static final String CONFIGURATION =
      """
      brands:
        acme: {name: Acme, relation: own}
        rival: {name: Rival, relation: competitor}
      sources:
        shortlived: {retentionDays: 12}
        wordless: {storeText: false}
      queue:
        openDays: 10
      """;

  static final List<Instant> AS_OF =
      List.of(
          Instant.parse("2026-11-10T02:00:00Z"),
          Instant.parse("2026-11-11T02:00:00Z"),
          Instant.parse("2026-11-12T02:00:00Z"),
          Instant.parse("2026-11-16T02:00:00Z"),
          Instant.parse("2026-11-24T02:00:00Z"));

  /** Two accounts are one person's; some of what people did falls between the nights. */
  static final String CUSTOMER_FILE =
      """
      customer_id,account,since,value,tier,open_orders
      person-1,author-1,2019-04-30,1250.50,gold,2
      person-1,author-2,2019-04-30,1250.50,gold,2
      person-4,author-4,,10.0,,
      """;

  static final String CORRECTIONS =
      """
      {"customerId":"person-1","field":"type","value":"champion","from":"2026-10-20T00:00:00Z","at":"2026-11-09T09:00:00Z","by":"kim","why":"known"}
      {"customerId":"robot","field":"type","value":"extreme_critic","at":"2026-11-11T09:00:00Z","by":"kim","why":"known"}
      {"customerId":"author-5","field":"customer","value":"author-6","at":"2026-11-09T09:00:00Z","by":"kim","why":"twins"}
      {"customerId":"author-3","field":"customer","value":"author-1","at":"2026-11-11T09:00:00Z","by":"kim","why":"known"}
      {"customerId":"author-7","field":"customer","value":"author-8","at":"2026-11-09T09:00:00Z","by":"kim","why":"known"}
      {"customerId":"author-7","field":"customer","at":"2026-11-13T09:00:00Z","by":"kim","why":"undone"}
      """;

  private static final List<String> TEXTS =
      List.of(
          "My parcel is three weeks late and nobody answers. I want my money back!",
          "Thank you so much, the crew was lovely and helpful, I always fly with you.",
          "Where can I find my booking?",
          "Worst company ever. Everything is terrible and I hate all of it.",
          "I was a loyal customer for ten years, now I am leaving for good.",
          "Das Paket kam kaputt an und der Kundendienst meldet sich nicht.",
          "Vielen Dank, alles hat wunderbar geklappt!",
          "Just landed in Oslo.",
          "The app crashes every time I pay. Charged twice already, please call me.",
          "Still waiting for the refund that was promised, this is the third time I ask.",
          "Great service again, never disappointed.",
          "It is raining again today.");

  private final Random random;
  private final List<Mention> known = new ArrayList<>();
  private int next;

  private MadeUpNights(long seed) {
    random = new Random(seed);
  }

  /** The lines of canonical JSON of each night, one night for each of {@link #AS_OF}. */
  static List<List<String>> of(long seed) throws JsonProcessingException {
    MadeUpNights nights = new MadeUpNights(seed);
    List<List<String>> all = new ArrayList<>();
    for (int night = 0; night < AS_OF.size(); night++) {
      List<String> lines = new ArrayList<>();
      for (Mention mention : nights.night(night)) {
        lines.add(WorkspaceJson.MAPPER.writeValueAsString(mention));
      }
      all.add(lines);
    }
    return all;
  }

  /** What the team did about many of the mentions, and corrections of some. */
  static String records() {
    StringBuilder lines = new StringBuilder();
    for (int id = 0; id < 400; id += 4) {
      String closed = id % 3 == 0 ? "closed\",\"outcome\":\"fixed_pleased" : "answered";
      String at = id % 40 == 0 ? "2026-11-14T10:00:00Z" : "2026-11-09T10:00:00Z";
      lines.append(
          "{\"mentionId\":\"forum:%d\",\"kind\":\"%s\",\"at\":\"%s\",\"by\":\"kim\"}\n"
              .formatted(id, closed, at));
    }
    return lines.toString();
  }

  static String corrections() {
    StringBuilder lines = new StringBuilder(CORRECTIONS);
    for (int id = 1; id < 400; id += 7) {
      String said =
          id % 2 == 0 ? "complaint\",\"value\":\"yes" : "sentiment\",\"value\":\"positive";
      lines.append(
          "{\"mentionId\":\"forum:%d\",\"field\":\"%s\",\"at\":\"2026-11-09T11:00:00Z\",\"by\":\"kim\",\"why\":\"irony\"}\n"
              .formatted(id, said));
    }
    for (int id = 2; id < 400; id += 11) {
      String said =
          id % 2 == 0 ? "language\",\"value\":\"de" : "touchpoint\",\"value\":\"repair staff";
      String at = id % 3 == 0 ? "2026-11-09T12:00:00Z" : "2026-11-11T12:00:00Z";
      lines.append(correction(id, said, at));
      if (id % 5 == 0) {
        lines.append(
            correction(id, id % 2 == 0 ? "language" : "touchpoint", "2026-11-13T12:00:00Z"));
      }
    }
    return lines.toString();
  }

  private static String correction(int id, String fieldAndValue, String at) {
    return "{\"mentionId\":\"forum:%d\",\"field\":\"%s\",\"at\":\"%s\",\"by\":\"kim\",\"why\":\"known\"}\n"
        .formatted(id, fieldAndValue, at);
  }

  private List<Mention> night(int night) {
    List<Mention> records = new ArrayList<>();
    for (int i = 0; i < (night == 0 ? 120 : 60); i++) {
      // Some arrive late: they were written before others that are known.
      int daysOld = random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(4);
      Mention mention = mention(night, daysOld, "author-" + random.nextInt(9));
      known.add(mention);
      records.add(mention);
    }
    // More than a story remembers, several of one moment.
    for (int i = 0; i < (night == 0 ? 230 : 12); i++) {
      Mention mention = mention(night, i / 4 % 50, "robot");
      known.add(mention);
      records.add(mention);
    }
    for (int i = 0; i < 50; i++) {
      int place = random.nextInt(known.size());
      Mention changed = change(known.get(place), night);
      if (!changed.deleted()) {
        known.set(place, changed);
      }
      records.add(changed);
    }
    for (int i = 0; i < 10; i++) {
      records.add(records.get(random.nextInt(records.size())));
    }
    return records;
  }

  private Mention mention(int night, int daysOld, String author) {
    int id = next++;
    String source =
        List.of("forum", "forum", "forum", "x", "shortlived", "wordless").get(random.nextInt(6));
    Instant createdAt =
        AS_OF
            .get(night)
            .minus(Duration.ofDays(daysOld))
            .minus(Duration.ofMillis(100L * random.nextInt(30)))
            .minusNanos(random.nextInt(2) * 300_000L);
    return new Mention(
        source + ":" + id,
        source,
        MentionKind.POST,
        author.equals("robot") ? "acme" : List.of("acme", "acme", "rival").get(random.nextInt(3)),
        random.nextInt(12) == 0 ? null : Author.of(author),
        null,
        TEXTS.get(random.nextInt(TEXTS.size())),
        null,
        random.nextInt(5) == 0 ? new Rating(1 + random.nextInt(5), 5) : null,
        createdAt,
        null,
        AS_OF.get(night),
        "https://example.org/" + id,
        null,
        null,
        Engagement.NONE,
        false);
  }

  private Mention change(Mention before, int night) {
    Instant now = AS_OF.get(night).minusSeconds(random.nextInt(3_000));
    return switch (random.nextInt(6)) {
      case 0 -> with(before, null, before.author(), before.brand(), before.createdAt(), now, true);
      case 1 -> before.withCollectedAt(now);
      case 2 -> // without a later modifiedAt: only collected later
          before.withTexts(null, TEXTS.get(random.nextInt(TEXTS.size()))).withCollectedAt(now);
      case 3 ->
          with(
              before,
              TEXTS.get(random.nextInt(TEXTS.size())),
              Author.of("author-" + random.nextInt(9)),
              random.nextBoolean() ? "acme" : "rival",
              before.createdAt(),
              now,
              false);
      case 4 ->
          // A source with a retention would forget the version that another one replaces.
          with(
              before,
              before.text(),
              before.author(),
              before.brand(),
              before.source().equals("shortlived")
                  ? before.createdAt()
                  : before.createdAt().minusSeconds(random.nextInt(3_000_000)),
              now,
              false);
      default ->
          with(
              before,
              TEXTS.get(random.nextInt(TEXTS.size())),
              before.author(),
              before.brand(),
              before.createdAt(),
              now,
              false);
    };
  }

  private static Mention with(
      Mention before,
      String text,
      Author author,
      String brand,
      Instant createdAt,
      Instant modifiedAt,
      boolean deleted) {
    return new Mention(
        before.id(),
        before.source(),
        before.kind(),
        brand,
        author,
        before.title(),
        text,
        before.lang(),
        before.rating(),
        createdAt,
        modifiedAt,
        modifiedAt,
        before.url(),
        before.inReplyTo(),
        before.thread(),
        before.engagement(),
        deleted);
  }
}
