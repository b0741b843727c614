package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectionReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YelpFormatTest {
  private static final FileFormat FORMAT = new YelpFormat();

  private static final String REVIEW =
      """
      {"review_id":"r-1_A","user_id":"u1","business_id":"b1","stars":2.0,"useful":3,"funny":1,\
      "cool":-1,"text":"Waited an hour.","date":"2018-07-07 22:09:11"}""";

  @Test
  void readsAReview() throws Exception {
    assertThat(Parsed.parse(FORMAT, REVIEW))
        .isEqualTo(
            new Mention(
                "yelp:r-1_A",
                "yelp",
                MentionKind.REVIEW,
                "yelp:b1",
                Author.of("yelp:u1"),
                null,
                "Waited an hour.",
                null,
                new Rating(2, 5),
                Instant.parse("2018-07-07T22:09:11Z"),
                null,
                null,
                "https://www.yelp.com/biz/b1?hrid=r-1_A",
                null,
                null,
                new Engagement(4, 0, 0, null),
                false));
  }

  @Test
  void readsAReviewOfAnOlderEdition() throws Exception {
    Mention mention =
        FORMAT.parse(
            new RawRecord(
                1,
                Packed.utf8(
                    "{\"votes\":{\"funny\":0,\"useful\":5,\"cool\":2},\"user_id\":\"u1\","
                        + "\"review_id\":\"r 1\",\"stars\":5,\"date\":\"2011-01-26\","
                        + "\"text\":\"Lovely.\",\"type\":\"review\",\"business_id\":\"b1\"}")),
            "harbour-cafe");
    assertThat(mention.createdAt()).isEqualTo(Instant.parse("2011-01-26T00:00:00Z"));
    assertThat(mention.engagement().likes()).isEqualTo(7);
    assertThat(mention.brand()).isEqualTo("harbour-cafe");
    assertThat(mention.url()).isNull();
  }

  @Test
  void doesNotOverflowOnHostileVotes() throws Exception {
    String hostile =
        REVIEW
            .replace("\"useful\":3", "\"useful\":9223372036854775807")
            .replace("\"funny\":1", "\"funny\":9223372036854775807");
    assertThat(Parsed.parse(FORMAT, hostile).engagement().likes()).isEqualTo(4_294_967_294L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "date":"2018-07-07 22:09:11" | "date":"2018-02-30 22:09:11" | IMPOSSIBLE_DATE | date is not of the form 2026-11-20 21:14:03
          "date":"2018-07-07 22:09:11" | "date":"0001-01-01 00:00:00" | IMPOSSIBLE_DATE | createdAt is before 1990
          "date":"2018-07-07 22:09:11" | "x":1                        | MISSING_FIELD   | date is absent or empty
          "stars":2.0                  | "stars":"2"                  | WRONG_TYPE      | stars is not a number
          "stars":2.0                  | "stars":-2                   | OUT_OF_RANGE    | rating is not within 0 and its scale
          "useful":3                   | "useful":"3"                 | WRONG_TYPE      | useful is not a whole number
          "review_id":"r-1_A"          | "review_id":null             | MISSING_FIELD   | review_id is absent or empty
          "business_id":"b1"           | "business_id":7              | WRONG_TYPE      | business_id is not a string
          "text":"Waited an hour."     | "text":" "                   | MISSING_FIELD   | text is absent or empty
          "user_id":"u1"               | "type":"tip"                 | WRONG_TYPE      | type is not review
          """)
  void refuses(String field, String wrong, RejectionReason reason, String message) {
    Parsed.assertRejected(FORMAT, REVIEW.replace(field, wrong), reason, message);
  }
}
