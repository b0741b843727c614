package io.earshot.workspace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a run: its moment and a number, such as {@code 20261120T020000Z-1}. Runs of one
 * moment are told apart by the number, which grows.
 */
public final class RunId {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9]{1,9}");

  /** Those of earlier moments first, then those of lower numbers; of names that are run ids. */
  public static final Comparator<String> ORDER =
      Comparator.comparing(RunId::moment).thenComparing(RunId::number);

  private RunId() {}

  /** Whether a name is one. */
  public static boolean isOne(String name) {
    return FORM.matcher(name).matches();
  }

  static String of(Instant asOf, int number) {
    return MOMENT.format(asOf) + "-" + number;
  }

  static boolean isOf(String runId, Instant asOf) {
    return moment(runId).equals(MOMENT.format(asOf));
  }

  static int number(String runId) {
    return Integer.parseInt(runId.substring(runId.lastIndexOf('-') + 1));
  }

  private static String moment(String runId) {
    return runId.substring(0, runId.lastIndexOf('-'));
  }
}
