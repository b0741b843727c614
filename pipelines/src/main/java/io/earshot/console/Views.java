package io.earshot.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Makes pages from templates that the build compiled; every value is escaped by them. */
final class Views {
  /** What may have been done; only a known code is answered with a sentence. */
  private static final Map<String, String> NOTICES =
      Map.ofEntries(
          Map.entry("claimed", "This is yours for the next 20 minutes."),
          Map.entry("not-claimed", "A colleague was faster: see who works on it."),
          Map.entry("released", "You gave it back."),
          Map.entry("answered", "Noted as answered. It is the customer's turn."),
          Map.entry("state", "The state is changed."),
          Map.entry("note", "Your note is added."),
          Map.entry("assigned", "Assigned."),
          Map.entry("snoozed", "Out of sight until then."),
          Map.entry("awake", "Back in the queue."),
          Map.entry("corrected", "Corrected; every later night goes by it."),
          Map.entry("undone", "The correction is taken back."),
          Map.entry("changed", "Nothing was changed: somebody else was there first."));

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PublishedNight night;

  Views(PublishedNight night) {
    this.night = night;
  }

  Page page(Context context, String title, String section) {
    String said = context.queryParam("said");
    return new Page(
        title,
        section,
        Requests.session(context),
        said == null ? null : NOTICES.get(said),
        night.runId().orElse(null));
  }

  /** Answers with a template. */
  void show(Context context, String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    templates.render(template, new HashMap<>(values), html);
    context.html(html.toString());
  }
}
