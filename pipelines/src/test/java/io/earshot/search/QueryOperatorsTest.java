package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operator finds in {@link SampleMentions}: exactly these, newest first. */
final class QueryOperatorsTest {
  @TempDir static Path directory;
  private static MentionSearcher searcher;

  @BeforeAll
  static void open() throws IOException {
    searcher = TestIndex.of(directory, List.of(SampleMentions.ALL));
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
  }

  private static void assertHolds(String row) throws IOException, QueryMistakeException {
    String[] cells = row.split(" +=> *", 2);
    List<String> expected = Stream.of(cells[1].split(" ")).filter(id -> !id.isEmpty()).toList();
    assertThat(TestIndex.ids(searcher, cells[0], SearchOrder.NEWEST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* => en4 en3 withheld shop2 shop1 ja1 it1 es1 fr1 et1 lv1 de1 en2 en1 nl1",
        "refund => en3 en2 en1",
        "refund late => en3 en2",
        "refund AND late => en3 en2",
        "refund OR kettle => en3 shop2 shop1 en2 en1",
        "refund late OR kettle return => en3 shop2 en2",
        "refund (late OR desk) => en3 en2 en1",
        "refund NOT late => en1",
        "refund AND NOT late => en1",
        "NOT late refund => en1",
        "refund -late => en1",
        "refund -(late reply) => en3 en1",
        "refund -\"late refund\" => en3 en1",
        "refund -lang:de -brand:zenith => en2 en1",
        "* NOT lang:en NOT brand:acme-air => withheld ja1 it1 es1 fr1 et1",
        "not and or =>",
        "nosuchword =>",
        "((refund)) => en3 en2 en1",
      })
  void booleanOperators(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"late refund\" => en2",
        "\"refund late\" =>",
        "\"refund late\"~2 => en2",
        "\u201Clate refund\u201D => en2",
        "\"LATE, refund!\" => en2",
        "\"delay\" => en2",
        "delay => en4 en2 en1",
        "\"everywhere lovely\" =>",
        "\"everywhere lovely\"~100 =>",
        "late NEAR/1 refund => en2",
        "late NEAR/8 refund => en2",
        "late NEAR/9 refund => en3 en2",
        "refunds NEAR/10 lately => en3 en2",
        "late NEAR/10 refund NEAR/2 reply => en2",
        "late NEAR/10 refund NEAR/1 reply =>",
        "(delay OR wait) NEAR/12 refund => en3 en2 en1",
        "delay NEAR/2 (acmefail OR acme) => en2",
        "\"customer service\" NEAR/2 rude => shop1",
        "\"customer services\" NEAR/2 rude =>",
        "\"customer was\"~3 NEAR/2 rude => shop1",
        "rud* NEAR/3 \"customer service\" => shop1",
        "#delay NEAR/2 #acmefail => en2",
        "title:delay NEAR/2 title:everywhere => en4",
        "everywhere NEAR/5 lovely =>",
        "lang:en late NEAR/1 refund => en2",
      })
  void phrasesAndNearness(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kettl* => shop2 shop1",
        "KETTL* => shop2 shop1",
        "delay* => en4 en2 en1",
        "#del* => en2",
        "lidmas* => lv1",
        "brand:acme* => en4 lv1 de1 en2 en1 nl1",
        "author:ann* => en1",
        "author:@ann* => en1",
        "id:test:shop* => shop2 shop1",
      })
  void prefixes(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brand:ACME-air kind:review => en4",
        "brand:tarn => withheld shop2 shop1",
        "brand:(tarn OR acme-air) lang:en => en4 shop2 shop1 en2 en1",
        "source:reviews => withheld shop2 shop1",
        "lang:DE => de1",
        "LANG:unsupported => ja1",
        "-lang:en brand:acme-air => lv1 de1 nl1",
        "sentiment:positive => en4 es1",
        "sentiment:undetermined => withheld ja1",
        "complaint:yes brand:tarn => shop1",
        "complaint:unknown => withheld ja1",
        "complaint:no lang:en => en4 en3 shop2",
        "type:lapsed_loyal => de1 en1",
        "lane:recover => de1 en1",
        "lane:(recover OR delight) => en4 de1 en1",
        "touchpoint:staff => shop1 en1",
        "intent:churn_threat => en2",
        "kind:(review OR survey) => en4 shop2 shop1",
        "author:ann@example.social => en1",
        "author:@ann@example.social => en1",
        "author:\"Ann Ode\" => en1",
        "author:mastodon:ann@example.social => en1",
        "author:bluesky:did:plc:cy => en3",
        "id:test:fr1 => fr1",
        "id:\"test:fr1\" => fr1",
        "id:TEST:fr1 =>",
        "title:arrival => shop1",
        "title:delay => en4",
        "title:(broken OR delay) => en4 shop1",
        "title:\"delays everywhere\" => en4",
        "title:kettle =>",
        "text:delay => en4 en2 en1",
      })
  void fields(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rating:<=2 => shop1",
        "rating:1 => shop1",
        "rating:>1 => en4 shop2",
        "rating:[1 TO 3] => shop2 shop1",
        "rating:{1 TO 3] => shop2",
        "rating:[1 TO 3} => shop1",
        "rating:>=2.5 => en4 shop2",
        "rating:[* TO 3.5] => shop2 shop1",
        "severity:>=2 => shop1 fr1 et1 de1 en1",
        "severity:3 => shop1",
        "severity:(1 OR 3) => shop1 it1 lv1 en2 nl1",
        "followers:>1000 => de1 en1",
        "followers:>1500 => en1",
        "followers:>=1500 => de1 en1",
        "followers:<90 => en3",
        "followers:{15 TO 4200} => de1 en2",
        "created:2026-11-01 => en1",
        "created:[2026-11-01 TO 2026-11-03] => de1 en2 en1",
        "created:{2026-11-01 TO 2026-11-03} => en2",
        "created:>2026-11-19 => en4",
        "created:>=2026-11-19 => en4 en3",
        "created:<2026-11-01 => nl1",
        "created:<=2026-11-01 => en1 nl1",
        "created:2026-10 => nl1",
        "created:<2026 =>",
        "created:2026 rating:4 => en4",
        "created:>=2026-11-19T23:59:59Z => en4 en3",
        "created:>2026-11-19T23:59:59Z => en4",
        "created:>2026-11-20T01:00:00+02:00 => en4 en3",
        "created:[2026-11-12 TO *] lang:en => en4 en3 shop2",
      })
  void comparisonsAndRanges(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#delay => en2",
        "#Delay => en2",
        "#acmefail => en2",
        "#refund =>",
        "@acme_air => en2",
        "acme_air => en2",
        "@example =>",
        "example.com => en2",
        "https://example.com/delays?x=1 => en2",
        "https://example.com/other =>",
        "\uD83D\uDE0D => en4",
        "\u2708 => en4",
        "\u2708\uFE0F => en4",
        "\uD83D\uDE21 =>",
      })
  void hashtagsHandlesLinksAndEmoji(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refunding => en3 en2 en1",
        "Flug => de1",
        "fluege => de1",
        "straße => de1",
        "STRASSE => de1",
        "strasse => de1",
        "vertraging => nl1",
        "lidmašīna => lv1",
        "lidmasina => lv1",
        "lidmašīnām => lv1",
        "mūsu => lv1",
        "musu => lv1",
        "lennukiga => et1",
        "hilines => et1",
        "hilinemine =>",
        "avion => fr1",
        "bagage => fr1",
        "vuelo => es1",
        "aereo => it1",
        "rimborso => it1",
        "返金 => ja1",
      })
  void inflectionsAccentsAndScripts(String row) throws IOException, QueryMistakeException {
    assertHolds(row);
  }
}
