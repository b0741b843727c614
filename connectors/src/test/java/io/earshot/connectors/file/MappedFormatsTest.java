package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectionReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedFormatsTest {
  private static final String MAPPING =
      """
      source: shop-survey
      kind: survey
      brand: tidewater
      brandNames: {"Tidewater Mobile": tidewater, "Blue Ferry": blue-ferry}
      columns:
        id: nr
        text: comment
        title: head
        createdAt: submitted
        modifiedAt: changed
        authorId: who
        authorHandle: handle
        authorName: name
        authorFollowers: followers
        authorVerified: verified
        brand: about
        rating: score
        url: link
        lang: lang
        inReplyTo: parent
        thread: talk
        likes: likes
        shares: shares
        replies: replies
        views: views
        deleted: gone
      time: {formats: ["yyyy-MM-dd HH:mm"], zone: Europe/Riga}
      ratingScale: 10
      delimiter: ";"
      """;

  private static final FileFormat CSV = new CsvFormat("csv:m", MappingFile.parse("m", MAPPING));

  private static final FileFormat JSON =
      new MappedJsonFormat(
          "jsonl:m",
          MappingFile.parse("m", MAPPING.replace("authorId: who", "authorId: by.who.id")));

  private static final String HEADER =
      "nr;comment;head;submitted;changed;who;handle;name;followers;verified;about;score;link;lang;"
          + "parent;talk;likes;shares;replies;views;gone";

  private static final Mention FULL =
      new Mention(
          "shop-survey:17",
          "shop-survey",
          MentionKind.SURVEY,
          "blue-ferry",
          new Author("shop-survey:c9", "@ilze", "Ilze", 12L, true),
          "Late",
          " Late; and \"rude\"\nagain ",
          "lv",
          new Rating(2.5, 10),
          Instant.parse("2026-07-01T06:30:00Z"),
          Instant.parse("2026-07-02T06:30:00Z"),
          null,
          "https://example.org/17",
          "shop-survey:16",
          "shop-survey:t1",
          new Engagement(1, 2, 3, 4L),
          false);

  @Test
  void readsEveryColumnOfCsv() throws Exception {
    assertThat(
            Parsed.parse(
                CSV,
                HEADER
                    + "\n17;\" Late; and \"\"rude\"\"\nagain \"; Late;2026-07-01 09:30 ;"
                    + "2026-07-02 09:30;c9;@ilze;Ilze;12;yes;Blue Ferry;2,5;"
                    + "https://example.org/17;lv;16;t1;1;2;3;4.0;0"))
        .isEqualTo(FULL.withTexts(" Late", FULL.text()));
  }

  @Test
  void readsEveryFieldOfJson() throws Exception {
    assertThat(
            Parsed.parse(
                JSON,
                "{\"nr\":17,\"comment\":\" Late; and \\\"rude\\\"\\nagain \",\"head\":\"Late\","
                    + "\"submitted\":\"2026-07-01 09:30\",\"changed\":\"2026-07-02 09:30\","
                    + "\"by\":{\"who\":{\"id\":\"c9\"}},\"handle\":\"@ilze\",\"name\":\"Ilze\","
                    + "\"followers\":12,\"verified\":true,\"about\":\"Blue Ferry\",\"score\":2.5,"
                    + "\"link\":\"https://example.org/17\",\"lang\":\"lv\",\"parent\":\"16\","
                    + "\"talk\":\"t1\",\"likes\":1,\"shares\":\"2\",\"replies\":3.0,\"views\":4,"
                    + "\"gone\":false}"))
        .isEqualTo(FULL);
  }

  @Test
  void needsNoMoreThanTextAndTime() throws Exception {
    Mention bare =
        new Mention(
            "shop-survey:1",
            "shop-survey",
            MentionKind.SURVEY,
            "tidewater",
            null,
            null,
            "Fine",
            null,
            null,
            Instant.parse("2026-07-01T06:30:00Z"),
            null,
            null,
            null,
            null,
            null,
            null,
            false);
    assertThat(Parsed.parse(CSV, HEADER + "\n1;Fine;;2026-07-01 09:30" + ";".repeat(17)))
        .isEqualTo(bare);
    assertThat(
            Parsed.parse(
                JSON,
                "{\"nr\":\"1\",\"comment\":\"Fine\",\"submitted\":\"2026-07-01 09:30\",\"by\":null}"))
        .isEqualTo(bare);
  }

  @Test
  void makesAnIdOfAuthorTextAndTimeWhereThereIsNone() throws Exception {
    FileFormat format =
        new CsvFormat(
            "csv:m",
            MappingFile.parse(
                "m", "source: s\ncolumns: {text: t, createdAt: c, authorHandle: h}\n"));
    Mention mention = Parsed.parse(format, "t,c,h\nHello,2026-07-01T00:00:00Z,@a");
    assertThat(mention.id()).isEqualTo("s:62a5c20f2d5a1610f26635e4e503a938");
    assertThat(mention.author()).isEqualTo(new Author("s:@a", "@a", null, null, null));
    assertThat(Parsed.parse(format, "h,c,t\n@a,2026-07-01T02:00:00+02:00,Hello").id())
        .isEqualTo(mention.id());
    assertThat(Parsed.parse(format, "t,c,h\nHello!,2026-07-01T00:00:00Z,@a").id())
        .isNotEqualTo(mention.id());
    assertThat(Parsed.parse(format, "t,c,h\nHello,2026-07-01T00:00:00Z,").id())
        .isNotEqualTo(mention.id());
  }

  @Test
  void takesTheBrandFromColumnMappingOrRun() throws Exception {
    FileFormat format =
        new CsvFormat(
            "csv:m",
            MappingFile.parse(
                "m",
                "source: s\ncolumns: {text: t, createdAt: c, brand: b}\nbrandNames: {A: a}\n"));
    String start = "t,c,b\nHello,2026-07-01T00:00:00Z,";
    assertThat(Parsed.parse(format, start + "A").brand()).isEqualTo("a");
    assertThat(Parsed.parse(format, start + "B").brand()).isEqualTo("B");
    assertThat(Parsed.parse(format, start).brand()).isNull();
    assertThat(format.parse(new RawRecord(1, Packed.utf8(start)), "run").brand()).isEqualTo("run");
    assertThat(Parsed.parse(CSV, HEADER + "\n1;Fine;;2026-07-01 09:30" + ";".repeat(17)).brand())
        .isEqualTo("tidewater");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nr        | ` `      | MISSING_FIELD   | id (column nr) is absent or empty
          comment   | ` `      | MISSING_FIELD   | text is absent or empty
          submitted | ``       | MISSING_FIELD   | createdAt (column submitted) is absent or empty
          submitted | 1.7.2026 | IMPOSSIBLE_DATE | createdAt (column submitted) is not a date in any of the time.formats
          submitted | 1970-01-01 00:00 | IMPOSSIBLE_DATE | createdAt is before 1990
          changed   | 2026-06-01 00:00 | IMPOSSIBLE_DATE | modifiedAt is before createdAt
          score     | good     | WRONG_TYPE      | rating (column score) is not a number
          score     | 1e1      | WRONG_TYPE      | rating (column score) is not a number
          score     | 0x1      | WRONG_TYPE      | rating (column score) is not a number
          score     | 11       | OUT_OF_RANGE    | rating is not within 0 and its scale
          score     | -1       | OUT_OF_RANGE    | rating is not within 0 and its scale
          likes     | many     | WRONG_TYPE      | likes (column likes) is not a whole number
          likes     | 1.5      | WRONG_TYPE      | likes (column likes) is not a whole number
          likes     | -1       | OUT_OF_RANGE    | likes (column likes) is below zero
          gone      | maybe    | WRONG_TYPE      | deleted (column gone) is none of true, false, yes, no, 1, 0
          """)
  void refusesAWrongCellByItsColumn(
      String column, String value, RejectionReason reason, String message) {
    StringBuilder row = new StringBuilder();
    StringBuilder json = new StringBuilder();
    for (String name : HEADER.split(";", -1)) {
      String sound =
          switch (name) {
            case "nr" -> "1";
            case "comment" -> "Fine";
            case "submitted" -> "2026-07-01 09:30";
            default -> "";
          };
      String cell = name.equals(column) ? value : sound;
      row.append(row.isEmpty() ? "" : ";").append(cell);
      json.append(json.isEmpty() ? "" : ",")
          .append('"')
          .append(name)
          .append("\":\"")
          .append(cell)
          .append('"');
    }
    Parsed.assertRejected(CSV, HEADER + "\n" + row, reason, message);
    Parsed.assertRejected(JSON, "{" + json + "}", reason, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "comment":5                  | WRONG_TYPE | comment is not a string
          "comment":{"en":"Fine"}      | WRONG_TYPE | comment is not a string
          "score":[5]                  | WRONG_TYPE | score is not a single value
          "score":1e999                | OUT_OF_RANGE | score is too large
          "by":"c9"                    | WRONG_TYPE | by is not an object
          "by":{"who":5}               | WRONG_TYPE | by.who is not an object
          "by":{"who":{"id":{}}}       | WRONG_TYPE | by.who.id is not a single value
          """)
  void refusesAWrongFieldByItsPath(String field, RejectionReason reason, String message) {
    String comment = field.startsWith("\"comment") ? "" : "\"comment\":\"Fine\",";
    Parsed.assertRejected(
        JSON,
        "{\"nr\":1," + comment + "\"submitted\":\"2026-07-01 09:30\"," + field + "}",
        reason,
        message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          t,c~Hello                                | BROKEN_CSV    | the row has 1 cells, the header has 2
          t,c~Hello,2026-07-01T00:00:00Z,more      | BROKEN_CSV    | the row has 3 cells, the header has 2
          t,c~'Hello                               | BROKEN_CSV    | a quote is opened and not closed
          t,c~'Hello'x,2026-07-01T00:00:00Z        | BROKEN_CSV    | a closing quote is followed by more text
          t,c                                      | BROKEN_CSV    | the record is not a header line and one row
          t,c~a,b~c,d                              | BROKEN_CSV    | the record is not a header line and one row
          t,d~Hello,2026-07-01T00:00:00Z           | MISSING_FIELD | column c is not in the header
          t,c,t~Hello,2026-07-01T00:00:00Z,x       | BROKEN_CSV    | column t stands twice in the header
          """)
  void refusesARowThatDoesNotFitItsHeader(String coded, RejectionReason reason, String message) {
    FileFormat format =
        new CsvFormat(
            "csv:m", MappingFile.parse("m", "source: s\ncolumns: {text: t, createdAt: c}\n"));
    Parsed.assertRejected(format, coded.replace('~', '\n').replace('\'', '"'), reason, message);
  }

  @Test
  void takesHeadersWithBlanksAndMarks() throws Exception {
    FileFormat format =
        new CsvFormat(
            "csv:m",
            MappingFile.parse("m", "source: s\ncolumns: {text: \"the text\", createdAt: c}\n"));
    assertThat(
            Parsed.parse(
                    format,
                    "\" the text \" , c\r\nHello,2026-07-01T00:00:00Z\r".replace("\" ,", "\","))
                .text())
        .isEqualTo("Hello");
  }

  @Test
  void aFileThatLacksAMappedColumnIsUnreadable() throws IOException {
    String file = HEADER.replace(";score", "").replace(";gone", "") + "\n";
    try (MentionFile read = MentionFile.open(new ByteArrayInputStream(Packed.utf8(file)), CSV)) {
      assertThat(read.next())
          .isEqualTo(
              new BrokenFile(
                  RejectionReason.UNREADABLE_FILE,
                  "its header has no column score, gone, which csv:m names"));
      assertThat(read.next()).isNull();
    }
  }

  @Test
  void aHeaderThatIsNoTextMakesAFileUnreadable() throws IOException {
    byte[] file = Packed.utf8(HEADER + "\n");
    file[0] = (byte) 0xFF;
    try (MentionFile read = MentionFile.open(new ByteArrayInputStream(file), CSV)) {
      assertThat(read.next())
          .isEqualTo(
              new BrokenFile(
                  RejectionReason.UNREADABLE_FILE,
                  "its header cannot be read: byte 0 of the record is not UTF-8"));
    }
  }
}
