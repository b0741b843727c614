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

class AmazonReviewsFormatTest {
  private static final FileFormat FORMAT = new AmazonReviewsFormat();

  private static final String REVIEW =
      """
      {"rating":4.0,"title":"Nearly","text":"The lid leaks.","images":[{"a":1}],"asin":"B00TEST123",\
      "parent_asin":"B00PARENT1","user_id":"AGTEST","timestamp":1452647382001,"helpful_vote":3,\
      "verified_purchase":true}""";

  @Test
  void readsAReview() throws Exception {
    assertThat(Parsed.parse(FORMAT, REVIEW))
        .isEqualTo(
            new Mention(
                "amazon:f16c829d676f8e2ecf9b55ff67710996",
                "amazon",
                MentionKind.REVIEW,
                "amazon:B00PARENT1",
                Author.of("amazon:AGTEST"),
                "Nearly",
                "The lid leaks.",
                null,
                new Rating(4, 5),
                Instant.parse("2016-01-13T01:09:42.001Z"),
                null,
                null,
                "https://www.amazon.com/dp/B00TEST123",
                null,
                null,
                new Engagement(3, 0, 0, null),
                false));
  }

  @Test
  void takesTheDefaultBrandAndTheNamesOfEarlierFiles() throws Exception {
    String earlier = "{\"asin\":\"odd id\",\"text\":\"Fine\",\"sortTimestamp\":1452647382001}";
    Mention mention = FORMAT.parse(new RawRecord(1, Packed.utf8(earlier)), "tidewater");
    assertThat(mention.brand()).isEqualTo("tidewater");
    assertThat(mention.createdAt()).isEqualTo(Instant.parse("2016-01-13T01:09:42.001Z"));
    assertThat(mention.author()).isNull();
    assertThat(mention.rating()).isNull();
    assertThat(mention.url()).isNull();
    assertThat(Parsed.parse(FORMAT, earlier).brand()).isEqualTo("amazon:odd id");
  }

  @Test
  void takesTheTitleWhereThereIsNoText() throws Exception {
    Mention mention = Parsed.parse(FORMAT, REVIEW.replace("The lid leaks.", " "));
    assertThat(mention.text()).isEqualTo("Nearly");
    assertThat(mention.title()).isNull();
  }

  @Test
  void takesNegativeVotesForNone() throws Exception {
    Mention mention = Parsed.parse(FORMAT, REVIEW.replace("_vote\":3", "_vote\":-1"));
    assertThat(mention.engagement()).isEqualTo(Engagement.NONE);
  }

  @Test
  void tellsReviewsByUserProductAndTime() throws Exception {
    String id = Parsed.parse(FORMAT, REVIEW).id();
    assertThat(Parsed.parse(FORMAT, REVIEW.replace("leaks", "drips")).id()).isEqualTo(id);
    assertThat(Parsed.parse(FORMAT, REVIEW.replace("AGTEST", "AGTEST2")).id()).isNotEqualTo(id);
    assertThat(Parsed.parse(FORMAT, REVIEW.replace("82001", "82002")).id()).isNotEqualTo(id);
    assertThat(Parsed.parse(FORMAT, REVIEW.replace("TEST123", "TEST124")).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "timestamp":1452647382001 | "timestamp":"2016-01-13" | WRONG_TYPE      | timestamp is not a whole number
          "timestamp":1452647382001 | "x":1                    | MISSING_FIELD   | timestamp is absent or empty
          "timestamp":1452647382001 | "timestamp":0            | IMPOSSIBLE_DATE | createdAt is before 1990
          "timestamp":1452647382001 | "timestamp":-9223372036854775808 | IMPOSSIBLE_DATE | createdAt is before 1990
          "rating":4.0              | "rating":"4"             | WRONG_TYPE      | rating is not a number
          "rating":4.0              | "rating":5.5             | OUT_OF_RANGE    | rating is not within 0 and its scale
          "asin":"B00TEST123"       | "x":1                    | MISSING_FIELD   | asin is absent or empty
          "user_id":"AGTEST"        | "user_id":5              | WRONG_TYPE      | user_id is not a string
          "text":"The lid leaks."   | "text":["The lid"]       | WRONG_TYPE      | text is not a string
          """)
  void refuses(String field, String wrong, RejectionReason reason, String message) {
    Parsed.assertRejected(FORMAT, REVIEW.replace(field, wrong), reason, message);
  }

  @Test
  void refusesAReviewWithoutWords() {
    Parsed.assertRejected(
        FORMAT,
        REVIEW.replace("The lid leaks.", "").replace("Nearly", ""),
        RejectionReason.MISSING_FIELD,
        "text is absent or empty");
  }
}
