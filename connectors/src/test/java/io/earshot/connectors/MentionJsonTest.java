package io.earshot.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionJsonTest {
  private static final String FULL =
      """
      {"id":"mastodon:https://example.social/users/a/statuses/1","source":"mastodon","kind":"reply",\
      "brand":"acme-air","author":{"id":"mastodon:a@example.social","handle":"@a@example.social",\
      "name":"Anna Ö","followers":120,"verified":false},"title":"On time","text":"Paldies! 🎉 ok",\
      "lang":"lv","rating":{"value":2.5,"scale":5},"createdAt":"2026-11-20T21:14:03Z",\
      "modifiedAt":"2026-11-20T21:20:00.250Z","collectedAt":"2026-11-21T01:00:00Z",\
      "url":"https://example.social/@a/1","inReplyTo":"mastodon:0","thread":"mastodon:t",\
      "engagement":{"likes":3,"shares":2,"replies":1,"views":9},"deleted":true}""";

  private static final Mention FULL_MENTION =
      new Mention(
          "mastodon:https://example.social/users/a/statuses/1",
          "mastodon",
          MentionKind.REPLY,
          "acme-air",
          new Author("mastodon:a@example.social", "@a@example.social", "Anna Ö", 120L, false),
          "On time",
          "Paldies! 🎉 ok",
          "lv",
          new Rating(2.5, 5),
          Instant.parse("2026-11-20T21:14:03Z"),
          Instant.parse("2026-11-20T21:20:00.250Z"),
          Instant.parse("2026-11-21T01:00:00Z"),
          "https://example.social/@a/1",
          "mastodon:0",
          "mastodon:t",
          new Engagement(3, 2, 1, 9L),
          true);

  private static final String REQUIRED =
      "\"id\":\"s:1\",\"source\":\"s\",\"text\":\"Hello\",\"createdAt\":\"2026-11-20T21:14:03Z\"";

  @Test
  void readsEveryField() throws Exception {
    assertThat(parse(FULL)).isEqualTo(FULL_MENTION);
  }

  @Test
  void writesEveryFieldInTheFixedOrder() {
    assertThat(MentionJson.toJson(FULL_MENTION)).isEqualTo(FULL);
  }

  @Test
  void readsNullAsAbsentAndPassesOverUnknownFields() throws Exception {
    Mention sparse = parse("{" + REQUIRED + "}");
    assertThat(
            parse(
                "{\"more\":[{\"x\":1}],\"brand\":null,\"author\":null,\"rating\":null,"
                    + "\"kind\":null,\"engagement\":null,\"deleted\":null,\"modifiedAt\":null,"
                    + REQUIRED
                    + "}"))
        .isEqualTo(sparse);
    assertThat(sparse.kind()).isEqualTo(MentionKind.POST);
    assertThat(sparse.engagement()).isEqualTo(Engagement.NONE);
    assertThat(sparse.deleted()).isFalse();
  }

  @Test
  void leavesOutWhatIsNotKnown() throws Exception {
    assertThat(MentionJson.toJson(parse("{" + REQUIRED + "}")))
        .isEqualTo(
            "{\"id\":\"s:1\",\"source\":\"s\",\"kind\":\"post\",\"text\":\"Hello\","
                + "\"createdAt\":\"2026-11-20T21:14:03Z\"}");
  }

  @Test
  void writesMomentsInUtcAndWholeNumbersWithoutFraction() throws Exception {
    Mention mention =
        parse(
            "{\"id\":\"s:1\",\"source\":\"s\",\"text\":\"Hello\",\"rating\":{\"value\":4.0,"
                + "\"scale\":5},\"createdAt\":\"2026-11-20T23:14:03+02:00\"}");
    assertThat(MentionJson.toJson(mention))
        .contains("\"rating\":{\"value\":4,\"scale\":5},\"createdAt\":\"2026-11-20T21:14:03Z\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id":7                                  | WRONG_TYPE      | id is not a string
          "source":true                           | WRONG_TYPE      | source is not a string
          "text":["Hello"]                        | WRONG_TYPE      | text is not a string
          "title":1                               | WRONG_TYPE      | title is not a string
          "kind":"tweet"                          | WRONG_TYPE      | kind is not one of post, reply, review, comment, survey, note
          "kind":"POST"                           | WRONG_TYPE      | kind is not one of post, reply, review, comment, survey, note
          "createdAt":1763673243                  | WRONG_TYPE      | createdAt is not a string
          "createdAt":"yesterday"                 | IMPOSSIBLE_DATE | createdAt is not a date and time in ISO-8601 with an offset
          "createdAt":"2026-11-20T21:14:03"       | IMPOSSIBLE_DATE | createdAt is not a date and time in ISO-8601 with an offset
          "createdAt":"2026-02-30T21:14:03Z"      | IMPOSSIBLE_DATE | createdAt is not a date and time in ISO-8601 with an offset
          "modifiedAt":""                         | IMPOSSIBLE_DATE | modifiedAt is not a date and time in ISO-8601 with an offset
          "author":"me"                           | WRONG_TYPE      | author is not an object
          "author":{"handle":"@a"}                | MISSING_FIELD   | author.id is absent or empty
          "author":{"id":" "}                     | MISSING_FIELD   | author.id is absent or empty
          "author":{"id":"a","followers":"120"}   | WRONG_TYPE      | author.followers is not a whole number
          "author":{"id":"a","followers":1.5}     | WRONG_TYPE      | author.followers is not a whole number
          "author":{"id":"a","followers":-1}      | OUT_OF_RANGE    | author.followers is below zero
          "author":{"id":"a","verified":"yes"}    | WRONG_TYPE      | author.verified is not true or false
          "rating":4                              | WRONG_TYPE      | rating is not an object
          "rating":{"value":4}                    | MISSING_FIELD   | rating.scale is absent or empty
          "rating":{"scale":4}                    | MISSING_FIELD   | rating.value is absent or empty
          "rating":{"value":"4","scale":5}        | WRONG_TYPE      | rating.value is not a number
          "rating":{"value":6,"scale":5}          | OUT_OF_RANGE    | rating is not within 0 and its scale
          "rating":{"value":-1,"scale":5}         | OUT_OF_RANGE    | rating is not within 0 and its scale
          "rating":{"value":0,"scale":0}          | OUT_OF_RANGE    | rating.scale is not above 0 and at most 1000000
          "rating":{"value":1e308,"scale":1e308}  | OUT_OF_RANGE    | rating.scale is not above 0 and at most 1000000
          "rating":{"value":1e999,"scale":5}      | OUT_OF_RANGE    | rating.value is too large
          "engagement":{"likes":-1}               | OUT_OF_RANGE    | engagement.likes is below zero
          "engagement":{"views":1e30}             | OUT_OF_RANGE    | engagement.views is too large
          "engagement":{"shares":99999999999999999999} | OUT_OF_RANGE | engagement.shares is too large
          "deleted":0                             | WRONG_TYPE      | deleted is not true or false
          "id":null                               | MISSING_FIELD   | id is absent or empty
          "id":" "                                | MISSING_FIELD   | id is absent or empty
          "source":""                             | MISSING_FIELD   | source is absent or empty
          "createdAt":null                        | MISSING_FIELD   | createdAt is absent or empty
          """)
  void refusesAWrongFieldByItsName(String field, RejectionReason reason, String message) {
    String name = field.substring(0, field.indexOf(':') + 1);
    String others =
        Arrays.stream(REQUIRED.split(",", -1))
            .filter(other -> !other.startsWith(name))
            .reduce("", (left, right) -> left + "," + right);
    assertRejected("{" + field + others + "}", reason, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"id\"",
        "17",
        "{",
        "{\"id\":\"s:1\"",
        "{\"id\":\"s:1\",}",
        "{'id':'s:1'}",
        "{\"id\":NaN}",
        "{\"id\":\"a\nb\"}",
        "{\"id\":\"s:1\",\"id\":\"s:2\"}",
        "{\"author\":{\"id\":1,\"id\":2}}",
        "{} {}",
        "{}]",
        "{\"n\":1e}",
        "\u0000",
      })
  void refusesWhatIsNotOneWholeObject(String json) {
    RejectedRecordException rejected =
        catchThrowableOfType(RejectedRecordException.class, () -> parse(json));
    assertThat(rejected.reason()).isEqualTo(RejectionReason.BROKEN_JSON);
  }

  @Test
  void quotesNothingOfABrokenLine() {
    RejectedRecordException rejected =
        catchThrowableOfType(
            RejectedRecordException.class, () -> parse("{\"text\":secretwords, \"x\":1}"));
    assertThat(rejected).hasMessageNotContaining("secret").hasNoCause();
  }

  @Test
  void limitsNestingNamesAndNumbers() {
    assertReason(nested(100), RejectionReason.MISSING_FIELD);
    assertReason(nested(101), RejectionReason.BROKEN_JSON);
    assertReason("[".repeat(500_000), RejectionReason.BROKEN_JSON);
    assertReason("{\"" + "n".repeat(100_000) + "\":1}", RejectionReason.BROKEN_JSON);
    assertReason("{\"a\":" + "9".repeat(100_000) + "}", RejectionReason.BROKEN_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          7b 22 61 ff,    3
          7b c3 28,       1
          7b ed a0 80 7d, 1
          7b c0 af 7d,    1
          7b 7d c3,       2
          7b 00 fe ff,    2
          """)
  void refusesWhatIsNotUtf8(String hex, int offset) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    assertThat(catchThrowableOfType(RejectedRecordException.class, () -> MentionJson.parse(bytes)))
        .hasMessage("byte " + offset + " of the record is not UTF-8")
        .extracting(RejectedRecordException::reason)
        .isEqualTo(RejectionReason.INVALID_UTF8);
  }

  @Test
  void readsBackAMentionStoredWithoutItsText() throws Exception {
    Mention stored = parse("{" + REQUIRED + "}").withTexts(null, null);
    assertThat(MentionJson.parse(MentionJson.toBytes(stored))).isEqualTo(stored);
  }

  @Property
  void readingWhatWasWrittenGivesTheSame(@ForAll("mentions") Mention mention) throws Exception {
    byte[] written = MentionJson.toBytes(mention);
    assertThat(MentionJson.parse(written)).isEqualTo(mention);
    assertThat(MentionJson.toBytes(MentionJson.parse(written))).isEqualTo(written);
    assertThat(new String(written, UTF_8)).doesNotContain("\n");
  }

  @Provide
  Arbitrary<Mention> mentions() {
    return SampleMentions.any();
  }

  private static Mention parse(String json) throws RejectedRecordException {
    return MentionJson.parse(json.getBytes(UTF_8));
  }

  private static void assertRejected(String json, RejectionReason reason, String message) {
    assertThat(catchThrowableOfType(RejectedRecordException.class, () -> parse(json)))
        .hasMessage(message)
        .extracting(RejectedRecordException::reason)
        .isEqualTo(reason);
  }

  private static void assertReason(String json, RejectionReason reason) {
    assertThat(catchThrowableOfType(RejectedRecordException.class, () -> parse(json)))
        .extracting(RejectedRecordException::reason)
        .isEqualTo(reason);
  }

  private static String nested(int objects) {
    return "{\"a\":".repeat(objects) + "1" + "}".repeat(objects);
  }
}
