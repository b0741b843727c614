package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.Session;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;

/** What handlers read from a request. */
final class Requests {
  static final String SESSION = "session";

  private Requests() {}

  /** Who asks; the gatekeeper has let nobody else through. */
  static Session session(Context context) {
    return context.attribute(SESSION);
  }

  static Account account(Context context) {
    return session(context).account();
  }

  /** A parameter of the address, or null when it is absent or empty. */
  static String given(Context context, String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** A field of a form that has to be there. */
  static String field(Context context, String name) {
    String value = context.formParam(name);
    if (value == null) {
      throw new BadRequestResponse("the field " + name + " is missing");
    }
    return value;
  }

  /** One of the values of an enumeration, by its lower-case word; null for null. */
  static <E extends Enum<E>> E choice(Class<E> type, String name, String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse(name + " has no such value"));
  }

  /** The number of a page, from 1. */
  static int page(Context context) {
    String value = given(context, "page");
    if (value == null) {
      return 1;
    }
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new BadRequestResponse("page is a number from 1");
    }
    return Integer.parseInt(value);
  }
}
