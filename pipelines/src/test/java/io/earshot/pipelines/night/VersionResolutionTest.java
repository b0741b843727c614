package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VersionResolutionTest {
  private static final Instant CREATED = Instant.parse("2026-11-01T10:00:00Z");

  private final Mention original = mention("the bag is late", null, 1);
  private final Mention collectedAgain = mention("the bag is late", null, 2);
  private final Mention edited = mention("the bag is here", CREATED.plusSeconds(60), 2);

  @Test
  void aNewMentionIsFresh() {
    assertThat(VersionResolution.of(List.of(original), null))
        .isEqualTo(new VersionResolution(null, original, List.of(Outcome.ASSESSED)));
  }

  @Test
  void ofEqualRecordsOneIsAssessedAndTheOthersAreDuplicates() {
    assertThat(VersionResolution.of(List.of(original, original, collectedAgain), null))
        .isEqualTo(
            new VersionResolution(
                null,
                collectedAgain,
                List.of(Outcome.ASSESSED, Outcome.DUPLICATE, Outcome.DUPLICATE)));
  }

  @Test
  void theLaterModifiedVersionSupersedesTheEarlier() {
    assertThat(VersionResolution.of(List.of(edited, original), null))
        .isEqualTo(
            new VersionResolution(null, edited, List.of(Outcome.ASSESSED, Outcome.SUPERSEDED)));
  }

  @Test
  void whatTheArchiveKnowsIsADuplicate() {
    AssessedMention archived = Example.assessed(original);
    assertThat(VersionResolution.of(List.of(original), archived))
        .isEqualTo(new VersionResolution(archived, null, List.of(Outcome.DUPLICATE)));
  }

  @Test
  void collectedAgainUnchangedIsADuplicateThatIsRememberedAsCollectedLater() {
    AssessedMention archived = Example.assessed(original);
    assertThat(VersionResolution.of(List.of(collectedAgain), archived))
        .isEqualTo(
            new VersionResolution(
                Example.assessed(collectedAgain), null, List.of(Outcome.DUPLICATE)));
  }

  @Test
  void anEditReplacesTheArchivedVersion() {
    assertThat(VersionResolution.of(List.of(edited), Example.assessed(original)))
        .isEqualTo(new VersionResolution(null, edited, List.of(Outcome.ASSESSED)));
  }

  @Test
  void anOldVersionDoesNotReplaceTheArchivedEdit() {
    AssessedMention archived = Example.assessed(edited);
    assertThat(VersionResolution.of(List.of(original), archived))
        .isEqualTo(new VersionResolution(archived, null, List.of(Outcome.SUPERSEDED)));
  }

  @Test
  void aMentionWhoseWordsAreNotKeptIsStillRecognised() {
    AssessedMention archived = Example.assessed(original);
    AssessedMention wordless =
        new AssessedMention(
            original.withTexts(null, null), archived.fingerprint(), archived.assessment());
    assertThat(VersionResolution.of(List.of(original), wordless).outcomes())
        .containsExactly(Outcome.DUPLICATE);
  }

  @Test
  void aDeletionBeatsEveryVersionAndKeepsNothingThatWasSaid() {
    VersionResolution resolution =
        VersionResolution.of(List.of(deletion(), edited), Example.assessed(original));
    assertThat(resolution.fresh()).isNull();
    assertThat(resolution.outcomes()).containsExactly(Outcome.DELETED, Outcome.DELETED);
    assertThat(resolution.kept().isTombstone()).isTrue();
    assertThat(resolution.kept().mention().text()).isNull();
    assertThat(resolution.kept().mention().author()).isNull();
  }

  @Test
  void anOldCopyDoesNotBringADeletedMentionBack() {
    AssessedMention tombstone = AssessedMention.tombstone(deletion());
    assertThat(VersionResolution.of(List.of(edited), tombstone))
        .isEqualTo(new VersionResolution(tombstone, null, List.of(Outcome.DELETED)));
  }

  @Test
  void withoutArrivalsTheArchiveStays() {
    AssessedMention archived = Example.assessed(original);
    assertThat(VersionResolution.of(List.of(), archived))
        .isEqualTo(new VersionResolution(archived, null, List.of()));
  }

  @Property
  void theOrderOfArrivalDoesNotMatter(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 11) Integer> picks, @ForAll long seed) {
    List<Mention> arrivals = new ArrayList<>();
    for (int pick : picks) {
      Instant modified = pick % 3 == 0 ? null : CREATED.plusSeconds(pick % 3);
      arrivals.add(mention("text " + pick % 2, modified, pick % 4));
    }
    List<Mention> shuffled = new ArrayList<>(arrivals);
    Collections.shuffle(shuffled, new Random(seed));

    VersionResolution one = VersionResolution.of(arrivals, null);
    VersionResolution other = VersionResolution.of(shuffled, null);

    assertThat(other.fresh()).isEqualTo(one.fresh());
    assertThat(other.outcomes()).containsExactlyInAnyOrderElementsOf(one.outcomes());
    assertThat(one.outcomes()).containsOnlyOnce(Outcome.ASSESSED).hasSameSizeAs(arrivals);
  }

  private static Mention mention(String text, Instant modifiedAt, int collectedDay) {
    return Example.mention("m:1", "ann", text)
        .createdAt(CREATED)
        .modifiedAt(modifiedAt)
        .collectedAt(CREATED.plusSeconds(86_400L * collectedDay))
        .build();
  }

  private static Mention deletion() {
    return Example.mention("m:1", "ann", null).createdAt(CREATED).deleted().build();
  }
}
