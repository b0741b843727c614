package io.earshot.connectors.file;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The ways in which moments stand in a file, tried in order. Each is a {@code java.time} pattern
 * (English names of months and days) or {@code iso}, {@code epoch-seconds}, {@code epoch-millis}. A
 * date alone means midnight in the zone. Dates that do not exist, such as 30 February, are refused
 * instead of moved. Immutable, safe for use by several threads.
 */
final class TimeFormats implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String ISO = "iso";
  static final String EPOCH_SECONDS = "epoch-seconds";
  static final String EPOCH_MILLIS = "epoch-millis";

  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2011, 12, 13, 14, 15, 16, 0, ZoneId.of("UTC"));

  /** No exponent, and few enough digits that any is cheap. */
  private static final Pattern EPOCH = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  private static final DateTimeFormatter ISO_FORMATTER =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' ']")
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<String> formats;
  private final String zone;
  private final transient List<Function<String, Instant>> readers;

  private TimeFormats(List<String> formats, String zone) {
    this.formats = List.copyOf(formats);
    this.zone = zone;
    ZoneId zoneId = zone == null ? null : ZoneId.of(zone);
    this.readers = this.formats.stream().map(format -> reader(format, zoneId)).toList();
  }

  /**
   * The formats of one file.
   *
   * @param zone the zone of moments written without an offset, or null when all have one
   * @throws IllegalArgumentException saying which pattern or zone cannot be used, and why
   */
  static TimeFormats of(List<String> formats, String zone) {
    try {
      return new TimeFormats(formats, zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time.zone is not a zone such as Europe/Riga or UTC: " + zone, e);
    }
  }

  /** The moment written, or null when no format fits. */
  Instant parse(String text) {
    for (Function<String, Instant> reader : readers) {
      Instant moment = reader.apply(text);
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  private static Function<String, Instant> reader(String format, ZoneId zone) {
    return switch (format) {
      case ISO -> text -> read(ISO_FORMATTER, text, zone);
      case EPOCH_SECONDS -> text -> epoch(text, 0);
      case EPOCH_MILLIS -> text -> epoch(text, 3);
      default -> {
        DateTimeFormatter formatter = formatter(format, zone);
        yield text -> read(formatter, text, zone);
      }
    };
  }

  private static DateTimeFormatter formatter(String pattern, ZoneId zone) {
    DateTimeFormatter formatter;
    try {
      formatter =
          DateTimeFormatter.ofPattern(withProlepticYear(pattern), Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "time.formats holds "
              + pattern
              + ", which is neither a java.time pattern nor iso, epoch-seconds or epoch-millis",
          e);
    }
    check(pattern, formatter, zone);
    return formatter;
  }

  /** Refuses a pattern that cannot tell a moment, by writing one and reading it back. */
  private static void check(String pattern, DateTimeFormatter formatter, ZoneId zone) {
    String written = formatter.format(SAMPLE);
    boolean whole = false;
    try {
      boolean bearsZone = formatter.parse(written).query(TemporalQueries.zone()) != null;
      if (!bearsZone && zone == null) {
        throw new IllegalArgumentException(
            "time.zone is needed, since " + pattern + " holds no offset");
      }
      Instant moment = read(formatter, written, zone);
      whole =
          moment != null
              && formatter
                  .format(moment.atZone(bearsZone ? SAMPLE.getZone() : zone))
                  .equals(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time.formats holds " + pattern + ", which does not tell a whole date", e);
    }
    if (!whole) {
      throw new IllegalArgumentException(
          "time.formats holds " + pattern + ", which does not tell a whole date and time");
    }
  }

  /** With {@code yyyy} strict reading would ask for the era, too. */
  private static String withProlepticYear(String pattern) {
    if (pattern.indexOf('G') >= 0) {
      return pattern;
    }
    StringBuilder changed = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int at = 0; at < pattern.length(); at++) {
      char letter = pattern.charAt(at);
      quoted ^= letter == '\'';
      changed.append(letter == 'y' && !quoted ? 'u' : letter);
    }
    return changed.toString();
  }

  private static Instant read(DateTimeFormatter formatter, String text, ZoneId zone) {
    try {
      TemporalAccessor parsed = formatter.parse(text);
      if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
        return Instant.from(parsed);
      }
      LocalDate date = parsed.query(TemporalQueries.localDate());
      if (zone == null || date == null) {
        return null;
      }
      return parsed.query(TemporalQueries.localTime()) == null
          ? date.atStartOfDay(zone).toInstant()
          : LocalDateTime.from(parsed).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant epoch(String text, int digitsBelowSecond) {
    if (!EPOCH.matcher(text).matches()) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(text).movePointLeft(digitsBelowSecond);
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    try {
      return Instant.ofEpochSecond(
          parts[0].longValueExact(), parts[1].movePointRight(9).longValue());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The readers cannot travel; they are made anew. */
  private Object readResolve() {
    return new TimeFormats(formats, zone);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeFormats that
        && formats.equals(that.formats)
        && Objects.equals(zone, that.zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(formats, zone);
  }
}
