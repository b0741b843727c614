package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.Fingerprint;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.Tally;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class ReadArchiveTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final Duration KEPT = Duration.ofDays(30);
  private static final SourcePolicies POLICIES =
      SourcePolicies.of(
          Map.of("letters", new SourcePolicy("letters", true, true, true, KEPT, false)));

  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadBackUnchanged(TestPipeline pipeline) throws IOException {
    AssessedMention full = full();
    AssessedMention sparse = Example.assessed(Example.mention("m:2", null, "fine").build());
    AssessedMention wordless =
        new AssessedMention(
            sparse.mention().withTexts(null, null), sparse.fingerprint(), sparse.assessment());
    AssessedMention gone =
        AssessedMention.tombstone(Example.mention("m:3", "ann", null).deleted().build());
    write(
        ArchivedMention.of(Example.judged(full)),
        ArchivedMention.of(Example.judged(wordless)),
        ArchivedMention.of(gone));

    PCollectionTuple read = pipeline.apply(ReadArchive.of(files(), POLICIES, AS_OF));

    PAssert.that(read.get(ReadArchive.KEPT)).containsInAnyOrder(full, wordless, gone);
    PAssert.that(read.get(ReadArchive.TALLIES)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whatIsOlderThanItsSourceAllowsIsDroppedAndCounted(TestPipeline pipeline) throws IOException {
    AssessedMention justInTime = Example.assessed(letter("l:1", AS_OF.minus(KEPT)).build());
    AssessedMention tooOld =
        Example.assessed(letter("l:2", AS_OF.minus(KEPT).minusMillis(1)).build());
    AssessedMention gone =
        AssessedMention.tombstone(
            letter("l:3", Instant.parse("1999-01-01T00:00:00Z")).deleted().build());
    write(
        ArchivedMention.of(Example.judged(justInTime)),
        ArchivedMention.of(Example.judged(tooOld)),
        ArchivedMention.of(gone));

    PCollectionTuple read = pipeline.apply(ReadArchive.of(files(), POLICIES, AS_OF));

    PAssert.that(read.get(ReadArchive.KEPT)).containsInAnyOrder(justInTime, gone);
    PAssert.that(read.get(ReadArchive.TALLIES))
        .containsInAnyOrder(Tally.one(Tally.ARCHIVE, NightReport.PAST_RETENTION));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aPolicyThatHasBecomeStricterHoldsForWhatWasKeptBefore(TestPipeline pipeline)
      throws IOException {
    SourcePolicies stricter =
        SourcePolicies.of(
            Map.of(
                "forum", new SourcePolicy("forum", false, true, true, null, false),
                "letters", new SourcePolicy("letters", true, false, false, null, false)));
    AssessedMention full = full();
    AssessedMention letter = Example.assessed(letter("l:1", AS_OF).build());
    AssessedMention gone =
        AssessedMention.tombstone(Example.mention("m:3", "ann", null).deleted().build());
    write(
        ArchivedMention.of(Example.judged(full)),
        ArchivedMention.of(Example.judged(letter)),
        ArchivedMention.of(gone));

    PCollectionTuple read = pipeline.apply(ReadArchive.of(files(), stricter, AS_OF));

    PAssert.that(read.get(ReadArchive.KEPT))
        .containsInAnyOrder(
            new AssessedMention(
                full.mention().withTexts(null, null),
                full.fingerprint(),
                full.assessment().withoutQuotes()),
            new AssessedMention(
                letter.mention().withAuthor(null), letter.fingerprint(), letter.assessment()),
            gone);
    PAssert.that(read.get(ReadArchive.TALLIES)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void onTheFirstNightThereIsNothing(TestPipeline pipeline) {
    PCollectionTuple read = pipeline.apply(ReadArchive.of(List.of(), POLICIES, AS_OF));
    PAssert.that(read.get(ReadArchive.KEPT)).empty();
    PAssert.that(read.get(ReadArchive.TALLIES)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aDamagedFileStopsTheRunInsteadOfLosingWhatItHeld(TestPipeline pipeline) throws IOException {
    write(ArchivedMention.of(Example.judged(full())));
    Path file = Path.of(files().get(0));
    String content = Files.readString(file, UTF_8);
    Files.writeString(file, content + content.substring(0, content.length() / 2), UTF_8);

    pipeline.apply(ReadArchive.of(files(), POLICIES, AS_OF));
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasRootCauseInstanceOf(JsonProcessingException.class);
  }

  @Test
  void aMissingFileStopsTheRun(TestPipeline pipeline) {
    String gone = folder.resolve("part-000.jsonl").toString();
    pipeline.apply(ReadArchive.of(List.of(gone), POLICIES, AS_OF));
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasRootCauseInstanceOf(FileNotFoundException.class);
  }

  /** With a value in every place, and numbers that a careless form would round. */
  private static AssessedMention full() {
    Instant precise = Instant.parse("2026-11-18T10:00:00.123456789Z");
    Mention mention =
        new Mention(
            "m:1",
            "forum",
            MentionKind.REVIEW,
            "larkwing",
            new Author("ann", "@ann", "Ann \uD83D\uDE00", 9_007_199_254_740_993L, true),
            "T\u00EFtle \"quoted\"",
            "line one\nline two\t\u2028",
            "en-GB",
            new Rating(3.7, 5),
            precise,
            precise.plusNanos(1),
            precise.plusSeconds(1),
            "https://example.org/1",
            "m:0",
            "thread",
            new Engagement(1, 2, 3, 4L),
            false);
    Assessment assessment =
        new Assessment(
            new LanguageResult(Language.UNSUPPORTED, 0.1),
            new SentimentResult(SentimentLabel.POSITIVE, 1.0 / 3, List.of("love")),
            new ComplaintResult(Verdict.UNDETERMINED, 0.3, List.of("late")),
            new SeverityResult(2, List.of("twice")),
            List.of(Intent.CHURN_THREAT, Intent.NEWS),
            List.of(Touchpoint.LOYALTY_PROGRAMME, Touchpoint.EMAIL_CHAT),
            List.of(new Cue(CueKind.REPEAT, "again")),
            "a@1 b@2");
    return new AssessedMention(mention, Fingerprint.of(mention), assessment);
  }

  private static Example letter(String id, Instant createdAt) {
    return Example.mention(id, "ann", "words").source("letters").createdAt(createdAt);
  }

  private void write(ArchivedMention... mentions) {
    Pipeline pipeline = Pipeline.create();
    pipeline
        .apply(Create.of(List.of(mentions)))
        .apply(
            WriteJsonLines.of(
                ArchivedMention.class,
                folder.toString(),
                "mentions",
                2,
                archived -> archived.mention().id()));
    pipeline.run().waitUntilFinish();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("mentions"))) {
      List<String> paths = files.map(Path::toString).sorted().toList();
      assertThat(paths).isNotEmpty();
      return paths;
    }
  }
}
