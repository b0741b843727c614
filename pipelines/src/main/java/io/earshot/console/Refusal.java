package io.earshot.console;

import io.earshot.care.store.RefusedException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** Why something is not done. Who asked reads it in their language. */
final class Refusal extends HttpResponseException {
  private static final long serialVersionUID = 1L;

  private final String[] values;

  private Refusal(HttpStatus status, String reason, String... values) {
    super(status.getCode(), reason);
    this.values = values;
  }

  /** What was asked for makes no sense. */
  static Refusal wrong(String reason, String... values) {
    return new Refusal(HttpStatus.BAD_REQUEST, reason, values);
  }

  /** A field or parameter that cannot have this value. */
  static Refusal value(String name) {
    return wrong("value", name);
  }

  /** What the care store refused. */
  static Refusal of(RefusedException refused) {
    return wrong(refused.reason().code());
  }

  /** Who asks may not. */
  static Refusal forbidden(String reason, String... values) {
    return new Refusal(HttpStatus.FORBIDDEN, reason, values);
  }

  /** There is no such thing. */
  static Refusal missing(String reason) {
    return new Refusal(HttpStatus.NOT_FOUND, reason);
  }

  /** The sentence for who asked. */
  String in(Texts texts) {
    return texts.get("refused." + getMessage(), (Object[]) values);
  }
}
