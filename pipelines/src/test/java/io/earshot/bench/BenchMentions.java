package io.earshot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.workspace.WorkspaceJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes mentions to measure with, as canonical JSON Lines; a function of its parameters. Authors
 * follow Zipf's law with exponent 1, texts are put together from sentences in eight languages and
 * are 40 to 400 characters long, two in a hundred records are a second copy of an earlier one and
 * two an edit. Sentences are few and only the English ones have words that vary, so words repeat
 * more than in life, and more posts are near copies: the index is smaller, incidents are more.
 */
final class BenchMentions {
  private static final List<List<String>> SENTENCES =
      List.of(
          List.of(
              "My {thing} is {time} late and nobody at the {place} answers the {means}.",
              "The {people} at the {place} were lovely, thank you so much for the {thing}.",
              "Where can I find the {thing} number for {time} from now?",
              "I was charged twice for the {thing} by your {people} and want my money back.",
              "Just arrived at the {place}, the {thing} is fine and it only took {time}.",
              "After {time} as a customer of the {place} I am leaving you for good over a {thing}."),
          List.of(
              "Das Paket kam kaputt an und niemand meldet sich.",
              "Vielen Dank, alles hat wunderbar geklappt.",
              "Wann geht der n\u00e4chste Zug nach Riga?"),
          List.of(
              "Mijn bestelling is nog steeds niet aangekomen.",
              "Wat een fijne service, bedankt!",
              "Hoe kan ik mijn ticket wijzigen?"),
          List.of(
              "Mans s\u016bt\u012bjums kav\u0113jas jau otro ned\u0113\u013cu.",
              "Paldies par lielisku apkalpo\u0161anu!"),
          List.of("Minu pakk on kadunud ja keegi ei vasta.", "Suur t\u00e4nu abi eest!"),
          List.of(
              "Mon colis n'est jamais arriv\u00e9, c'est inadmissible.",
              "Merci beaucoup pour votre aide, tr\u00e8s bon accueil."),
          List.of(
              "Llevo tres d\u00edas esperando una respuesta, es una verg\u00fcenza.",
              "Muchas gracias, todo perfecto."),
          List.of(
              "Il pacco \u00e8 arrivato rotto e nessuno risponde.",
              "Grazie mille, servizio ottimo."));

  /** What the places in the sentences are filled with, so that few posts are near copies. */
  private static final Map<String, List<String>> FILLINGS =
      Map.of(
          "{thing}",
          List.of(
              "parcel",
              "sofa",
              "ticket",
              "router",
              "invoice",
              "suitcase",
              "phone",
              "jacket",
              "mattress",
              "contract",
              "voucher",
              "seat",
              "refund",
              "laptop",
              "pushchair",
              "coffee machine",
              "booking",
              "meal",
              "upgrade",
              "battery"),
          "{time}",
          List.of(
              "two weeks",
              "three days",
              "a month",
              "ten minutes",
              "six years",
              "an hour",
              "half a day",
              "five days",
              "nine weeks",
              "a quarter of a year"),
          "{place}",
          List.of(
              "counter",
              "airport",
              "shop in town",
              "warehouse",
              "gate",
              "front desk",
              "workshop",
              "lounge",
              "call centre",
              "harbour",
              "station",
              "branch",
              "depot",
              "garage"),
          "{people}",
          List.of(
              "crew",
              "staff",
              "two drivers",
              "women",
              "technicians",
              "clerks",
              "agents",
              "mechanics",
              "new trainees",
              "guards",
              "cooks",
              "managers"),
          "{means}",
          List.of("phone", "mails", "chat", "letters", "form", "door"));

  /** In a fixed order, that of the map is not. */
  private static final List<String> PLACES = FILLINGS.keySet().stream().sorted().toList();

  private static final int LONGEST = 400;

  /** What a part of the mentions has in common, as no others have. */
  enum Loudest {
    /** One author, about one brand. */
    AUTHOR,
    /** One thread, in which everybody writes about one brand. */
    THREAD
  }

