package io.earshot.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.earshot.care.store.NoteCalls;
import io.earshot.care.store.Session;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes pages from templates that the build compiled; every value is escaped by them. */
final class Views {
  /** The cookie that remembers the language of the interface. */
  static final String LANGUAGE = "earshot-language";

  /** What may have been done; only a known code is answered with a sentence. */
  private static final Set<String> NOTICES =
      Set.of(
          "claimed",
          "not-claimed",
          "released",
          "answered",
          "state",
          "note",
          "note-unknown",
          "assigned",
          "snoozed",
          "awake",
          "corrected",
          "undone",
          "changed",
          "password",
          "saved",
          "removed",
          "gathered",
          "one-already");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Pattern NAMES = Pattern.compile("[a-z0-9._ -]{1,400}");

  private final PublishedNight night;
  private final NoteCalls calls;

  Views(PublishedNight night, NoteCalls calls) {
    this.night = night;
    this.calls = calls;
  }

  /** The words in the language that was chosen, or else in the one the browser prefers. */
  static Texts texts(Context context) {
    return Optional.ofNullable(context.cookie(LANGUAGE))
        .flatMap(Texts::of)
        .orElseGet(() -> Texts.preferred(context.header("Accept-Language")));
  }

  /** What is around a page of this section. */
  Page page(Context context, String section) {
    Texts texts = texts(context);
    Session session = Requests.session(context);
    return new Page(
        texts.get("title." + section),
        section,
        session,
        notice(context, texts),
        night.runId().orElse(null),
        texts,
        address(context),
        session == null ? 0 : calls.unseen(session.account().name()),
        night.brandNames(),
        QueueWalk.carried(context).map(QueueWalk::query).orElse(null));
  }

  private static String notice(Context context, Texts texts) {
    String said = context.queryParam("said");
    if (said == null || !NOTICES.contains(said)) {
      return null;
    }
    String names = context.queryParam("of");
    return names == null || !NAMES.matcher(names).matches()
        ? texts.get("said." + said)
        : texts.get("said." + said, "@" + names.replace(" ", ", @"));
  }

  /** Whether a form was sent, and not only a page asked for. */
  static boolean isForm(Context context) {
    return !(context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD));
  }

  /** Where the page can be asked for again; that of a form that was answered is where it stood. */
  static String address(Context context) {
    if (isForm(context)) {
      String section = "/" + context.path().split("/", 3)[1];
      String id = Requests.sent(context, "id");
      return section.equals("/item") && id != null
          ? Links.item(id, Requests.sent(context, QueueWalk.FIELD))
          : section + (id == null ? "" : "?id=" + Links.encoded(id));
    }
    return context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
  }

  /** Answers with a template. */
  void show(Context context, String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    templates.render(template, new HashMap<>(values), html);
    context.html(html.toString());
  }
}
