package io.earshot.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MentionRulesTest {
  private static final Instant AS_OF = Instant.parse("2026-11-21T05:00:00Z");
  private static final Instant LATEST = MentionRules.latest(AS_OF);
  private static final String HALF_PAIR = "\ud83d";

  @Test
  void allowsADayForClocksThatRunAhead() {
    assertThat(LATEST).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          0001-01-01T00:00:00Z, -,                    -,                    createdAt is before 1990
          1970-01-01T00:00:00Z, -,                    -,                    createdAt is before 1990
          1989-12-31T23:59:59Z, -,                    -,                    createdAt is before 1990
          1990-01-01T00:00:00Z, -,                    -,                    -
          2026-11-22T05:00:00Z, -,                    -,                    -
          2026-11-22T05:00:01Z, -,                    -,                    createdAt is after 2026-11-22T05:00:00Z
          9999-12-31T00:00:00Z, -,                    -,                    createdAt is after 2026-11-22T05:00:00Z
          2026-11-20T00:00:00Z, 2026-11-20T00:00:00Z, -,                    -
          2026-11-20T00:00:00Z, 2026-11-19T23:59:59Z, -,                    modifiedAt is before createdAt
          2026-11-20T00:00:00Z, 2027-11-19T23:59:59Z, -,                    modifiedAt is after 2026-11-22T05:00:00Z
          2026-11-20T00:00:00Z, -,                    1970-01-01T00:00:00Z, collectedAt is before 1990
          2026-11-20T00:00:00Z, -,                    2027-01-01T00:00:00Z, collectedAt is after 2026-11-22T05:00:00Z
          """)
  void judgesDates(Instant createdAt, Instant modifiedAt, Instant collectedAt, String message) {
    Mention mention = mention(createdAt, modifiedAt, collectedAt);
    if (message == null) {
      assertThatCode(() -> MentionRules.check(mention, LATEST)).doesNotThrowAnyException();
    } else {
      assertRejected(mention, RejectionReason.IMPOSSIBLE_DATE, message);
    }
  }

  static Stream<Arguments> rejected() {
    String tooLong = "k".repeat(513);
    String control = " holds control characters or half characters";
    return Stream.of(
        Arguments.of("id", tooLong, RejectionReason.OUT_OF_RANGE, "id is longer than 512 chars"),
        Arguments.of("id", " ", RejectionReason.MISSING_FIELD, "id is empty"),
        Arguments.of("id", "a\tb", RejectionReason.WRONG_TYPE, "id" + control),
        Arguments.of("id", "a" + HALF_PAIR, RejectionReason.WRONG_TYPE, "id" + control),
        Arguments.of(
            "source", tooLong, RejectionReason.OUT_OF_RANGE, "source is longer than 512 chars"),
        Arguments.of(
            "source",
            "../etc",
            RejectionReason.WRONG_TYPE,
            "source holds a slash or begins with a dot"),
        Arguments.of(
            "source",
            "a\\b",
            RejectionReason.WRONG_TYPE,
            "source holds a slash or begins with a dot"),
        Arguments.of("text", null, RejectionReason.MISSING_FIELD, "text is absent or empty"),
        Arguments.of("text", " \n\t", RejectionReason.MISSING_FIELD, "text is absent or empty"),
        Arguments.of("text", "\u0000", RejectionReason.MISSING_FIELD, "text is absent or empty"),
        Arguments.of("brand", "", RejectionReason.MISSING_FIELD, "brand is empty"),
        Arguments.of("brand", "a\u0000", RejectionReason.WRONG_TYPE, "brand" + control),
        Arguments.of(
            "author.id",
            tooLong,
            RejectionReason.OUT_OF_RANGE,
            "author.id is longer than 512 chars"),
        Arguments.of("author.id", "a\u001b", RejectionReason.WRONG_TYPE, "author.id" + control),
        Arguments.of(
            "author.name",
            tooLong,
            RejectionReason.OUT_OF_RANGE,
            "author.name is longer than 512 chars"),
        Arguments.of(
            "lang", "l".repeat(65), RejectionReason.OUT_OF_RANGE, "lang is longer than 64 chars"),
        Arguments.of(
            "url",
            "https://" + "u".repeat(8185),
            RejectionReason.OUT_OF_RANGE,
            "url is longer than 8192 chars"),
        Arguments.of(
            "inReplyTo",
            tooLong,
            RejectionReason.OUT_OF_RANGE,
            "inReplyTo is longer than 512 chars"),
        Arguments.of("thread", "a\nb", RejectionReason.WRONG_TYPE, "thread" + control));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void refuses(String field, String value, RejectionReason reason, String message) {
    RejectedRecordException rejected =
        catchThrowableOfType(
            RejectedRecordException.class, () -> MentionRules.accept(with(field, value)));
    assertThat(rejected).hasMessage(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          https://example.org/1,    https://example.org/1
          HTTP://EXAMPLE.org/ı,     HTTP://EXAMPLE.org/ı
          javascript:alert(1),      -
          data:text/html;x,         -
          www.example.org,          -
          '',                       -
          """)
  void keepsOnlyWebAddresses(String url, String kept) throws Exception {
    assertThat(MentionRules.accept(with("url", url)).url()).isEqualTo(kept);
  }

  @Test
  void mendsWhatPeopleRead() throws Exception {
    String odd = "a\u0000b\tc\r\nd\u001b[2Je\u009bf" + HALF_PAIR + "g😀h";
    String mended = "a b\tc\r\nd [2Je f\uFFFDg😀h";
    assertThat(MentionRules.accept(with("text", odd)).text()).isEqualTo(mended);
    assertThat(MentionRules.accept(with("title", odd)).title()).isEqualTo(mended);
    assertThat(MentionRules.accept(with("author.name", odd)).author().name()).isEqualTo(mended);
  }

  @Test
  void needsNoTextOfADeletedMention() throws Exception {
    Mention notice =
        MentionJson.parse(
            "{\"id\":\"s:1\",\"source\":\"s\",\"deleted\":true,\"createdAt\":\"2026-11-20T00:00:00Z\"}"
                .getBytes(UTF_8));
    assertThat(MentionRules.accept(notice)).isEqualTo(notice);
  }

  @Property
  void changesNothingInASoundMention(@ForAll("mentions") Mention mention) throws Exception {
    assertThat(MentionRules.accept(mention)).isEqualTo(mention);
  }

  @Provide
  Arbitrary<Mention> mentions() {
    return SampleMentions.any();
  }

  private static void assertRejected(Mention mention, RejectionReason reason, String message) {
    RejectedRecordException rejected =
        catchThrowableOfType(
            RejectedRecordException.class, () -> MentionRules.check(mention, LATEST));
    assertThat(rejected).hasMessage(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }

  private static Mention mention(Instant createdAt, Instant modifiedAt, Instant collectedAt) {
    return new Mention(
        "s:1",
        "s",
        null,
        null,
        null,
        null,
        "Hello",
        null,
        null,
        createdAt,
        modifiedAt,
        collectedAt,
        null,
        null,
        null,
        null,
        false);
  }

  private static Mention with(String field, String value) {
    return new Mention(
        field.equals("id") ? value : "s:1",
        field.equals("source") ? value : "s",
        null,
        field.equals("brand") ? value : null,
        field.startsWith("author")
            ? new Author(
                field.equals("author.id") ? value : "s:a",
                null,
                field.equals("author.name") ? value : null,
                null,
                null)
            : null,
        field.equals("title") ? value : null,
        field.equals("text") ? value : "Hello",
        field.equals("lang") ? value : null,
        null,
        AS_OF,
        null,
        null,
        field.equals("url") ? value : null,
        field.equals("inReplyTo") ? value : null,
        field.equals("thread") ? value : null,
        null,
        false);
  }
}
