package io.earshot.care.store;

import static io.earshot.care.store.SampleQueue.generation;
import static io.earshot.care.store.SampleQueue.in;
import static io.earshot.care.store.SampleQueue.row;
import static io.earshot.care.store.SampleQueue.standingFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.care.CareBook;
import io.earshot.care.CareFiles;
import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.Correction;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.care.team.CareMatter;
import io.earshot.connectors.Author;
import io.earshot.priority.Conversation;
import io.earshot.priority.Lane;
import io.earshot.workspace.Generation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the care store promises, on whichever database. */
abstract class CareStoreContract {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  /** What a night read: two sources, of one of which it got nothing. */
  private static final Map<String, Long> READ = Map.of("forum", 3L, "x", 0L);

  private static final Map<String, String> FILES = Map.of("/in/a.jsonl", "mentions");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock(START);
  private CareStore store;

  /** The address of a database that holds nothing yet. */
  abstract String emptyDatabase() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = CareStore.open(emptyDatabase(), null, clock);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void publish(String runId, io.earshot.priority.QueueRow... rows) throws Exception {
    store.queueMerge().merge(generation(folder, runId, rows), READ, FILES);
  }

  private List<String> ids(View view) {
    return store.items().list(filter(view), 10, 0).stream()
        .map(item -> item.row().mentionId())
        .toList();
  }

  private static QueueFilter filter(View view) {
    return new QueueFilter(null, null, null, null, null, null, view, "ann");
  }

