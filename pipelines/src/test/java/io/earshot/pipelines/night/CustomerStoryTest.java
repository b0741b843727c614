package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.priority.CustomerHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerStoryTest {

  /** Two kind words make a champion; a complaint by one makes a lapsed loyal customer. */
  private static final CustomerTypeModel MODEL =
      (current, createdAt, ratingShare, history) -> {
        long praise =
            history.stream().filter(past -> past.sentiment() == SentimentLabel.POSITIVE).count();
        CustomerType type = CustomerType.UNDETERMINED;
        if (current.complaint().isComplaint()) {
          type = praise >= 2 ? CustomerType.LAPSED_LOYAL : CustomerType.EXTREME_CRITIC;
        } else if (praise >= 2) {
          type = CustomerType.CHAMPION;
        }
        return new CustomerTypeResult(type, 0.8, List.of());
      };

  private final AssessedMention first = praise("m:1", "2026-01-05T08:00:00Z");
  private final AssessedMention second = praise("m:2", "2026-04-05T08:00:00Z");
  private final AssessedMention third = praise("m:3", "2026-08-05T08:00:00Z");
  private final AssessedMention turn = complaint("m:4", "2026-11-19T08:00:00Z");

  @Test
  void eachMentionIsJudgedFromWhatCameBeforeIt() {
    CustomerStory story = CustomerStory.of(List.of(turn, second, third, first), MODEL);

    assertThat(story.mentions())
        .extracting(
            judged -> judged.assessed().mention().id(),
            judged -> judged.type().type(),
            JudgedMention::previousType)
        .containsExactly(
            tuple("m:1", CustomerType.UNDETERMINED, null),
            tuple("m:2", CustomerType.UNDETERMINED, null),
            tuple("m:3", CustomerType.CHAMPION, null),
            tuple("m:4", CustomerType.LAPSED_LOYAL, CustomerType.CHAMPION));
    assertThat(story.mentions().get(3).history())
        .isEqualTo(new CustomerHistory(Instant.parse("2026-01-05T08:00:00Z"), 3, 0, 0, null));
  }

  @Test
  void earlierComplaintsAreCountedAndTheRecentOnesApart() {
    AssessedMention old = complaint("m:5", "2026-02-01T08:00:00Z");
    AssessedMention recent = complaint("m:6", "2026-11-10T08:00:00Z");
    List<JudgedMention> story =
        CustomerStory.of(List.of(first, old, recent, turn), MODEL).mentions();
    assertThat(story.get(3).history())
        .isEqualTo(
            new CustomerHistory(
                Instant.parse("2026-01-05T08:00:00Z"),
                3,
                2,
                1,
                Instant.parse("2026-11-10T08:00:00Z")));
  }

  @Test
  void theProfileIsThatOfTheLastMention() {
    CustomerProfile profile =
        CustomerStory.of(List.of(first, second, third, turn), MODEL).profile();

    assertThat(profile)
        .isEqualTo(
            new CustomerProfile(
                "ann",
                null,
                "larkwing",
                Instant.parse("2026-01-05T08:00:00Z"),
                Instant.parse("2026-11-19T08:00:00Z"),
                4,
                1,
                3,
                1,
                new CustomerTypeResult(CustomerType.LAPSED_LOYAL, 0.8, List.of()),
                Instant.parse("2026-11-19T08:00:00Z"),
                CustomerType.CHAMPION));
  }

  @Test
  void theTypeHoldsSinceItFirstShowedWithoutABreak() {
    AssessedMention fourth = praise("m:5", "2026-09-05T08:00:00Z");
    assertThat(CustomerStory.of(List.of(first, second, third, fourth), MODEL).profile().typeSince())
        .isEqualTo(Instant.parse("2026-08-05T08:00:00Z"));
  }

  @Test
  void ofTwoPostsAtTheSameMomentNeitherIsTheOthersHistory() {
    AssessedMention same = complaint("m:9", "2026-01-05T08:00:00Z");
    CustomerStory story = CustomerStory.of(List.of(same, first), MODEL);
    assertThat(story.mentions())
        .allSatisfy(judged -> assertThat(judged.history()).isEqualTo(CustomerHistory.NONE));
  }

  @Test
  void whatComesLaterChangesNothingEarlier() {
    List<JudgedMention> without = CustomerStory.of(List.of(first, second, third), MODEL).mentions();
    List<JudgedMention> with =
        CustomerStory.of(List.of(first, second, third, turn), MODEL).mentions();
    assertThat(with.subList(0, 2)).isEqualTo(without.subList(0, 2));
    assertThat(with.get(2)).as("but who is last").isEqualTo(without.get(2).withProfile(null));
  }

  @Test
  void theOrderOfInputDoesNotMatter() {
    List<AssessedMention> mentions = new ArrayList<>(List.of(first, second, third, turn));
    CustomerStory expected = CustomerStory.of(mentions, MODEL);
    Collections.reverse(mentions);
    assertThat(CustomerStory.of(mentions, MODEL)).isEqualTo(expected);
  }

  @Test
  void aRobotsHistoryIsBounded() {
    List<AssessedMention> many = new ArrayList<>();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < CustomerStory.REMEMBERED + 50; i++) {
      many.add(praise("m:" + (1000 + i), start.plusSeconds(i).toString()));
    }
    List<JudgedMention> story = CustomerStory.of(many, MODEL).mentions();
    assertThat(story.get(story.size() - 1).history().mentions())
        .isEqualTo(CustomerStory.REMEMBERED);
  }

  @Test
  void aloneAMentionHasNeitherHistoryNorProfile() {
    CustomerStory story = CustomerStory.withoutHistory(turn, MODEL);
    assertThat(story.profile()).isNull();
    assertThat(story.mentions())
        .singleElement()
        .satisfies(
            judged -> assertThat(judged.type().type()).isEqualTo(CustomerType.EXTREME_CRITIC));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static AssessedMention praise(String id, String createdAt) {
    return Example.assessed(
        Example.mention(id, "ann", "lovely").createdAt(createdAt).build(),
        SentimentLabel.POSITIVE,
        Verdict.NO);
  }

  private static AssessedMention complaint(String id, String createdAt) {
    return Example.assessed(
        Example.mention(id, "ann", "late again").createdAt(createdAt).build(),
        SentimentLabel.NEGATIVE,
        Verdict.YES);
  }
}
