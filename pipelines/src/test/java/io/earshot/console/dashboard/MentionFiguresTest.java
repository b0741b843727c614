package io.earshot.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.CountedMention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionFiguresTest {
  private static final Instant FROM = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-20T02:00:00Z");

  private static final ZoneId ZONE = ZoneId.of("Europe/Riga");

  private record Counted(
      long createdAt,
      String brand,
      String source,
      String sentiment,
      String complaint,
      String type,
      String customer,
      List<String> touchpoints)
      implements CountedMention {}

  private static Counted mention(String at, String brand, String mood, String complaint) {
    return new Counted(
        Instant.parse(at).toEpochMilli(),
        brand,
        "forum",
        mood,
        complaint,
        "champion",
        "kim acme",
        List.of("delivery"));
  }

  private static MentionFigures figures(String brand) {
    MentionFigures figures = new MentionFigures(FROM, TO, Grain.DAY, brand, ZONE);
    // A Tuesday.
    figures.add(mention("2026-11-17T23:59:59Z", "acme", "negative", "yes"));
    figures.add(mention("2026-11-17T23:00:00Z", "acme", "negative", "no"));
    figures.add(mention("2026-11-18T00:00:00Z", "zenith", "positive", "no"));
    figures.add(mention("2026-11-18T05:00:00Z", null, "neutral", "unknown"));
    return figures;
  }

  @Test
  void unhappyMentionsThatAreNoComplaintsAreCountedByThemselves() {
    Counts touchpoints = figures(null).touchpoints();
    assertThat(touchpoints.get("delivery", MentionFigures.COMPLAINT)).isEqualTo(1);
    assertThat(touchpoints.get("delivery", MentionFigures.UNHAPPY)).isEqualTo(1);
    assertThat(touchpoints.get("delivery", MentionFigures.SATISFIED)).isEqualTo(1);
    assertThat(touchpoints.total("delivery")).isEqualTo(4);
  }

  @Test
  void aDayWithoutMentionsIsADayOfNone() {
    MentionFigures figures = figures(null);
    assertThat(figures.periods())
        .containsExactly(
            LocalDate.parse("2026-11-16"),
            LocalDate.parse("2026-11-17"),
            LocalDate.parse("2026-11-18"),
            LocalDate.parse("2026-11-19"),
            LocalDate.parse("2026-11-20"));
    assertThat(figures.moods().total("2026-11-16")).isZero();
    assertThat(figures.moods().get("2026-11-17", "negative")).isEqualTo(2);
    assertThat(figures.hour(3, 1)).as("of Wednesday in Riga").isEqualTo(2);
    assertThat(figures.level(3, 1)).isEqualTo(5);
    assertThat(figures.level(1, 0)).isZero();
  }

  @Test
  void oneBrandIsComparedWithAll() {
    MentionFigures figures = figures("zenith");
    assertThat(figures.total()).isEqualTo(1);
    assertThat(figures.brands().rows()).containsExactly("", "acme", "zenith");
    assertThat(figures.brands().get("acme", MentionFigures.COMPLAINT)).isEqualTo(1);
  }

  @Test
  void customersMoveFromWhatTheyWereKnownToBeToWhatTheyAreKnownToBeNext() {
    TypeFlows flows = new TypeFlows(null);
    String[] types = {"champion", "undetermined", "lapsed_loyal", "lapsed_loyal", "undetermined"};
    // The index hands them over in no order.
    for (int i = types.length - 1; i >= 0; i--) {
      flows.add(new Counted(i, "acme", "forum", "neutral", "no", types[i], "kim", List.of()));
    }
    flows.add(new Counted(9, "acme", "forum", "neutral", "no", "champion", "pat", List.of()));
    flows.add(new Counted(9, "acme", "forum", "neutral", "no", "champion", null, List.of()));
    TypeFlows.Result result = flows.result();
    assertThat(result.moves().get("champion", "lapsed_loyal")).isEqualTo(1);
    assertThat(result.moves().rows()).containsExactly("champion");
    assertThat(result.now("undetermined")).isEqualTo(1);
    assertThat(result.now("champion")).isEqualTo(1);
  }

  @Test
  void longTimesAreCutIntoWeeksAndMonths() {
    assertThat(Grain.of(Duration.ofDays(28))).isEqualTo(Grain.DAY);
    assertThat(Grain.of(Duration.ofDays(90))).isEqualTo(Grain.WEEK);
    assertThat(Grain.of(Duration.ofDays(1095))).isEqualTo(Grain.MONTH);
    assertThat(Grain.WEEK.period(TO)).isEqualTo("2026-11-16");
    assertThat(Grain.MONTH.query(LocalDate.parse("2026-02-01")))
        .isEqualTo("created:[2026-02-01 TO 2026-02-28]");
  }

  @Test
  void barsStandOnOneAnotherAndEndAtTheirScale() {
    StackedBars bars =
        StackedBars.of(
            List.of(new StackedBars.Column("a", "a: 5", "/a", List.of(2L, 3L))),
            List.of("negative", "positive"));
    StackedBars.Bar bar = bars.bars().get(0);
    assertThat(bar.parts())
        .extracting(StackedBars.Part::kind)
        .containsExactly("negative", "positive");
    StackedBars.Part below = bar.parts().get(0);
    StackedBars.Part above = bar.parts().get(1);
    assertThat(below.y() + below.height()).isEqualTo(StackedBars.BOTTOM);
    assertThat(above.y() + above.height()).isEqualTo(below.y());
    assertThat(bars.ticks()).extracting(StackedBars.Tick::count).containsExactly(0L, 3L, 6L);
  }

  @Test
  void namesOfLinesDoNotLieOnOneAnother() {
    Lines lines =
        Lines.of(
            List.of(new Lines.Row("a", List.of(1L, 5L)), new Lines.Row("b", List.of(2L, 5L))),
            List.of("1", "2"));
    assertThat(lines.lines()).extracting(Lines.Line::name).containsExactly("a", "b");
    assertThat(lines.lines().get(1).labelY() - lines.lines().get(0).labelY()).isEqualTo(14);
  }
}
