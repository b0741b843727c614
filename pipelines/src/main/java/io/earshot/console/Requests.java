package io.earshot.console;

import io.earshot.care.reply.ReplyChannel;
import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.Session;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
      throw Refusal.value(name);
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
        .orElseThrow(() -> Refusal.value(name));
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
    return ReplyChannel.ofCode(field(context, "channel"))
        .orElseThrow(() -> Refusal.value("channel"));
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
    if (value == null) {
      return 1;
    }
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.value("page");
    }
    return Integer.parseInt(value);
  }
}
