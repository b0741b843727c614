package io.earshot.workspace;

import io.earshot.connectors.yaml.YamlValue;
import io.earshot.priority.ServiceHours;
import io.earshot.priority.ServiceHours.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section {@code service}: when a team is at work. What it leaves out is as elsewhere. */
final class ServiceSection {
  private static final List<String> KEYS = List.of("timeZone", "hours", "holidays");
  private static final Pattern DAYS = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?");
  private static final Pattern OPENING =
      Pattern.compile("([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])");
  private static final String ALLOWED_DAYS =
      "always, or days such as mon-fri or sat with openings such as \"08:00-20:00\" or"
          + " \"08:00-12:00, 13:00-17:00\"";

  private final ConfigurationFile file;
  private final String path;

  /**
   * One at this place.
   *
   * @param path of the section, for messages
   */
  ServiceSection(ConfigurationFile file, String path) {
    this.file = file;
    this.path = path;
  }

  ServiceHours read(YamlValue section, ServiceHours otherwise) {
    Map<String, YamlValue> entries = file.entries(section, path);
    file.refuseOthers(entries, path, KEYS);
    ZoneId zone =
        entries.containsKey("timeZone")
            ? zone(entries.get("timeZone")).orElse(otherwise.zone())
            : otherwise.zone();
    Map<DayOfWeek, List<Opening>> week =
        entries.containsKey("hours") ? week(entries.get("hours"), zone) : otherwise.week();
    Set<LocalDate> holidays =
        entries.containsKey("holidays") ? holidays(entries.get("holidays")) : otherwise.holidays();
    // without any opening a mistake was told already; the reading ends with it
    boolean opens = week.values().stream().anyMatch(openings -> !openings.isEmpty());
    return opens ? new ServiceHours(zone, week, holidays) : otherwise;
  }

  private Optional<ZoneId> zone(YamlValue value) {
    try {
      return Optional.of(ZoneId.of(String.valueOf(value.text())));
    } catch (DateTimeException e) {
      file.refuse(value, path + ".timeZone", "a name such as Europe/Riga or UTC");
      return Optional.empty();
    }
  }

  private Map<DayOfWeek, List<Opening>> week(YamlValue value, ZoneId zone) {
    if ("always".equals(value.text())) {
      return ServiceHours.always(zone).week();
    }
    EnumMap<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    if (value.entries() == null || value.entries().isEmpty()) {
      file.refuse(value, path + ".hours", ALLOWED_DAYS);
      return week;
    }
    value
        .entries()
        .forEach(
            (days, openings) -> {
              List<DayOfWeek> named = days(days);
              if (named.isEmpty()) {
                file.add(
                    openings.line(),
                    path + ".hours." + days + " is not known; allowed: " + ALLOWED_DAYS);
              }
              List<Opening> opened = openings(openings, days);
              for (DayOfWeek day : named) {
                if (week.put(day, opened) != null) {
                  file.add(openings.line(), path + ".hours." + days + " names a day a second time");
                }
              }
            });
    return week;
  }

  private static List<DayOfWeek> days(String text) {
    Matcher matcher = DAYS.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    Optional<DayOfWeek> first = day(matcher.group(1));
    Optional<DayOfWeek> last = matcher.group(2) == null ? first : day(matcher.group(2));
    if (first.isEmpty() || last.isEmpty() || first.get().compareTo(last.get()) > 0) {
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int day = first.get().getValue(); day <= last.get().getValue(); day++) {
      days.add(DayOfWeek.of(day));
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private List<Opening> openings(YamlValue value, String days) {
    List<Opening> openings = new ArrayList<>();
    for (String part : String.valueOf(value.text()).split(",", -1)) {
      Matcher matcher = OPENING.matcher(part.strip());
      if (!matcher.matches()) {
        file.refuse(value, path + ".hours." + days, ALLOWED_DAYS);
        return List.of();
      }
      try {
        openings.add(new Opening(time(matcher.group(1)), time(matcher.group(2))));
      } catch (DateTimeException | IllegalArgumentException e) {
        file.refuse(value, path + ".hours." + days, ALLOWED_DAYS);
        return List.of();
      }
    }
    for (int i = 1; i < openings.size(); i++) {
      if (!openings.get(i - 1).to().isBefore(openings.get(i).from())) {
        file.refuse(value, path + ".hours." + days, "openings one after the other");
        return List.of();
      }
    }
    return openings;
  }

  private static LocalTime time(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private Set<LocalDate> holidays(YamlValue value) {
    Set<LocalDate> holidays = new TreeSet<>();
    String allowed = "a list of dates such as [2026-12-25, 2026-12-26]";
    if (value.items() == null) {
      file.refuse(value, path + ".holidays", allowed);
      return holidays;
    }
    for (YamlValue item : value.items()) {
      try {
        holidays.add(LocalDate.parse(String.valueOf(item.text())));
      } catch (DateTimeException e) {
        file.refuse(item, path + ".holidays", allowed);
      }
    }
    return holidays;
  }
}