  /**
   * How uneven the mentions are.
   *
   * @param percent of all that have it in common
   */
  record Skew(Loudest what, int percent) {
    static final Skew NONE = new Skew(Loudest.AUTHOR, 0);

    boolean is(Loudest loudest, boolean loud) {
      return loud && what == loudest;
    }
  }

  private BenchMentions() {}

  /**
   * Writes a file.
   *
   * @param file to write
   * @param count how many records
   * @param firstId number of the first mention; others' files use other numbers
   * @param authors how many there are to speak
   * @param skew what a part of them has in common
   * @param from when the first mention was written
   * @param until when the last was written
   */
  static void write(
      Path file, int count, long firstId, int authors, Skew skew, Instant from, Instant until)
      throws IOException {
    SplittableRandom random = new SplittableRandom(firstId * 31 + count);
    long millis = Duration.between(from, until).toMillis();
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      Mention before = null;
      for (int i = 0; i < count; i++) {
        int kind = random.nextInt(100);
        Mention mention;
        if (before != null && kind < 2) {
          mention = before;
        } else if (before != null && kind < 4) {
          mention = edited(before, text(random));
        } else {
          Instant at = from.plusMillis(random.nextLong(millis));
          boolean loud = random.nextInt(100) < skew.percent();
          int author = skew.is(Loudest.AUTHOR, loud) ? 0 : author(random, authors);
          int brand = loud ? 0 : random.nextInt(3);
          String thread = skew.is(Loudest.THREAD, loud) ? "bench:thread" : null;
          mention = mention(firstId + i, author, brand, thread, text(random), at, random);
        }
        if (random.nextInt(20) == 0) {
          before = mention;
        }
        out.write(WorkspaceJson.MAPPER.writeValueAsString(mention));
        out.write('\n');
      }
    }
  }

  /** By inversion of the continuous law: the probability of rank r is about 1/r. */
  private static int author(SplittableRandom random, int authors) {
    return (int) Math.min(authors - 1, Math.floor(Math.pow(authors, random.nextDouble())));
  }

  private static String text(SplittableRandom random) {
    List<String> sentences = SENTENCES.get(random.nextInt(3) == 0 ? random.nextInt(8) : 0);
    StringBuilder text = new StringBuilder();
    int sentencesLeft = 1 + random.nextInt(5);
    while (sentencesLeft-- > 0 && text.length() < LONGEST) {
      text.append(filled(sentences.get(random.nextInt(sentences.size())), random)).append(' ');
    }
    return text.append("ref").append(random.nextInt(100_000)).toString();
  }

  private static String filled(String sentence, SplittableRandom random) {
    String filled = sentence;
    for (String place : PLACES) {
      if (filled.contains(place)) {
        List<String> fillings = FILLINGS.get(place);
        filled = filled.replace(place, fillings.get(random.nextInt(fillings.size())));
      }
    }
    return filled;
  }

  private static Mention mention(
      long id,
      int author,
      int brand,
      String thread,
      String text,
      Instant at,
      SplittableRandom random) {
    return new Mention(
        "bench:" + id,
        "bench",
        MentionKind.POST,
        "brand-" + brand,
        Author.of("bench:author-" + author),
        null,
        text,
        null,
        random.nextInt(4) == 0 ? new Rating(1 + random.nextInt(5), 5) : null,
        at,
        null,
        null,
        "https://bench.example/" + id,
        null,
        thread,
        Engagement.NONE,
        false);
  }

  private static Mention edited(Mention before, String text) {
    return new Mention(
        before.id(),
        before.source(),
        before.kind(),
        before.brand(),
        before.author(),
        null,
        text,
        null,
        before.rating(),
        before.createdAt(),
        before.createdAt().plusSeconds(60),
        null,
        before.url(),
        null,
        null,
        before.engagement(),
        false);
  }
}
