package io.earshot.care.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamFiguresTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-19T10:00:00Z");
  private static final Duration PROMISE = Duration.ofHours(10);

  private static CareMatter answered(String agent, int hours, int answers, boolean reopened) {
    return new CareMatter(
        "m" + hours,
        "acme",
        "verify",
        WRITTEN,
        WRITTEN.plus(Duration.ofHours(hours)),
        answers,
        agent,
        reopened ? null : WRITTEN.plus(Duration.ofHours(hours + 1)),
        true,
        reopened,
        false);
  }

  @Test
  void medianAndNineOfTenAreWaitsThatSomebodyHad() {
    List<CareMatter> matters = new ArrayList<>();
    for (int hours = 1; hours <= 20; hours++) {
      matters.add(answered("ann", hours, 1, false));
    }
    TeamFigures figures = TeamFigures.of(matters, PROMISE);
    assertThat(figures)
        .isEqualTo(
            new TeamFigures(20, Duration.ofHours(10), Duration.ofHours(18), 10, 20, 0, 20, 0));
  }

  @Test
  void oneAnswerForGoodIsSolvedAtFirstContact() {
    List<CareMatter> matters =
        List.of(
            answered("ann", 1, 1, false),
            answered("ann", 2, 2, false),
            answered("ben", 3, 1, true),
            new CareMatter(
                "m9", null, "answer", WRITTEN, null, 0, "ben", WRITTEN, false, false, false),
            new CareMatter(
                "m10", null, "answer", WRITTEN, null, 0, "ben", WRITTEN, false, false, true));
    TeamFigures figures = TeamFigures.of(matters, PROMISE);
    assertThat(figures.answered()).isEqualTo(3);
    assertThat(figures.closed()).isEqualTo(5);
    assertThat(figures.solvable()).as("one had nothing to solve").isEqualTo(4);
    assertThat(figures.firstContact()).isEqualTo(1);
    assertThat(figures.reopened()).isEqualTo(1);
    assertThat(TeamFigures.grouped(matters, CareMatter::brand)).containsOnlyKeys("", "acme");
  }

  @Test
  void nothingHasNoMedian() {
    assertThat(TeamFigures.of(List.of(), PROMISE))
        .isEqualTo(new TeamFigures(0, null, null, 0, 0, 0, 0, 0));
    assertThatThrownBy(
            () ->
                new CareMatter(
                    "m1", null, "answer", WRITTEN, null, 0, "a", null, false, false, false))
        .hasMessage("m1 was neither answered nor closed");
  }
}
