package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          iso                       | -           | 2015-02-16T23:36:05-08:00      | 2015-02-17T07:36:05Z
          iso                       | -           | 2015-02-16 23:36:05 -0800      | 2015-02-17T07:36:05Z
          iso                       | -           | 2015-02-16t23:36z              | 2015-02-16T23:36:00Z
          iso                       | -           | 2015-02-16T23:36:05.123456Z    | 2015-02-16T23:36:05.123456Z
          iso                       | -           | 2015-02-16T23:36:05            | -
          iso                       | -           | 2015-02-16                     | -
          iso                       | Europe/Riga | 2015-02-16T23:36:05            | 2015-02-16T21:36:05Z
          iso                       | Europe/Riga | 2015-02-16                     | 2015-02-15T22:00:00Z
          iso                       | Europe/Riga | 2015-02-16T23:36:05Z           | 2015-02-16T23:36:05Z
          iso                       | UTC         | 2015-02-29                     | -
          iso                       | UTC         | 2015-02-16T                    | -
          iso                       | UTC         | 2015-02-16T25:00:00            | -
          yyyy-MM-dd HH:mm          | Europe/Riga | 2026-07-01 09:30               | 2026-07-01T06:30:00Z
          yyyy-MM-dd HH:mm          | Europe/Riga | 2026-12-01 09:30               | 2026-12-01T07:30:00Z
          yyyy-MM-dd HH:mm          | Europe/Riga | 2026-02-30 09:30               | -
          yyyy-MM-dd HH:mm          | Europe/Riga | 2026-03-29 03:30               | 2026-03-29T01:30:00Z
          yyyy-MM-dd                | UTC         | 2016-08-25                     | 2016-08-25T00:00:00Z
          dd.MM.yy                  | UTC         | 25.08.16                       | 2016-08-25T00:00:00Z
          d MMM yyyy h:mm a         | UTC         | 5 Aug 2016 1:07 PM             | 2016-08-05T13:07:00Z
          EEE MMM dd HH:mm:ss Z yyyy | -          | Mon Feb 16 23:36:05 -0800 2015 | 2015-02-17T07:36:05Z
          yyyy-MM-dd'T'HH:mm:ssXXX  | -           | 2015-02-16T23:36:05-08:00      | 2015-02-17T07:36:05Z
          epoch-seconds             | -           | 1424072165                     | 2015-02-16T07:36:05Z
          epoch-seconds             | -           | 1424072165.5                   | 2015-02-16T07:36:05.500Z
          epoch-seconds             | -           | -1.5                           | 1969-12-31T23:59:58.500Z
          epoch-seconds             | -           | 1e9                            | -
          epoch-seconds             | -           | 999999999999999999             | -
          epoch-seconds             | -           | 9999999999999999999999         | -
          epoch-millis              | -           | 1424072165123                  | 2015-02-16T07:36:05.123Z
          epoch-millis              | -           | soon                           | -
          """)
  void reads(String format, String zone, String text, Instant expected) {
    assertThat(TimeFormats.of(List.of(format), zone).parse(text)).isEqualTo(expected);
  }

  @Test
  void triesFormatsInTheirOrder() {
    TimeFormats dayFirst = TimeFormats.of(List.of("dd/MM/yyyy", "MM/dd/yyyy", "iso"), "UTC");
    assertThat(dayFirst.parse("02/03/2026")).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(dayFirst.parse("02/13/2026")).isEqualTo(Instant.parse("2026-02-13T00:00:00Z"));
    assertThat(dayFirst.parse("2026-02-13")).isEqualTo(Instant.parse("2026-02-13T00:00:00Z"));
    assertThat(dayFirst.parse("13/13/2026")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          yyyy-MM-dd  | -           | time.zone is needed, since yyyy-MM-dd holds no offset
          yyyy-MM-dd  | Europe/Rīga | time.zone is not a zone such as Europe/Riga or UTC: Europe/Rīga
          yyyy-bb-dd  | UTC         | time.formats holds yyyy-bb-dd, which is neither a java.time pattern nor iso, epoch-seconds or epoch-millis
          unix        | UTC         | time.formats holds unix, which is neither a java.time pattern nor iso, epoch-seconds or epoch-millis
          yyyy-MM     | UTC         | time.formats holds yyyy-MM, which does not tell a whole date and time
          HH:mm       | UTC         | time.formats holds HH:mm, which does not tell a whole date and time
          yyyy-MM-dd hh:mm | UTC    | time.formats holds yyyy-MM-dd hh:mm, which does not tell a whole date and time
          """)
  void refusesAFormatThatCannotTellAMoment(String format, String zone, String message) {
    assertThatThrownBy(() -> TimeFormats.of(List.of(format), zone))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
