package io.earshot.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What {@link Connector} promises, for every connector to extend. The source behind it is a fake
 * that the subclass can fill, break and mend; a batch holds two mentions, so that five make three
 * batches, the last one not full.
 */
public abstract class ConnectorContractTest {
  protected static final int BATCH_SIZE = 2;
  private static final Instant AS_OF = Instant.parse("2026-11-21T05:00:00Z");

  /** A new connector to the same source. */
  protected abstract Connector connect();

  /** The source has these, too. */
  protected abstract void publish(List<Mention> mentions) throws IOException;

  /** The source cannot be reached. */
  protected abstract void breakSource() throws IOException;

  /** It can be reached again. */
  protected abstract void mendSource() throws IOException;

  @Test
  void saysNothingNewOfAnEmptySource() throws IOException {
    try (Connector connector = connect()) {
      assertThat(connector.check()).isEmpty();
      Fetch fetch = connector.fetch(Cursor.START, AS_OF);
      assertThat(fetch).isInstanceOf(Fetch.NothingNew.class);
      Coverage coverage = ((Fetch.NothingNew) fetch).coverage();
      assertThat(coverage.source()).isEqualTo(connector.source());
      assertThat(coverage.until()).isEqualTo(AS_OF);
      assertThat(coverage.gaps()).isEmpty();
    }
  }

  @Test
  void givesEverythingOnceInBatches() throws IOException {
    publish(numbered(0, 5));
    try (Connector connector = connect()) {
      Drained drained = drain(connector, Cursor.START);
      assertThat(drained.mentions()).containsExactlyInAnyOrderElementsOf(numbered(0, 5));
      assertThat(drained.batchSizes()).allMatch(size -> size > 0 && size <= BATCH_SIZE);
      assertThat(connector.fetch(drained.cursor(), AS_OF)).isInstanceOf(Fetch.NothingNew.class);
    }
  }

  @Test
  void goesOnFromAStoredCursorInAnotherConnector() throws IOException {
    publish(numbered(0, 5));
    List<Mention> taken = new ArrayList<>();
    Cursor cursor = Cursor.START;
    for (int batch = 0; batch < 3; batch++) {
      try (Connector connector = connect()) {
        Fetch.Collected collected = (Fetch.Collected) connector.fetch(cursor, AS_OF);
        taken.addAll(collected.mentions());
        cursor = new Cursor(new String(collected.next().value()));
      }
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(numbered(0, 5));
  }

  @Test
  void givesAgainWhatAnEarlierCursorIsBefore() throws IOException {
    publish(numbered(0, 5));
    try (Connector connector = connect()) {
      drain(connector, Cursor.START);
      assertThat(drain(connector, Cursor.START).mentions())
          .containsExactlyInAnyOrderElementsOf(numbered(0, 5));
    }
  }

  @Test
  void givesWhatCameLater() throws IOException {
    publish(numbered(0, 3));
    try (Connector connector = connect()) {
      Cursor cursor = drain(connector, Cursor.START).cursor();
      publish(numbered(3, 6));
      assertThat(drain(connector, cursor).mentions()).containsAll(numbered(3, 6));
    }
  }

  @Test
  void givesRemovalsAndEdits() throws IOException {
    publish(numbered(0, 1));
    Mention first = SampleMentions.numbered(0);
    Mention edited = edited(first, "Said otherwise", false);
    Mention removed = edited(first, null, true);
    try (Connector connector = connect()) {
      Cursor cursor = drain(connector, Cursor.START).cursor();
      publish(List.of(edited, removed));
      assertThat(drain(connector, cursor).mentions()).contains(edited, removed);
    }
  }

  @Test
  void failsWithoutMovingOnWhenTheSourceCannotBeReached() throws IOException {
    publish(numbered(0, 5));
    try (Connector connector = connect()) {
      Cursor cursor = ((Fetch.Collected) connector.fetch(Cursor.START, AS_OF)).next();
      breakSource();
      assertThat(connector.check()).isPresent();
      assertThat(connector.fetch(cursor, AS_OF)).isInstanceOf(Fetch.Failed.class);
      assertThat(connector.fetch(Cursor.START, AS_OF)).isInstanceOf(Fetch.Failed.class);
      mendSource();
      assertThat(connector.check()).isEmpty();
      assertThat(drain(connector, cursor).mentions()).hasSize(3).isSubsetOf(numbered(0, 5));
    }
  }

  @Test
  void doesNothingWhenConstructed() throws IOException {
    breakSource();
    try (Connector connector = connect()) {
      assertThat(connector.source()).isNotBlank();
      mendSource();
      assertThat(connector.check()).isEmpty();
    }
  }

  @Test
  void rejectsWhatLiesInTheFutureAndGoesOn() throws IOException {
    publish(numbered(0, 2));
    try (Connector connector = connect()) {
      Instant tooEarly = SampleMentions.numbered(1).createdAt().minusSeconds(86_401);
      List<Mention> mentions = new ArrayList<>();
      List<Fetch.RejectedItem> rejected = new ArrayList<>();
      Cursor cursor = Cursor.START;
      while (connector.fetch(cursor, tooEarly) instanceof Fetch.Collected batch) {
        mentions.addAll(batch.mentions());
        rejected.addAll(batch.rejected());
        cursor = batch.next();
      }
      assertThat(mentions).containsExactly(SampleMentions.numbered(0));
      assertThat(rejected)
          .extracting(Fetch.RejectedItem::reason)
          .containsExactly(RejectionReason.IMPOSSIBLE_DATE);
    }
  }

  @Test
  void refusesACursorOfAnother() throws IOException {
    try (Connector connector = connect()) {
      assertThatThrownBy(() -> connector.fetch(new Cursor("no cursor of mine"), AS_OF))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("no cursor of mine");
    }
  }

  @Test
  void canBeClosedTwice() throws IOException {
    publish(numbered(0, 5));
    Connector connector = connect();
    connector.fetch(Cursor.START, AS_OF);
    connector.close();
    connector.close();
  }

  protected record Drained(List<Mention> mentions, List<Integer> batchSizes, Cursor cursor) {}

  /** Fetches until there is nothing new. */
  protected static Drained drain(Connector connector, Cursor from) {
    List<Mention> mentions = new ArrayList<>();
    List<Integer> batchSizes = new ArrayList<>();
    Cursor cursor = from;
    Fetch fetch = connector.fetch(cursor, AS_OF);
    while (fetch instanceof Fetch.Collected batch) {
      assertThat(batch.rejected()).isEmpty();
      mentions.addAll(batch.mentions());
      batchSizes.add(batch.mentions().size());
      cursor = batch.next();
      fetch = connector.fetch(cursor, AS_OF);
    }
    assertThat(fetch).isInstanceOf(Fetch.NothingNew.class);
    return new Drained(mentions, batchSizes, cursor);
  }

  protected static List<Mention> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(SampleMentions::numbered).toList();
  }

  private static Mention edited(Mention mention, String text, boolean deleted) {
    return new Mention(
        mention.id(),
        mention.source(),
        mention.kind(),
        mention.brand(),
        mention.author(),
        mention.title(),
        text,
        mention.lang(),
        mention.rating(),
        mention.createdAt(),
        mention.createdAt().plusSeconds(deleted ? 120 : 60),
        mention.collectedAt(),
        mention.url(),
        mention.inReplyTo(),
        mention.thread(),
        mention.engagement(),
        deleted);
  }
}
