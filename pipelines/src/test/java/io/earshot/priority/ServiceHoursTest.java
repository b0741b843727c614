package io.earshot.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.priority.ServiceHours.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final List<Opening> OFFICE =
      List.of(
          new Opening(LocalTime.of(8, 0), LocalTime.of(12, 0)),
          new Opening(LocalTime.of(13, 0), LocalTime.of(17, 0)));
  private static final ServiceHours WEEKDAYS =
      new ServiceHours(
          RIGA,
          Map.of(
              DayOfWeek.MONDAY, OFFICE,
              DayOfWeek.TUESDAY, OFFICE,
              DayOfWeek.WEDNESDAY, OFFICE,
              DayOfWeek.THURSDAY, OFFICE,
              DayOfWeek.FRIDAY, OFFICE),
          Set.of(LocalDate.of(2026, 11, 18)));

  /** Riga is two hours ahead in winter; the 18th, a Wednesday, is Latvia's holiday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-16T06:00:00Z, PT8H, 2026-11-16T15:00:00Z", // Monday morning, over lunch
    "2026-11-16T10:30:00Z, PT1H, 2026-11-16T12:00:00Z", // in the lunch break
    "2026-11-17T14:00:00Z, PT2H, 2026-11-19T07:00:00Z", // over the holiday
    "2026-11-20T15:00:00Z, PT10H, 2026-11-24T08:00:00Z", // Friday evening, over the weekend
  })
  void dueTimesCountTheHoursOfServiceOnly(Instant from, Duration open, Instant due) {
    assertThat(WEEKDAYS.after(from, open)).isEqualTo(due);
    assertThat(WEEKDAYS.between(from, due)).isEqualTo(open);
  }

  @Test
  void aDayWithAChangedClockHasItsRealHours() {
    ServiceHours nights =
        new ServiceHours(
            RIGA,
            Map.of(DayOfWeek.SUNDAY, List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.of(6, 0)))),
            Set.of());
    // on 2026-03-29 the clocks go from 3 to 4 at night
    assertThat(
            nights.between(
                Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z")))
        .isEqualTo(Duration.ofHours(5));
  }

  @Property
  void aroundTheClockEveryHourCounts(@ForAll @IntRange(min = 1, max = 50_000) int minutes) {
    Instant from = Instant.parse("2026-10-20T07:11:13Z");
    Instant to = from.plus(Duration.ofMinutes(minutes));
    assertThat(ServiceHours.ALWAYS.after(from, Duration.ofMinutes(minutes))).isEqualTo(to);
    assertThat(ServiceHours.always(RIGA).between(from, to)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Property
  void afterIsTheInverseOfBetween(
      @ForAll @IntRange(min = 1, max = 10_000) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int minutes) {
    Instant from = Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofMinutes(start));
    Duration open = Duration.ofMinutes(minutes);
    Instant due = WEEKDAYS.after(from, open);
    assertThat(WEEKDAYS.between(from, due)).isEqualTo(open);
    assertThat(WEEKDAYS.between(from, due.minusSeconds(1))).isLessThan(open);
  }

  @Test
  void theHoursAreToldWithDaysOfEqualHoursTogether() {
    assertThat(WEEKDAYS.inWords())
        .isEqualTo("mon-fri 08:00-12:00 and 13:00-17:00 Europe/Riga, without holidays");
    assertThat(ServiceHours.ALWAYS.inWords()).isEqualTo("around the clock");
  }

  @Test
  void aWeekWithoutAnOpeningAndOverlapsAreRefused() {
    assertThatThrownBy(() -> new ServiceHours(RIGA, Map.of(), Set.of()))
        .hasMessage("no day has an opening");
    assertThatThrownBy(
            () ->
                new ServiceHours(
                    RIGA,
                    Map.of(
                        DayOfWeek.MONDAY,
                        List.of(
                            new Opening(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                            new Opening(LocalTime.of(11, 0), LocalTime.of(13, 0)))),
                    Set.of()))
        .hasMessage("openings overlap: 08:00-12:00 and 11:00-13:00");
  }
}
