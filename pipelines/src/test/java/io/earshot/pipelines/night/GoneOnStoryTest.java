package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareBook;
import io.earshot.care.CareRecord;
import io.earshot.care.CustomerFile;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story of many nights, each of which knows the end of the one before, is that of one night. */
class GoneOnStoryTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MENTIONS = 1_500;

  /** Depends on everything that a type may depend on, and is often undetermined. */
  private static final CustomerTypeModel TYPES =
      (current, createdAt, ratingShare, history) -> {
        int sum = current.complaint().isComplaint() ? 1 : 0;
        for (int i = 0; i < history.size(); i++) {
          sum += (i + 3) * (history.get(i).complaint() == Verdict.YES ? 5 : 2);
        }
        CustomerType[] all = CustomerType.values();
        CustomerType type = sum % 3 == 0 ? all[sum / 3 % all.length] : CustomerType.UNDETERMINED;
        return new CustomerTypeResult(type, 0.8, List.of());
      };

  private static final Models MODELS = TypeModels.of(TYPES);

  private SplittableRandom random;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aStoryOfManyNightsIsThatOfOne(long seed) {
    random = new SplittableRandom(seed);
    // From somebody who never pauses to somebody who writes every few weeks.
    Duration pause = Duration.ofMinutes(1L << random.nextInt(1, 16));
    List<AssessedMention> said = said(pause);
    CareBook book = book(said);
    Map<String, JudgedMention> told = new LinkedHashMap<>();
    CustomerFigures figures = CustomerFigures.NONE;
    int done = 0;
    while (done < said.size()) {
      int end = Math.min(said.size(), done + random.nextInt(1, 120));
      // A night is cut between two moments.
      while (end < said.size() && at(said, end).equals(at(said, end - 1))) {
        end++;
      }
      CustomerStory story =
          CustomerStory.after(
              enough(List.copyOf(told.values())), figures, said.subList(done, end), MODELS, book);
      for (Map.Entry<String, Conversation> moved : story.moved().entrySet()) {
        told.computeIfPresent(
            moved.getKey(), (id, judged) -> judged.withConversation(moved.getValue()));
      }
      told.replaceAll((id, judged) -> judged.withProfile(null));
      for (JudgedMention judged : story.mentions()) {
        told.put(judged.assessed().mention().id(), judged);
      }
      figures = story.figures();
      done = end;
    }

    CustomerStory atOnce = CustomerStory.of(said, MODELS, book);
    assertThat(List.copyOf(told.values())).isEqualTo(atOnce.mentions());
    assertThat(figures).isEqualTo(atOnce.figures());
    assertThat(atOnce.mentions())
        .extracting(judged -> judged.mark().copied())
        .as("the example has copies and others")
        .contains(true, false);
    assertThat(atOnce.moved()).isEmpty();
  }

  private static Instant at(List<AssessedMention> said, int number) {
    return said.get(number).mention().createdAt();
  }

  /** As few of the last as are enough. */
  private static List<ToldMention> enough(List<JudgedMention> judged) {
    int from = judged.size();
    List<ToldMention> told = List.of();
    while (from > 0 && !CustomerStory.isEnough(told)) {
      from--;
      told = judged.subList(from, judged.size()).stream().map(ToldMention::of).toList();
    }
    return told;
  }

  private List<AssessedMention> said(Duration pause) {
    List<AssessedMention> said = new ArrayList<>();
    Instant at = START;
    for (int i = 0; i < MENTIONS; i++) {
      at =
          switch (random.nextInt(20)) {
            case 0 -> at;
            case 1 -> at.plus(pause.multipliedBy(200));
            default -> at.plusSeconds(random.nextLong(2 * pause.toSeconds()));
          };
      said.add(mention(1_000 + i, at));
    }
    return said;
  }

  private AssessedMention mention(int number, Instant at) {
    boolean complains = random.nextInt(4) == 0;
    SentimentLabel mood =
        complains
            ? SentimentLabel.NEGATIVE
            : oneOf(SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);
    AssessedMention plain =
        Example.assessed(
            Example.mention("m:" + number, "ann", words(random.nextInt(400))).createdAt(at).build(),
            mood,
            complains ? Verdict.YES : Verdict.NO);
    Assessment said = plain.assessment();
    List<Cue> cues = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      CueKind kind =
          oneOf(CueKind.QUESTION, CueKind.RESOLVED, CueKind.THANKS, CueKind.CHURN, CueKind.REPEAT);
      cues.add(new Cue(kind, "as they say"));
    }
    return new AssessedMention(
        plain.mention(),
        plain.fingerprint(),
        new Assessment(
            said.language(),
            said.sentiment(),
            said.complaint(),
            said.severity(),
            said.intents(),
            List.of(oneOf(Touchpoint.DELIVERY, Touchpoint.STAFF)),
            cues,
            said.models()));
  }

  @SafeVarargs
  private final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Words that tell numbers apart, since digits do not count. */
  private static String words(int number) {
    StringBuilder words = new StringBuilder();
    for (char digit : String.valueOf(number).toCharArray()) {
      words.append("word").append((char) ('a' + digit - '0')).append(' ');
    }
    return words.toString();
  }

  /** The team answers and closes some of what was said, soon after it. */
  private CareBook book(List<AssessedMention> said) {
    List<CareRecord> records = new ArrayList<>();
    for (AssessedMention mention : said) {
      if (random.nextInt(12) == 0) {
        boolean closed = random.nextBoolean();
        records.add(
            new CareRecord(
                mention.mention().id(),
                closed ? CareRecord.Kind.CLOSED : CareRecord.Kind.ANSWERED,
                mention.mention().createdAt().plusSeconds(random.nextInt(100_000)),
                "ben",
                closed ? CareRecord.Outcome.FIXED_PLEASED : null,
                null));
      }
    }
    return CareBook.of(records, List.of(), CustomerFile.EMPTY, Instant.MAX);
  }
}
