package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StandingOutTest {
  @TempDir Path directory;

  @Test
  void namesAndWordsThatSayNothingDoNotStandOut() throws Exception {
    List<IndexedMention> mentions = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      mentions.add(mention(i, "2026-10-01", "Late."));
    }
    for (int i = 10; i < 14; i++) {
      mentions.add(
          IndexedMention.builder("test:" + i, "forum", Instant.parse("2026-11-19T10:00:00Z"))
              .brand("kestrava-air")
              .text(
                  "@KestravaAir I'm sure it's been your kerosene, Kestrava, you haven't answered me")
              .language("en")
              .build());
    }
    try (MentionSearcher searcher = TestIndex.of(directory, List.of(mentions))) {
      assertThat(searcher.standingOut("created:2026-11", 10))
          .extracting(StandingOut::word)
          .containsExactlyInAnyOrder("kerosene", "answered", "sure");
    }
  }

  @Test
  void functionWordsAndCourtesiesOfNoLanguageStandOut() throws Exception {
    List<IndexedMention> mentions = new ArrayList<>();
    for (int i = 100; i < 160; i++) {
      mentions.add(mention(i, "2026-10-01", "Late."));
    }
    List<String> said =
        List.of(
            "Please, she says don\u2019t, thanks for kerosene",
            "Bitte heute f\u00fcr \u00fcber k\u00f6nnen, sagte Gr\u00fc\u00dfe Kerosin",
            "Alstublieft bedankt zegt graag kerosinelucht",
            "L\u016bdzu paldies, t\u0101p\u0113c petroleja",
            "Palun ait\u00e4h \u00fctles petrooleum",
            "Merci, aujourd'hui, s'il vous pla\u00eet, m\u00eame tr\u00e8s odeur",
            "Gracias, por favor, tambi\u00e9n queroseno",
            "Grazie, perch\u00e9 dice cherosene");
    for (int i = 10; i < 34; i++) {
      mentions.add(mention(i, "2026-11-19", said.get(i % said.size())));
    }
    try (MentionSearcher searcher = TestIndex.of(directory, List.of(mentions))) {
      assertThat(searcher.standingOut("created:2026-11", 50))
          .extracting(StandingOut::word)
          .containsExactlyInAnyOrder(
              "kerosene",
              "kerosin",
              "kerosinelucht",
              "petroleja",
              "petrooleum",
              "odeur",
              "queroseno",
              "cherosene");
    }
  }

  private static IndexedMention mention(int number, String day, String text) {
    return IndexedMention.builder("test:" + number, "forum", Instant.parse(day + "T10:00:00Z"))
        .text(text)
        .language("en")
        .build();
  }

  @Test
  void wordsOfThisWeekStandOutAndOrdinaryOnesDoNot() throws Exception {
    List<IndexedMention> mentions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      mentions.add(mention(i, "2026-10-01", "The parcel was late and the staff was kind."));
    }
    for (int i = 20; i < 24; i++) {
      mentions.add(mention(i, "2026-11-19", "The parcel smelled of kerosene, number 77777."));
    }
    mentions.add(mention(24, "2026-11-19", "Zeppelin."));
    try (MentionSearcher searcher = TestIndex.of(directory, List.of(mentions))) {
      List<StandingOut> words = searcher.standingOut("created:2026-11", 10);
      assertThat(words)
          .containsExactlyInAnyOrder(
              new StandingOut("kerosene", 4, 0.8, 1 / 21.0),
              new StandingOut("number", 4, 0.8, 1 / 21.0),
              new StandingOut("smelled", 4, 0.8, 1 / 21.0));
      assertThat(searcher.standingOut("zeppelin", 10)).isEmpty();
    }
  }
}
