package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.care.store.Account;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.priority.Lane;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part of the queue that somebody walks through: a view, a lane and filters. The pages of its
 * items carry it along, so that the next item and the way back are those of the list. From an
 * address only these conditions are taken, and the way back is built anew of them: none leads out
 * of the queue. Immutable.
 */
public final class QueueWalk {
  /** The field of forms and addresses that carries it. */
  static final String FIELD = "from";

  private static final List<String> NAMES =
      List.of("lane", "view", "brand", "source", "language", "type", "touchpoint", "worker");

  private final Map<String, String> chosen;
  private final Lane lane;
  private final View view;

  /**
   * With conditions by name.
   *
   * @throws Refusal if there is no such lane or view
   */
  private QueueWalk(Map<String, String> chosen) {
    this.chosen = chosen;
    this.lane = Requests.choice(Lane.class, "facet.lane", chosen.get("lane"));
    View asked = Requests.choice(View.class, "views", chosen.get("view"));
    this.view = asked == null ? View.OPEN : asked;
  }

  /** The one that the address of the queue asks for. */
  static QueueWalk asked(Context context) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = Requests.given(context, name);
      if (value != null) {
        chosen.put(name, value);
      }
    }
    return new QueueWalk(chosen);
  }

  /** The one that the page of an item carries along; empty when it has none that makes sense. */
  static Optional<QueueWalk> carried(Context context) {
    String posted = Requests.sent(context, FIELD);
    String carried = posted == null ? context.queryParam(FIELD) : posted;
    return carried == null ? Optional.empty() : parse(carried);
  }

  static Optional<QueueWalk> parse(String query) {
    Map<String, String> chosen = new LinkedHashMap<>();
    try {
      for (String part : query.split("&", NAMES.size() + 1)) {
        String[] pair = part.split("=", 2);
        String value = pair.length == 2 ? URLDecoder.decode(pair[1], UTF_8) : "";
        if (NAMES.contains(pair[0]) && !value.isBlank() && value.indexOf('\0') < 0) {
          chosen.put(pair[0], value);
        }
      }
      return chosen.isEmpty() ? Optional.empty() : Optional.of(new QueueWalk(chosen));
    } catch (IllegalArgumentException | Refusal e) {
      // Somebody wrote the address by hand: the item is shown as if none were given.
      return Optional.empty();
    }
  }

  /** The open items of a lane. */
  static QueueWalk of(Lane lane) {
    return new QueueWalk(Map.of("lane", lane.code()));
  }

  Lane lane() {
    return lane;
  }

  View view() {
    return view;
  }

  QueueFilter filter(Account account) {
    return new QueueFilter(
        lane,
        chosen.get("brand"),
        chosen.get("source"),
        chosen.get("language"),
        chosen.get("type"),
        chosen.get("touchpoint"),
        chosen.get("worker"),
        view,
        account.name(),
        account.role().leads());
  }

  /** The same with another value of a condition; null takes it away. */
  QueueWalk with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(chosen);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new QueueWalk(changed);
  }

  /** As items carry it along; never empty. */
  String query() {
    Map<String, String> whole = new LinkedHashMap<>(chosen);
    whole.putIfAbsent("view", view.name().toLowerCase(Locale.ROOT));
    return encoded(whole);
  }

  /** The address of its list. */
  String link() {
    return chosen.isEmpty() ? "/queue" : "/queue?" + encoded(chosen);
  }

  /** The address of a page of its list. */
  String link(int page) {
    return link() + (chosen.isEmpty() ? '?' : '&') + "page=" + page;
  }

  private static String encoded(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + '=' + Links.encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }
}
