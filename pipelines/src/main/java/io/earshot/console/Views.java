package io.earshot.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
          "assigned",
          "snoozed",
          "awake",
          "corrected",
          "undone",
          "changed",
          "saved",
          "removed");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PublishedNight night;

  Views(PublishedNight night) {
    this.night = night;
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
    String said = context.queryParam("said");
    return new Page(
        texts.get("title." + section),
        section,
        Requests.session(context),
        said == null || !NOTICES.contains(said) ? null : texts.get("said." + said),
        night.runId().orElse(null),
        texts,
        address(context));
  }

  private static String address(Context context) {
    return context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
  }

  /** Answers with a template. */
  void show(Context context, String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    templates.render(template, new HashMap<>(values), html);
    context.html(html.toString());
  }
}
