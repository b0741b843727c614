package io.earshot.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The stretch of time that a date in a query stands for, in UTC.
 *
 * @param startMillis its first millisecond since 1970
 * @param endMillis the millisecond after its last one
 */
record Period(long startMillis, long endMillis) {

  /** Reads {@code 2026}, {@code 2026-11}, {@code 2026-11-19} or {@code 2026-11-19T14:00:00Z}. */
  static Period parse(String text, int column) throws QueryMistakeException {
    try {
      return switch (text.length()) {
        case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield days(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        case 10 -> {
          LocalDate day = LocalDate.parse(text);
          yield days(day, day.plusDays(1));
        }
        default -> {
          long moment = OffsetDateTime.parse(text).toInstant().toEpochMilli();
          yield new Period(moment, Math.addExact(moment, 1));
        }
      };
    } catch (DateTimeException | ArithmeticException e) {
      throw QueryMistake.NO_DATE.at(column, Suggestions.shortened(text));
    }
  }

  private static Period days(LocalDate first, LocalDate afterLast) {
    return new Period(millis(first), millis(afterLast));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