  @Test
  void fiftyWhoClaimAtOnceAreOneWhoGetsIt() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    int people = 50;
    CyclicBarrier start = new CyclicBarrier(people);
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      List<Callable<Boolean>> claims = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        String name = "agent" + i;
        claims.add(
            () -> {
              start.await();
              return store.work().claim("m1", name);
            });
      }
      int got = 0;
      for (Future<Boolean> claim : threads.invokeAll(claims)) {
        got += claim.get() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
      assertThat(store.journal().entries("m1")).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aClaimEndsByItselfAndCanBeRenewedBefore() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    assertThat(store.work().claim("m1", "ann")).isTrue();
    clock.advance(ItemWork.CLAIM.minusSeconds(1));
    assertThat(store.work().claim("m1", "ben")).isFalse();
    assertThat(store.work().claim("m1", "ann")).isTrue();
    clock.advance(ItemWork.CLAIM);
    assertThat(store.items().find("m1").orElseThrow().claimedBy()).isNull();
    assertThat(store.work().claim("m1", "ben")).isTrue();
  }

  @Test
  void aTakeoverHoldsOnlyAgainstTheOneWhoWasAskedAbout() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    store.work().claim("m1", "ann");
    assertThat(store.work().takeOver("m1", "cid", "ben")).isFalse();
    assertThat(store.work().takeOver("m1", "cid", "ann")).isTrue();
    assertThat(store.items().find("m1").orElseThrow().claimedBy()).isEqualTo("cid");
  }

  @Test
  void aNewQueueKeepsTheTeamsWorkAndTakesTheRunsOrder() throws Exception {
    publish(
        "run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY), row("m3", 3, Lane.ANSWER));
    store.work().claim("m1", "ann");
    store.work().assign("m1", "ann", "ben");
    store.journal().note("m2", "ann", "asked the depot");
    publish("run-2", row("m4", 1, Lane.RECOVER), row("m1", 2, Lane.DELIGHT));

    assertThat(ids(View.OPEN)).containsExactly("m4", "m1");
    CareItem kept = store.items().find("m1").orElseThrow();
    assertThat(kept.assignee()).isEqualTo("ben");
    assertThat(kept.claimedBy()).isEqualTo("ann");
    assertThat(kept.row().lane()).isEqualTo(Lane.DELIGHT);
    // Gone from the queue, but somebody worked on it.
    assertThat(store.items().find("m2").orElseThrow().present()).isFalse();
    assertThat(store.journal().entries("m2"))
        .extracting(JournalEntry::text)
        .containsExactly("asked the depot");
    assertThat(store.items().find("m3")).isEmpty();
  }

  @Test
  void aMergeThatFailsLeavesTheQueueAsItWasAndTheNextOneMerges() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    Generation next =
        generation(folder, "run-2", row("m2", 1, Lane.RECOVER), row("m3", 2, Lane.VERIFY));
    String whole = Files.readString(next.queueFile(), UTF_8);
    Files.writeString(next.queueFile(), whole.substring(0, whole.length() - 20), UTF_8);
    assertThatThrownBy(() -> store.queueMerge().merge(next, READ, FILES))
        .isInstanceOf(java.io.IOException.class);
    assertThat(ids(View.OPEN)).containsExactly("m1");
    assertThat(store.queueMerge().merged()).contains("run-1");

    Files.writeString(next.queueFile(), whole, UTF_8);
    assertThat(store.queueMerge().merge(next, READ, FILES)).isTrue();
    assertThat(store.queueMerge().merge(next, READ, FILES)).isFalse();
    assertThat(ids(View.OPEN)).containsExactly("m2", "m3");
  }

  @Test
  void viewsAndFiltersShowWhatTheySay() throws Exception {
    publish(
        "run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY), row("m3", 3, Lane.VERIFY));
    store.work().claim("m1", "ben");
    store.work().assign("m2", "ben", "ann");
    store.work().snooze("m3", "ben", START.plus(Duration.ofHours(2)));
    assertThat(ids(View.OPEN)).containsExactly("m1", "m2");
    for (String worker : List.of("ben", "ann", "nobody")) {
      QueueFilter theirs =
          new QueueFilter(null, null, null, null, null, null, worker, View.OPEN, "lea", true);
      List<String> expected =
          switch (worker) {
            case "ben" -> List.of("m1");
            case "ann" -> List.of("m2");
            default -> List.of();
          };
      assertThat(store.items().list(theirs, 10, 0))
          .extracting(item -> item.row().mentionId())
          .as(worker)
          .isEqualTo(expected);
      assertThat(
              store.items().countByLane(theirs).values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(expected.size());
    }
    assertThat(store.items().before(filter(View.OPEN), row("m2", 2, Lane.VERIFY))).isEqualTo(1);
    assertThat(store.items().before(filter(View.OPEN), row("m1", 1, Lane.RECOVER))).isZero();
    assertThat(ids(View.MINE)).containsExactly("m2");
    assertThat(ids(View.UNASSIGNED)).isEmpty();
    assertThat(ids(View.SNOOZED)).containsExactly("m3");
    clock.advance(Duration.ofHours(2));
    assertThat(ids(View.UNASSIGNED)).containsExactly("m1", "m3");
    store.work().setState("m2", "ann", ItemState.RESOLVED, Outcome.FIXED_PLEASED);
    assertThat(ids(View.CLOSED)).containsExactly("m2");
    assertThat(store.items().countByLane(filter(View.OPEN)))
        .isEqualTo(Map.of(Lane.RECOVER, 1, Lane.VERIFY, 1));
    QueueFilter german = new QueueFilter(null, null, null, "de", null, null, View.OPEN, "ann");
    assertThat(store.items().list(german, 10, 0)).isEmpty();
    QueueFilter booking =
        new QueueFilter(null, "acme", null, "en", null, "booking", View.OPEN, "ann");
    assertThat(store.items().list(booking, 10, 0)).hasSize(2);
  }

  @Test
  void theRowThatStandsForAMentionIsFoundByItsId() throws Exception {
    String odd = "a_%!\"b";
    publish(
        "night",
        row("lone", 1, Lane.RECOVER),
        standingFor(row("second", 3, Lane.RECOVER), "b1", odd),
        standingFor(row("first", 2, Lane.RECOVER), "b1", "B2"));
    assertThat(standing("b1")).isEqualTo("first");
    assertThat(standing("B2")).isEqualTo("first");
    assertThat(standing(odd)).isEqualTo("second");
    for (String nobody : List.of("b2", "first", "lone", "a__!\"b", "%", "b")) {
      assertThat(standing(nobody)).as(nobody).isNull();
    }
    publish("next", row("first", 1, Lane.RECOVER));
    assertThat(standing("b1")).isNull();
  }

  private String standing(String id) {
    return store.items().standingFor(id).map(item -> item.row().mentionId()).orElse(null);
  }

  @Test
  void lanesAreCountedAsTheyAreListedWhateverTheTeamDoes() throws Exception {
    publish(
        "run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY), row("m3", 3, Lane.VERIFY));
    assertCounts(Map.of(Lane.RECOVER, 1, Lane.VERIFY, 2), View.OPEN);
    assertCounts(Map.of(Lane.RECOVER, 1, Lane.VERIFY, 2), View.UNASSIGNED);
    store.work().claim("m1", "ben");
    store.work().snooze("m2", "ben", START.plus(Duration.ofHours(2)));
    assertCounts(Map.of(Lane.RECOVER, 1, Lane.VERIFY, 1), View.OPEN);
    assertCounts(Map.of(Lane.VERIFY, 1), View.UNASSIGNED);
    store.work().setState("m3", "ann", ItemState.NO_REPLY_NEEDED, null);
    assertCounts(Map.of(Lane.RECOVER, 1), View.OPEN);
    store.work().setState("m3", "ann", ItemState.OPEN, null);
    clock.advance(Duration.ofHours(2));
    assertCounts(Map.of(Lane.RECOVER, 1, Lane.VERIFY, 2), View.UNASSIGNED);
    publish("run-2", row("m3", 1, Lane.VERIFY), row("m4", 2, Lane.DELIGHT));
    assertCounts(Map.of(Lane.VERIFY, 1, Lane.DELIGHT, 1), View.OPEN);
    publish("run-3");
    assertCounts(Map.of(), View.OPEN);
    assertCounts(Map.of(), View.UNASSIGNED);
  }

  private void assertCounts(Map<Lane, Integer> counts, View view) {
    assertThat(store.items().countByLane(filter(view))).isEqualTo(counts);
    assertThat(ids(view)).hasSize(counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void mattersTellWhoAnsweredWhenAndHowItEnded() throws Exception {
    publish(
        "run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY), row("m3", 3, Lane.ANSWER));
    store.journal().answered("m1", "ann", "We are sorry.");
    clock.advance(Duration.ofHours(1));
    store.journal().answered("m1", "ben", "It is on its way.");
    store.work().setState("m1", "ben", ItemState.RESOLVED, Outcome.FIXED_PLEASED);
    store.work().setState("m2", "ben", ItemState.NO_REPLY_NEEDED, null);
    store.work().setState("m2", "ann", ItemState.OPEN, null);
    store.work().claim("m3", "ann");
    Instant written = Instant.parse("2026-11-20T01:00:00Z");
    Instant now = clock.instant();
    List<CareMatter> matters = store.matters().between(START, now.plusMillis(1));
    assertThat(matters)
        .containsExactlyInAnyOrder(
            new CareMatter(
                "m1", "acme", "recover", written, START, 2, "ann", now, true, false, false),
            new CareMatter(
                "m2", "acme", "verify", written, null, 0, "ben", now, false, true, true));
    assertThat(store.matters().between(START.plusMillis(1), now)).isEmpty();
    assertThat(store.journal().contacts(new TreeSet<>(List.of("forum:kim")), "m2"))
        .extracting(contact -> contact.entry().kind())
        .containsExactly(
            JournalEntry.Kind.ANSWERED, JournalEntry.Kind.ANSWERED, JournalEntry.Kind.CLOSED);
    assertThat(store.journal().contacts(new TreeSet<>(List.of("forum:kim")), "m1")).hasSize(1);
  }

  @Test
  void theStepsOfAnItemStandInItsJournal() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.RECOVER));
    Instant until = START.plus(Duration.ofDays(3));
    List<Runnable> steps =
        List.of(
            () -> store.work().claim("m1", "ann"),
            () -> store.work().takeOver("m1", "ben", "ann"),
            () -> store.work().release("m1", "ben"),
            () -> store.work().assign("m1", "ben", "cid"),
            () -> store.work().assign("m1", "ben", null),
            () -> store.work().snooze("m1", "ben", until),
            () -> store.work().snooze("m1", "ben", null),
            () -> store.work().setState("m1", "ben", ItemState.ESCALATED_HIERARCHICAL, null),
            () -> store.work().setState("m1", "cid", ItemState.WAITING, null),
            () -> store.work().setState("m1", "cid", ItemState.OPEN, null),
            () -> store.journal().answered("m1", "cid", "We are sorry."),
            () -> store.work().setState("m1", "cid", ItemState.NO_REPLY_NEEDED, null),
            () -> store.work().setState("m1", "cid", ItemState.OPEN, null));
    steps.forEach(
        step -> {
          step.run();
          clock.advance(Duration.ofMinutes(1));
        });
    store.work().assign("m2", "ann", "ben");
    assertThat(store.journal().entries("m1"))
        .extracting(JournalEntry::kind, JournalEntry::author, JournalEntry::text)
        .containsExactly(
            tuple(JournalEntry.Kind.CLAIMED, "ann", null),
            tuple(JournalEntry.Kind.TAKEN_OVER, "ben", "ann"),
            tuple(JournalEntry.Kind.RELEASED, "ben", null),
            tuple(JournalEntry.Kind.ASSIGNED, "ben", "cid"),
            tuple(JournalEntry.Kind.ASSIGNED, "ben", null),
            tuple(JournalEntry.Kind.SNOOZED, "ben", until.toString()),
            tuple(JournalEntry.Kind.SNOOZED, "ben", null),
            tuple(JournalEntry.Kind.STATE, "ben", "escalated_hierarchical"),
            tuple(JournalEntry.Kind.STATE, "cid", "waiting"),
            tuple(JournalEntry.Kind.STATE, "cid", "open"),
            tuple(JournalEntry.Kind.ANSWERED, "cid", "We are sorry."),
            tuple(JournalEntry.Kind.CLOSED, "cid", null),
            tuple(JournalEntry.Kind.REOPENED, "cid", null));
    store.filesExport().write(folder);
    assertThat(Files.readString(folder.resolve("care/records.jsonl"), UTF_8))
        .contains(
            "\"kind\":\"closed\",\"at\":\"2026-11-20T08:11:00Z\",\"by\":\"cid\",\"outcome\":\"no_reply_needed\"");
  }

  @Test
  void whatIsAnsweredWaitsOrWasHandedOnHasItsViewAndItsNeighbours() throws Exception {
    publish(
        "run-1",
        row("m1", 1, Lane.RECOVER),
        row("m2", 2, Lane.VERIFY),
        row("m3", 3, Lane.VERIFY),
        row("m4", 4, Lane.RECOVER),
        row("m5", 5, Lane.RECOVER));
    store.journal().answered("m1", "ben", "We are sorry.");
    store.work().setState("m2", "ben", ItemState.WAITING, null);
    store.work().setState("m3", "ben", ItemState.ESCALATED_FUNCTIONAL, null);
    store.work().setState("m4", "ben", ItemState.ESCALATED_HIERARCHICAL, null);
    assertThat(ids(View.OPEN)).containsExactly("m2", "m3", "m4", "m5");
    assertCounts(Map.of(Lane.RECOVER, 1), View.ANSWERED);
    assertCounts(Map.of(Lane.VERIFY, 1), View.WAITING);
    assertCounts(Map.of(Lane.RECOVER, 1, Lane.VERIFY, 1), View.ESCALATED);
    assertCounts(Map.of(Lane.RECOVER, 2, Lane.VERIFY, 2), View.OPEN);
    assertThat(ids(View.MINE)).isEmpty();
    QueueFilter leads =
        new QueueFilter(null, null, null, null, null, null, null, View.MINE, "lea", true);
    assertThat(store.items().list(leads, 10, 0))
        .extracting(item -> item.row().mentionId())
        .containsExactly("m4");

    QueueFilter escalated = filter(View.ESCALATED);
    assertThat(store.items().neighbour(escalated, row("m3", 3, Lane.VERIFY), true)).contains("m4");
    assertThat(store.items().neighbour(escalated, row("m4", 4, Lane.RECOVER), true)).isEmpty();
    assertThat(store.items().neighbour(escalated, row("m5", 5, Lane.RECOVER), false))
        .contains("m4");
    QueueFilter recover =
        new QueueFilter(Lane.RECOVER, null, null, null, null, null, View.OPEN, "ann");
    assertThat(store.items().neighbour(recover, row("m5", 5, Lane.RECOVER), false)).contains("m4");
    assertThat(store.items().neighbour(recover, row("m4", 4, Lane.RECOVER), false)).isEmpty();
  }

  @Test
  void whoWritesOnceMoreAfterAnAnswerOrAnEndWaitsAgain() throws Exception {
    publish(
        "run-1",
        row("m1", 1, Lane.RECOVER),
        row("m2", 2, Lane.VERIFY),
        row("m3", 3, Lane.VERIFY),
        row("m4", 4, Lane.DELIGHT));
    store.journal().answered("m1", "ben", "We are sorry.");
    store.work().setState("m2", "ben", ItemState.RESOLVED, Outcome.FIXED_PLEASED);
    store.journal().answered("m3", "ben", "We are sorry.");
    store.journal().answered("m4", "ben", "Thank you.");
    clock.advance(Duration.ofHours(10));
    Instant before = START.minus(Duration.ofHours(1));
    Instant after = START.plus(Duration.ofHours(1));
    publish(
        "run-2",
        in(row("m1", 1, Lane.RECOVER), Conversation.State.FIXED_DISPLEASED, true, after),
        in(row("m2", 2, Lane.VERIFY), Conversation.State.RECURRING, true, after),
        // The run knew nothing of the answer yet.
        in(row("m3", 3, Lane.VERIFY), Conversation.State.UNRESOLVED, true, before),
        // Praise is no matter; that it was answered is all.
        row("m4", 4, Lane.DELIGHT));
    assertThat(ids(View.OPEN)).containsExactly("m1", "m2");
    assertThat(ids(View.ANSWERED)).containsExactly("m3", "m4");
    assertThat(store.journal().entries("m1"))
        .extracting(JournalEntry::kind, JournalEntry::at, JournalEntry::author, JournalEntry::text)
        .containsExactly(
            tuple(JournalEntry.Kind.ANSWERED, START, "ben", "We are sorry."),
            tuple(JournalEntry.Kind.REOPENED, after, QueueMerge.NIGHT, null));
    assertThat(store.matters().between(START, clock.instant()))
        .filteredOn(CareMatter::reopened)
        .extracting(CareMatter::mentionId)
        .containsExactly("m2");
    store.filesExport().write(folder);
    assertThat(Files.readString(folder.resolve("care/records.jsonl"), UTF_8))
        .as("what a night found it finds itself again")
        .doesNotContain("reopened");

    store.journal().answered("m1", "ben", "We call you.");
    publish(
        "run-3", in(row("m1", 1, Lane.RECOVER), Conversation.State.FIXED_DISPLEASED, true, after));
    assertThat(ids(View.OPEN)).isEmpty();
  }

  @Test
  void whatIsTakenUpAgainAfterAnAnswerIsToldToTheNextRun() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY));
    store.journal().answered("m1", "ben", "We are sorry.");
    clock.advance(Duration.ofMinutes(1));
    store.work().setState("m1", "ben", ItemState.ESCALATED_FUNCTIONAL, null);
    store.work().setState("m1", "ben", ItemState.WAITING, null);
    store.work().setState("m2", "ben", ItemState.ESCALATED_FUNCTIONAL, null);
    store.filesExport().write(folder);
    assertThat(Files.readString(folder.resolve("care/records.jsonl"), UTF_8).lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"mentionId\":\"m1\",\"kind\":\"reopened\",\"at\":\"2026-11-20T08:01:00Z\"");
    assertThat(store.items().find("m1").orElseThrow().answeredAt()).isEqualTo(START);
    assertThat(store.items().find("m2").orElseThrow().answeredAt()).isNull();
    assertThat(store.matters().between(START, clock.instant().plusMillis(1)))
        .as("it was never closed")
        .noneMatch(CareMatter::reopened);
  }

  @Test
  void theNextRunReadsWhatTheTeamDid() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    store.work().claim("m1", "ann");
    clock.advance(Duration.ofMinutes(1));
    store.journal().answered("m1", "ann", "We are sorry.");
    clock.advance(Duration.ofMinutes(1));
    store.work().setState("m1", "ann", ItemState.RESOLVED, Outcome.FIXED_PLEASED);
    clock.advance(Duration.ofMinutes(1));
    store.work().setState("m1", "ben", ItemState.OPEN, null);
    store.journal().correct("m1", "ann", Correction.Field.TYPE, "champion", "buys every week");
    clock.advance(Duration.ofMinutes(1));
    store.journal().correct("m1", "ben", Correction.Field.TYPE, "lapsed_loyal", "says goodbye");
    clock.advance(Duration.ofMinutes(1));
    long second = store.journal().corrections("m1", 10).get(0).id();
    assertThat(store.journal().undo(second, "cid")).isTrue();
    assertThat(store.journal().undo(second, "cid")).isFalse();
    store.filesExport().write(folder);

    assertThat(Files.readString(folder.resolve("care/records.jsonl"), UTF_8))
        .isEqualTo(
            """
            {"mentionId":"m1","kind":"claimed","at":"2026-11-20T08:00:00Z","by":"ann","outcome":null,"text":null}
            {"mentionId":"m1","kind":"answered","at":"2026-11-20T08:01:00Z","by":"ann","outcome":null,"text":"We are sorry."}
            {"mentionId":"m1","kind":"closed","at":"2026-11-20T08:02:00Z","by":"ann","outcome":"fixed_pleased","text":null}
            {"mentionId":"m1","kind":"reopened","at":"2026-11-20T08:03:00Z","by":"ben","outcome":null,"text":null}
            """);
    assertThat(Files.readString(folder.resolve("care/corrections.jsonl"), UTF_8))
        .isEqualTo(
            """
            {"mentionId":"m1","field":"type","value":"champion","at":"2026-11-20T08:03:00Z","by":"ann","why":"buys every week"}
            {"mentionId":"m1","field":"type","value":"lapsed_loyal","at":"2026-11-20T08:04:00Z","by":"ben","why":"says goodbye"}
            {"mentionId":"m1","field":"type","value":"champion","at":"2026-11-20T08:05:00Z","by":"cid","why":"undone"}
            """);
  }

  @Test
  void whoIsTheSameCustomerIsHandedOnUntilItIsTakenBack() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY));
    store.journal().correct("m1", "ann", Correction.Field.CUSTOMER, "x:kim", "says so herself");
    clock.advance(Duration.ofMinutes(1));
    store.journal().correct("m2", "ann", Correction.Field.CUSTOMER, "mastodon:kim", "same dog");
    store.journal().correct("m2", "ann", Correction.Field.TOUCHPOINT, "delivery staff", "reads so");
    assertThat(store.journal().accountsOfSamePerson("x:kim"))
        .containsExactly("forum:kim", "mastodon:kim", "x:kim");
    clock.advance(Duration.ofMinutes(1));
    long first = store.journal().corrections("m1", 10).get(0).id();
    assertThat(store.journal().undo(first, "ben")).isTrue();
    assertThat(store.journal().accountsOfSamePerson("x:kim")).containsExactly("x:kim");
    assertThat(store.journal().accountsOfSamePerson("forum:kim"))
        .containsExactly("forum:kim", "mastodon:kim");
    store.filesExport().write(folder);
    assertThat(Files.readString(folder.resolve("care/corrections.jsonl"), UTF_8))
        .isEqualTo(
            """
            {"customerId":"forum:kim","field":"customer","value":"x:kim","at":"2026-11-20T08:00:00Z","by":"ann","why":"says so herself"}
            {"customerId":"forum:kim","field":"customer","value":"mastodon:kim","at":"2026-11-20T08:01:00Z","by":"ann","why":"same dog"}
            {"mentionId":"m2","field":"touchpoint","value":"delivery staff","at":"2026-11-20T08:01:00Z","by":"ann","why":"reads so"}
            {"customerId":"forum:kim","field":"customer","value":null,"at":"2026-11-20T08:02:00Z","by":"ben","why":"undone"}
            {"customerId":"forum:kim","field":"customer","value":"mastodon:kim","at":"2026-11-20T08:02:00Z","by":"ben","why":"undone"}
            """);
    CareBook book = CareFiles.read(folder, clock.instant());
    assertThat(book.customerId(Author.of("mastodon:kim"))).isEqualTo("forum:kim");
    assertThat(book.customerId(Author.of("x:kim"))).isEqualTo("x:kim");
  }

  @Test
  void aNoteCallsWhomItNamesUntilTheySawIt() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    for (String name : List.of("ann", "ben", "cid.b")) {
      store.accounts().accept(store.accounts().invite(Role.AGENT, "setup"), name, "correct horse");
    }
    store.accounts().setDisabled("cid.b", true, "boss");
    assertThat(store.journal().note("m1", "ann", "@Ben, ask @ben or @cid.b. @ann knows"))
        .as("who cannot log in cannot see it")
        .containsExactly("cid.b");
    assertThat(store.journal().note("m1", "ann", "write to kim@ben.example or @bent-"))
        .containsExactly("bent");
    store.accounts().setDisabled("cid.b", false, "boss");
    assertThat(store.journal().note("m1", "ben", "Thanks @cid.b.")).isEmpty();
    assertThat(store.noteCalls().unseen("ann")).as("nobody calls themselves").isZero();
    assertThat(store.noteCalls().unseen("ben")).isEqualTo(1);
    assertThat(store.noteCalls().unseen("cid.b")).isEqualTo(1);
    NoteCalls.Call call = store.noteCalls().of("ben", 10).get(0);
    assertThat(call)
        .isEqualTo(
            new NoteCalls.Call(
                call.noteId(), "m1", START, "ann", "@Ben, ask @ben or @cid.b. @ann knows", false));
    store.noteCalls().see("cid.b", List.of(call.noteId()));
    assertThat(store.noteCalls().unseen("ben")).as("others do not see for them").isEqualTo(1);
    store.noteCalls().see("ben", List.of(call.noteId()));
    assertThat(store.noteCalls().unseen("ben")).isZero();
    assertThat(store.noteCalls().of("ben", 10).get(0).seen()).isTrue();
  }

  @Test
  void whatEachNightReadStaysKnown() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER));
    store
        .queueMerge()
        .merge(
            generation(folder, "run-2", row("m1", 1, Lane.RECOVER)),
            Map.of("forum", 5L),
            Map.of("/in/b.jsonl", "mentions"));
    assertThat(store.nights().latest(10))
        .extracting(Nights.ReadNight::runId, Nights.ReadNight::records)
        .containsExactly(tuple("run-1", READ), tuple("run-2", Map.of("forum", 5L)));
    assertThat(store.nights().latest(1))
        .extracting(Nights.ReadNight::runId)
        .containsExactly("run-2");
    assertThat(store.nights().files())
        .as("the latest night first")
        .containsExactly(
            List.of(new Nights.ReadFile("/in/b.jsonl", "mentions")),
            List.of(new Nights.ReadFile("/in/a.jsonl", "mentions")));
  }

  @Test
  void aFileOfSomebodyElseIsNotOverwritten() throws Exception {
    store.filesExport().write(folder);
    store.filesExport().write(folder);
    Path corrections = folder.resolve("care/corrections.jsonl");
    Files.writeString(corrections, "{}\n", UTF_8);
    assertThatThrownBy(() -> store.filesExport().write(folder))
        .isInstanceOf(CareStoreException.class)
        .hasMessageContaining("corrections.jsonl was not written by the care store");
    assertThat(corrections).hasContent("{}");
  }

  @Test
  void aBackupBringsEverythingIntoAnEmptyStoreOnly() throws Exception {
    publish("run-1", row("m1", 1, Lane.RECOVER), row("m2", 2, Lane.VERIFY));
    store.accounts().accept(store.accounts().invite(Role.ADMIN, "setup"), "ann", "correct horse");
    store.work().claim("m1", "ann");
    store.accounts().accept(store.accounts().invite(Role.AGENT, "setup"), "ben", "correct horse");
    store.journal().note("m1", "ann", "õäöü 😀 @ben");
    store.journal().correct("m2", "ann", Correction.Field.COMPLAINT, "no", "irony");
    Path file = folder.resolve("backup.jsonl.gz");
    long rows = store.backup().write(file);

    try (CareStore other = CareStore.open(emptyDatabase(), null, clock)) {
      assertThat(other.backup().restore(file)).isEqualTo(rows);
      assertThat(other.items().find("m1")).isEqualTo(store.items().find("m1"));
      assertThat(other.journal().entries("m1")).isEqualTo(store.journal().entries("m1"));
      assertThat(other.journal().corrections(null, 10))
          .isEqualTo(store.journal().corrections(null, 10));
      assertThat(other.journal().auditLog(100)).isEqualTo(store.journal().auditLog(100));
      assertThat(other.noteCalls().of("ben", 10)).isEqualTo(store.noteCalls().of("ben", 10));
      assertThat(other.nights().latest(10)).isEqualTo(store.nights().latest(10)).hasSize(1);
      assertThat(other.accounts().logIn("ann", "correct horse")).isPresent();
      // Numbers go on where they were.
      other.journal().note("m1", "ann", "after the restore");
      assertThatThrownBy(() -> other.backup().restore(file))
          .isInstanceOf(CareStoreException.class)
          .hasMessageContaining("not empty");
    }
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 300));
    try (CareStore other = CareStore.open(emptyDatabase(), null, clock)) {
      assertThatThrownBy(() -> other.backup().restore(file))
          .isInstanceOf(CareStoreException.class)
          .hasMessageContaining("not a whole backup");
      assertThat(other.accounts().list()).isEmpty();
    }
  }

  @Test
  void aLinkMakesOneAccountAndASessionEnds() {
    String link = store.accounts().invite(Role.AGENT, "setup");
    assertThatThrownBy(() -> store.accounts().accept(link, "Ann!", "correct horse"))
        .hasMessageContaining("small letters");
    assertThatThrownBy(() -> store.accounts().accept(link, "ann", "short"))
        .hasMessageContaining("10 to 1000 characters");
    store.accounts().accept(link, "ann", "correct horse");
    assertThatThrownBy(() -> store.accounts().accept(link, "ben", "correct horse"))
        .hasMessageContaining("used already");
    assertThat(store.accounts().logIn("ann", "wrong horse")).isEmpty();
    assertThat(store.accounts().logIn("nobody", "correct horse")).isEmpty();
    String session = store.accounts().logIn("ann", "correct horse").orElseThrow();
    assertThat(store.accounts().session(session).orElseThrow().account())
        .isEqualTo(new Account("ann", Role.AGENT, false, false));
    clock.advance(Accounts.SESSION);
    assertThat(store.accounts().session(session)).isEmpty();
    String late = store.accounts().invite(Role.AGENT, "ann");
    clock.advance(Accounts.INVITATION);
    assertThat(store.accounts().invitation(late)).isEmpty();
  }

  @Test
  void whoIsDisabledIsOutAtOnce() {
    store.accounts().accept(store.accounts().invite(Role.AGENT, "setup"), "ann", "correct horse");
    String session = store.accounts().logIn("ann", "correct horse").orElseThrow();
    store.accounts().setDisabled("ann", true, "boss");
    assertThat(store.accounts().session(session)).isEmpty();
    assertThat(store.accounts().logIn("ann", "correct horse")).isEmpty();
  }

  @Test
  void aNewPasswordEndsWhatTheOldOneLetIn() {
    store.accounts().accept(store.accounts().invite(Role.AGENT, "setup"), "ann", "correct horse");
    String here = store.accounts().logIn("ann", "correct horse").orElseThrow();
    String elsewhere = store.accounts().logIn("ann", "correct horse").orElseThrow();
    assertThatThrownBy(
            () -> store.accounts().changePassword("ann", "wrong horse", "battery staple", here))
        .hasMessage("This is not your present password.");
    assertThatThrownBy(
            () -> store.accounts().changePassword("ann", "correct horse", "battery", here))
        .hasMessageContaining("10 to 1000 characters");
    store.accounts().changePassword("ann", "correct horse", "battery staple", here);
    assertThat(store.accounts().session(here)).isPresent();
    assertThat(store.accounts().session(elsewhere)).isEmpty();
    assertThat(store.accounts().logIn("ann", "correct horse")).isEmpty();

    assertThat(store.accounts().inviteBack("nobody", "boss")).isEmpty();
    String link = store.accounts().inviteBack("ann", "boss").orElseThrow();
    String other = store.accounts().inviteBack("ann", "boss").orElseThrow();
    assertThat(store.accounts().invitation(link))
        .contains(new Accounts.Invitation(Role.AGENT, "ann"));
    store.accounts().accept(link, "", "another horse");
    assertThat(store.accounts().session(here)).isEmpty();
    assertThat(store.accounts().invitation(other)).as("one is enough").isEmpty();
    assertThat(store.accounts().logIn("ann", "another horse")).isPresent();
    assertThat(store.journal().auditLog(9))
        .extracting(AuditEntry::action)
        .containsExactly(
            "log in",
            "change password",
            "invite back",
            "invite back",
            "change password",
            "log in",
            "log in",
            "join",
            "invite");
  }
}
