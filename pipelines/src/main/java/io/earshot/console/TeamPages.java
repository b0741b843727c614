package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.team.CareMatter;
import io.earshot.care.team.TeamFigures;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How fast and how well the team answers. Who leads and who analyses sees everybody's figures, an
 * agent their own; every figure leads to its items.
 */
public final class TeamPages {
  static final List<Integer> DAYS = List.of(1, 7, 30, 90, 365);
  private static final int USUAL_DAYS = 30;
  private static final int MOST_ITEMS = 500;

  private final CareStore store;
  private final PublishedNight night;
  private final Views views;
  private final People people;
  private final Clock clock;

  TeamPages(CareStore store, PublishedNight night, Views views, People people, Clock clock) {
    this.store = store;
    this.night = night;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  /** What the figures can be told apart by. */
  public enum Grouping {
    DAY(matter -> matter.doneAt().atOffset(ZoneOffset.UTC).toLocalDate().toString()),
    AGENT(CareMatter::agent),
    BRAND(CareMatter::brand),
    LANE(CareMatter::lane);

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Function<CareMatter, String> property;

    Grouping(Function<CareMatter, String> property) {
      this.property = property;
    }

    /** The lower-case word of addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a figure counts. */
  public enum Figure {
    ANSWERED(matter -> matter.answeredAt() != null),
    /** Those whose first answer took as long as the median or longer. */
    MEDIAN(matter -> matter.answeredAt() != null),
    /** Those whose first answer took as long as nine of ten needed at most, or longer. */
    NINETIETH(matter -> matter.answeredAt() != null),
    IN_TIME(matter -> matter.answeredAt() != null),
    LATE(matter -> matter.answeredAt() != null),
    CLOSED(TeamFigures::wasClosed),
    NO_REPLY_NEEDED(matter -> TeamFigures.wasClosed(matter) && matter.noReplyNeeded()),
    FIRST_CONTACT(CareMatter::solvedAtFirstContact),
    REOPENED(CareMatter::reopened);

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Predicate<CareMatter> counted;

    Figure(Predicate<CareMatter> counted) {
      this.counted = counted;
    }

    /** Those of the matters that it counts; where it is about waiting, the longest wait first. */
    List<CareMatter> of(List<CareMatter> matters, Duration promise) {
      TeamFigures figures = TeamFigures.of(matters, promise);
      Stream<CareMatter> counting = matters.stream().filter(counted);
      Comparator<CareMatter> longestFirst = Comparator.comparing(CareMatter::waited).reversed();
      return switch (this) {
        case ANSWERED, CLOSED, NO_REPLY_NEEDED, FIRST_CONTACT, REOPENED -> counting.toList();
        case IN_TIME -> counting.filter(matter -> !isLate(matter, promise)).toList();
        case LATE ->
            counting.filter(matter -> isLate(matter, promise)).sorted(longestFirst).toList();
        case MEDIAN -> from(figures.median(), counting.sorted(longestFirst));
        case NINETIETH -> from(figures.ninetieth(), counting.sorted(longestFirst));
      };
    }

    private static List<CareMatter> from(Duration wait, Stream<CareMatter> matters) {
      return matters.filter(matter -> matter.waited().compareTo(wait) >= 0).toList();
    }

    /** The lower-case word of addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static boolean isLate(CareMatter matter, Duration promise) {
    return matter.answeredAt() != null && matter.waited().compareTo(promise) > 0;
  }

  /** A line of the table; its link lacks the figure. */
  public record Line(String value, String name, TeamFigures figures, String link) {}

  /** An item behind a figure. */
  public record Answered(CareMatter matter, String writer, String link, boolean late) {}

  private record Asked(int days, Grouping grouping, List<CareMatter> matters, Duration promise) {}

  void show(Context context) {
    Page page = views.page(context, "team");
    Asked asked = asked(context);
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("days", asked.days());
    values.put("allDays", DAYS);
    values.put("grouping", asked.grouping());
    values.put("promise", page.texts().length(asked.promise()));
    values.put(
        "all",
        new Line("", "", TeamFigures.of(asked.matters(), asked.promise()), items(asked, null)));
    values.put("lines", lines(asked, page));
    values.put("everybody", seesEverybody(Requests.account(context)));
    views.show(context, "team.jte", values);
  }

  private Asked asked(Context context) {
    String given = Requests.given(context, "days");
    int days = given == null ? USUAL_DAYS : Requests.oneOf(DAYS, "team.period", given);
    Grouping grouping = Requests.choice(Grouping.class, "team.by", Requests.given(context, "by"));
    // What was done this very moment counts.
    Instant now = clock.instant().plusMillis(1);
    Account account = Requests.account(context);
    List<CareMatter> matters =
        store.matters().between(now.minus(Duration.ofDays(days)), now).stream()
            .filter(matter -> seesEverybody(account) || matter.agent().equals(account.name()))
            .toList();
    return new Asked(days, grouping == null ? Grouping.DAY : grouping, matters, night.promise());
  }

  private static boolean seesEverybody(Account account) {
    return account.role().leads() || !account.role().worksQueue();
  }

  private static String items(Asked asked, String value) {
    return "/team/items?days="
        + asked.days()
        + (value == null
            ? ""
            : "&by=" + asked.grouping().code() + "&value=" + Links.encoded(value));
  }

  private static List<Line> lines(Asked asked, Page page) {
    List<Line> lines = new ArrayList<>();
    TeamFigures.grouped(asked.matters(), asked.grouping().property)
        .forEach(
            (value, matters) ->
                lines.add(
                    new Line(
                        value,
                        name(asked.grouping(), value, page),
                        TeamFigures.of(matters, asked.promise()),
                        items(asked, value))));
    return lines;
  }

  private static String name(Grouping grouping, String value, Page page) {
    return switch (grouping) {
      case BRAND -> page.brand(value);
      case LANE -> page.texts().code("lane", value);
      case DAY, AGENT -> value;
    };
  }

  /** The items behind one figure. */
  void items(Context context) {
    Page page = views.page(context, "team");
    Asked asked = asked(context);
    Figure figure = Requests.choice(Figure.class, "figure", Requests.given(context, "figure"));
    Figure counted = figure == null ? Figure.ANSWERED : figure;
    String value = context.queryParam("value");
    List<CareMatter> all =
        asked.matters().stream()
            .filter(
                matter ->
                    value == null
                        || value.equals(
                            Objects.requireNonNullElse(
                                asked.grouping().property.apply(matter), "")))
            .toList();
    List<CareMatter> matters = counted.of(all, asked.promise());
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put(
        "heading",
        page.texts().get("figure." + counted.code() + ".items")
            + (value == null ? "" : ": " + name(asked.grouping(), value, page)));
    values.put("back", "/team?days=" + asked.days() + "&by=" + asked.grouping().code());
    values.put("total", matters.size());
    values.put("items", answered(context, matters, asked.promise(), page.texts()));
    views.show(context, "teamItems.jte", values);
  }

  private List<Answered> answered(
      Context context, List<CareMatter> matters, Duration promise, Texts texts) {
    List<CareMatter> shown = matters.subList(0, Math.min(MOST_ITEMS, matters.size()));
    Map<String, CareItem> items =
        store.items().findAll(shown.stream().map(CareMatter::mentionId).toList()).stream()
            .collect(Collectors.toMap(item -> item.row().mentionId(), item -> item));
    Account account = Requests.account(context);
    return shown.stream()
        .map(
            matter ->
                new Answered(
                    matter,
                    QueuePages.writer(people, account, items.get(matter.mentionId()).row(), texts),
                    Links.item(people.reference(account, matter.mentionId())),
                    isLate(matter, promise)))
        .toList();
  }

  /** The table as a file. */
  void csv(Context context) {
    Asked asked = asked(context);
    StringBuilder csv = new StringBuilder();
    csv.append(asked.grouping().code())
        .append(
            ",answered,median_minutes,ninetieth_minutes,in_time,closed,no_reply_needed,first_contact,reopened\n");
    for (Line line : lines(asked, views.page(context, "team"))) {
      TeamFigures figures = line.figures();
      csv.append(
          Stream.of(
                  Csv.cell(line.value()),
                  figures.answered(),
                  minutes(figures.median()),
                  minutes(figures.ninetieth()),
                  figures.inTime(),
                  figures.closed(),
                  figures.noReplyNeeded(),
                  figures.firstContact(),
                  figures.reopened())
              .map(String::valueOf)
              .collect(Collectors.joining(",", "", "\n")));
    }
    store.journal().audit(Requests.account(context).name(), "export", "team.csv", "");
    context.header("Content-Disposition", "attachment; filename=\"team.csv\"");
    context.contentType("text/csv; charset=utf-8");
    context.result(csv.toString().getBytes(UTF_8));
  }

  private static String minutes(Duration duration) {
    return duration == null ? "" : String.valueOf(duration.toMinutes());
  }
}
