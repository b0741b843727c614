package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.Session;
import io.earshot.priority.playbook.ReplyChannel;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What handlers read from a request. */
final class Requests {
  static final String SESSION = "session";

  private static final int MOST_PAGES = 999_999;

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

  /** A field of a form, or null when it is absent, or the form too long to be read at all. */
  static String sent(Context context, String name) {
    try {
      return context.formParam(name);
    } catch (ContentTooLargeResponse e) {
      // The gatekeeper has refused it for that; this is asked for the page that says so.
      return null;
    }
  }

  /** A field of a form that has to be there. */
  static String field(Context context, String name) {
    String value = context.formParam(name);
    if (value == null) {
      throw Refusal.value(name);
    }
    return value;
  }

  /**
   * One of the values of an enumeration, by its lower-case word; null for null.
   *
   * @param label key of the text that names the field on its page
   */
  static <E extends Enum<E>> E choice(Class<E> type, String label, String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.choice(
                    label,
                    value,
                    Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList()));
  }

  /**
   * A whole number from the least to the most.
   *
   * @param label key of the text that names the field on its page
   */
  static int number(String label, String value, int least, int most) {
    // No integer has more digits.
    if (value.matches("[0-9]{1,10}")) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return (int) number;
      }
    }
    throw Refusal.range(label, value, least, most);
  }

  /** One of these numbers, see {@link #number}. */
  static int oneOf(List<Integer> allowed, String label, String value) {
    return allowed.stream()
        .filter(each -> value.equals(String.valueOf(each)))
        .findFirst()
        .orElseThrow(
            () -> Refusal.choice(label, value, allowed.stream().map(String::valueOf).toList()));
  }

  /** The text of a form, which must say something. */
  static String text(Context context, String name) {
    String text = field(context, name).strip();
    if (text.isEmpty()) {
      throw Refusal.wrong("empty");
    }
    return text;
  }

  /** Where the reply of a form goes. */
  static ReplyChannel channel(Context context) {
    String code = field(context, "channel");
    return ReplyChannel.ofCode(code)
        .orElseThrow(
            () ->
                Refusal.choice(
                    "reply.where",
                    code,
                    Arrays.stream(ReplyChannel.values()).map(ReplyChannel::code).toList()));
  }

  /** Who asks, if they may work the queue. */
  static Account worker(Context context) {
    Account account = account(context);
    if (!account.role().worksQueue()) {
      throw Refusal.forbidden("role");
    }
    return account;
  }

  /**
   * Somebody who can be given work; null for nobody.
   *
   * @param name of the account, or empty
   */
  static String colleague(CareStore store, String name) {
    if (name.isEmpty()) {
      return null;
    }
    return store.accounts().list().stream()
        .filter(account -> account.name().equals(name) && account.takesWork())
        .findFirst()
        .orElseThrow(() -> Refusal.wrong("colleague"))
        .name();
  }

  /** An item of the queue; null is none. */
  static CareItem item(CareStore store, String mentionId) {
    return Optional.ofNullable(mentionId)
        .flatMap(store.items()::find)
        .orElseThrow(() -> Refusal.missing("item"));
  }

  /**
   * The item of a form that may be worked on now: two answers to one customer are worse than none.
   */
  static CareItem freeItem(CareStore store, Context context) {
    Account account = worker(context);
    CareItem item = item(store, field(context, "id"));
    if (item.isClaimedByOther(account.name())) {
      throw Refusal.forbidden("claimed", item.claimedBy());
    }
    return item;
  }

  /** The number of a page, from 1. */
  static int page(Context context) {
    String value = given(context, "page");
    return value == null ? 1 : number("pages.number", value, 1, MOST_PAGES);
  }
}
