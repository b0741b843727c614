package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurgesTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private final Map<String, Long> hours = new HashMap<>();

  private void complaints(Duration before, long count) {
    long hour = AS_OF.minus(before).getEpochSecond() / 3600;
    hours.merge(String.valueOf(hour), count, Long::sum);
  }

  /** In a workspace that has listened for so many days. */
  private List<Alert> surges(int days) {
    return Surges.of(
        Map.of("larkwing", hours),
        AS_OF.minus(Duration.ofDays(days)),
        AS_OF,
        Surges.Limits.DEFAULT);
  }

  private List<Alert> surges() {
    return surges(29);
  }

  @Test
  void onlyWeeksThatAnythingIsKnownOfAreComparedWith() {
    complaints(Duration.ofHours(3), 9);
    complaints(Duration.ofHours(3).plusDays(7), 2);
    assertThat(surges(29)).extracting(Alert::expected, Alert::weeks).containsExactly(tuple(0.5, 4));
    assertThat(surges(15)).extracting(Alert::expected, Alert::weeks).containsExactly(tuple(1.0, 2));
    hours.clear();
    complaints(Duration.ofHours(3), 9);
    assertThat(surges(8)).hasSize(1);
    assertThat(surges(7)).isEmpty();
    assertThat(surges(1)).isEmpty();
  }

  @Test
  void manyMoreThanInTheSameHoursOfTheWeeksBeforeAreASurge() {
    complaints(Duration.ofHours(3), 9);
    for (int week = 1; week <= 4; week++) {
      complaints(Duration.ofHours(3).plusDays(7L * week), week == 1 ? 3 : 1);
    }
    assertThat(surges())
        .containsExactly(
            new Alert(
                "surge",
                "larkwing",
                Instant.parse("2026-11-19T20:00:00Z"),
                Instant.parse("2026-11-20T02:00:00Z"),
                9,
                1.5,
                4));
  }

  @Test
  void asManyAsUsualAtThatHourAreNone() {
    complaints(Duration.ofHours(3), 9);
    for (int week = 1; week <= 4; week++) {
      complaints(Duration.ofHours(3).plusDays(7L * week), 6);
    }
    assertThat(surges()).isEmpty();
  }

  @Test
  void manyAtOtherHoursDoNotHideASurge() {
    complaints(Duration.ofHours(3), 9);
    for (int week = 1; week <= 4; week++) {
      complaints(Duration.ofHours(13).plusDays(7L * week), 50);
    }
    assertThat(surges()).hasSize(1);
  }

  @Test
  void aFewAreNoWaveThoughThereWereNoneBefore() {
    complaints(Duration.ofHours(3), 4);
    assertThat(surges()).isEmpty();
  }

  @Test
  void aWaveThatGoesOnIsOneAlert() {
    complaints(Duration.ofHours(3), 9);
    complaints(Duration.ofHours(9), 7);
    assertThat(surges())
        .containsExactly(
            new Alert(
                "surge",
                "larkwing",
                Instant.parse("2026-11-19T14:00:00Z"),
                Instant.parse("2026-11-20T02:00:00Z"),
                16,
                0,
                4));
  }
}
