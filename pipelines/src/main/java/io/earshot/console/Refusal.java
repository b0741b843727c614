package io.earshot.console;

import io.earshot.care.store.RefusedException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Why something is not done. Who asked reads it in their language. */
final class Refusal extends HttpResponseException {
  private static final long serialVersionUID = 1L;

  /** Enough to see what is meant. */
  private static final int LONGEST_VALUE = 100;

  /** The text that labels the field, or null when none is named. */
  private final String label;

  private final String[] values;

  private Refusal(HttpStatus status, String reason, String label, String... values) {
    super(status.getCode(), reason);
    this.label = label;
    this.values = values;
  }

  /** What was asked for makes no sense. */
  static Refusal wrong(String reason, String... values) {
    return new Refusal(HttpStatus.BAD_REQUEST, reason, null, values);
  }

  /** A field that no page labels, since a page fills it itself, and that cannot have its value. */
  static Refusal value(String name) {
    return wrong("value", name);
  }

  /**
   * A field that cannot have this value.
   *
   * @param label key of the text that names it on its page
   * @param allowed what it can be
   */
  static Refusal choice(String label, String value, Collection<String> allowed) {
    return new Refusal(
        HttpStatus.BAD_REQUEST, "choice", label, shown(value), String.join(", ", allowed));
  }

  /** A field that has to be a whole number from the least to the most. */
  static Refusal range(String label, String value, long least, long most) {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "range",
        label,
        shown(value),
        String.valueOf(least),
        String.valueOf(most));
  }

  /** A field that has to be a day. */
  static Refusal day(String label, String value) {
    return new Refusal(HttpStatus.BAD_REQUEST, "day", label, shown(value));
  }

  private static String shown(String value) {
    return PostText.shown(
        value.codePointCount(0, value.length()) <= LONGEST_VALUE
            ? value
            : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + " […]");
  }

  /** What the care store refused. */
  static Refusal of(RefusedException refused) {
    return wrong(refused.reason().code());
  }

  /** Who asks may not. */
  static Refusal forbidden(String reason, String... values) {
    return new Refusal(HttpStatus.FORBIDDEN, reason, null, values);
  }

  /** There is no such thing. */
  static Refusal missing(String reason) {
    return new Refusal(HttpStatus.NOT_FOUND, reason, null);
  }

  /** The sentence for who asked. */
  String in(Texts texts) {
    List<String> all = new ArrayList<>();
    if (label != null) {
      all.add(texts.get(label));
    }
    all.addAll(Arrays.asList(values));
    return texts.get("refused." + getMessage(), all.toArray());
  }
}
