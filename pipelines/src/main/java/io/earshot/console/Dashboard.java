package io.earshot.console;

import io.earshot.care.store.Nights.ReadNight;
import io.earshot.console.dashboard.Counts;
import io.earshot.console.dashboard.Grain;
import io.earshot.console.dashboard.Lines;
import io.earshot.console.dashboard.MentionFigures;
import io.earshot.console.dashboard.StackedBars;
import io.earshot.console.dashboard.TypeFlows;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.pipelines.night.NightReport;
import io.earshot.search.StandingOut;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The figures of one dashboard, counted once for a night. Immutable.
 *
 * @param asked what was asked
 * @param figures what the mentions count up to
 * @param flows how the customers who wrote in that time moved from type to type
 * @param words that stand out in the last week
 * @param report of the night
 */
public record Dashboard(
    Asked asked,
    MentionFigures figures,
    TypeFlows.Result flows,
    List<StandingOut> words,
    NightReport report) {

  static final List<String> MOODS = List.of("negative", "undetermined", "neutral", "positive");
  private static final List<String> TYPES =
      Arrays.stream(CustomerType.values()).map(CustomerType::code).toList();

  /**
   * What a dashboard is about.
   *
   * @param runId the night
   * @param asOf its moment
   * @param days how many days before it
   * @param brand as in the index, or null for all
   */
  public record Asked(String runId, Instant asOf, int days, String brand) {
    Instant from() {
      return asOf.minus(Duration.ofDays(days));
    }

    Grain grain() {
      return Grain.of(Duration.ofDays(days));
    }

    /** The condition that holds in this time, and for the brand. */
    public String query() {
      return brandQuery() + "created:[" + day(from()) + " TO " + day(asOf) + "]";
    }

    public String brandQuery() {
      return brand == null ? "" : "brand:" + QueryQuotes.quoted(brand) + " ";
    }

    /** The same without the brand. */
    String queryOfAll() {
      return "created:[" + day(from()) + " TO " + day(asOf) + "]";
    }

    /** The last week before the night. */
    public String weekQuery() {
      return brandQuery()
          + "created:["
          + day(asOf.minus(Duration.ofDays(7)))
          + " TO "
          + day(asOf)
          + "]";
    }

    static LocalDate day(Instant at) {
      return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
  }

  /** The codes of the types, in the order of the texts. */
  public List<String> types() {
    return TYPES;
  }

  /** The codes of the moods, from below. */
  public List<String> moodCodes() {
    return MOODS;
  }

  /** Mentions over time by mood. */
  public StackedBars moodBars(Texts texts) {
    return bars(figures.moods(), MOODS, "sentiment", texts);
  }

  /** Mentions over time by the type of their writer. */
  public StackedBars typeBars(Texts texts) {
    return bars(figures.types(), TYPES, "type", texts);
  }

  private StackedBars bars(Counts counts, List<String> kinds, String list, Texts texts) {
    List<StackedBars.Column> columns =
        figures.periods().stream()
            .map(
                period -> {
                  String row = period.toString();
                  List<Long> parts = kinds.stream().map(kind -> counts.get(row, kind)).toList();
                  StringBuilder title = new StringBuilder(figures.grain().name(period));
                  for (int i = kinds.size() - 1; i >= 0; i--) {
                    title
                        .append(i == kinds.size() - 1 ? ": " : ", ")
                        .append(texts.code(list, kinds.get(i)))
                        .append(' ')
                        .append(texts.number(parts.get(i)));
                  }
                  return new StackedBars.Column(
                      shortName(period),
                      title.toString(),
                      search(asked.brandQuery() + figures.grain().query(period)),
                      parts);
                })
            .toList();
    return StackedBars.of(columns, kinds);
  }

  private String shortName(LocalDate period) {
    String name = figures.grain().name(period);
    return figures.grain() == Grain.MONTH ? name : name.substring(5);
  }

  /** The brands by their mentions, the most first. */
  public List<String> brands() {
    return figures.brands().rows().stream()
        .sorted((one, other) -> Long.compare(mentions(other), mentions(one)))
        .limit(20)
        .toList();
  }

  /** All mentions of a brand in the time. */
  public long mentions(String brand) {
    return MOODS.stream().mapToLong(mood -> figures.brands().get(brand, mood)).sum();
  }

  /** Those of them that have a line. */
  public List<String> drawnBrands() {
    return brands().stream().limit(Lines.MOST).toList();
  }

  /** Mentions over time by brand. */
  public Lines brandLines(Page page) {
    List<Lines.Row> rows =
        drawnBrands().stream()
            .map(
                brand ->
                    new Lines.Row(
                        page.brand(brand),
                        figures.periods().stream()
                            .map(period -> figures.brandPeriods().get(brand, period.toString()))
                            .toList()))
            .toList();
    return Lines.of(rows, figures.periods().stream().map(this::shortName).toList());
  }

  /** The most mentions that a touchpoint has, for the length of bars. */
  public long busiestTouchpoint() {
    return figures.touchpoints().rows().stream()
        .mapToLong(figures.touchpoints()::total)
        .max()
        .orElse(1);
  }

  /** The last fourteen days of the time, for the coverage. */
  public List<LocalDate> coverageDays() {
    LocalDate last = Asked.day(asked.asOf());
    return last.minusDays(13).datesUntil(last.plusDays(1)).toList();
  }

  /** Every source that any of these nights read, or that there are mentions of in the time. */
  public SortedSet<String> sources(List<ReadNight> nights) {
    SortedSet<String> sources = new TreeSet<>(figures.sources().rows());
    nights.forEach(night -> sources.addAll(night.records().keySet()));
    return sources;
  }

  /** A link to the search. */
  public String search(String query) {
    return "/search?q=" + Links.encoded(query) + "&sort=newest";
  }

  /** A link to the mentions of the time and brand that this holds of. */
  public String narrowed(String condition) {
    return search(asked.query() + " " + condition);
  }

  /** A link to the mentions of a brand, which has a name, in the time that this holds of. */
  public String narrowedBrand(String brand, String condition) {
    return search(asked.queryOfAll() + " brand:" + QueryQuotes.quoted(brand) + " " + condition);
  }
}
