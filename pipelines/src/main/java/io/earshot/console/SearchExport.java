package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.care.store.Account;
import io.earshot.care.store.CareStore;
import io.earshot.nlp.privacy.HandleMasker;
import io.earshot.search.IndexedMention;
import io.earshot.search.QueryMistakeException;
import io.earshot.workspace.WorkspaceJson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * All hits of a search as a file, newest first, written while they are read: no hit is left out,
 * however many there are.
 */
final class SearchExport {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "createdAt",
          "brand",
          "source",
          "kind",
          "author",
          "title",
          "text",
          "language",
          "sentiment",
          "sentimentScore",
          "complaint",
          "severity",
          "intents",
          "touchpoints",
          "customerType",
          "lane",
          "priority",
          "rating",
          "ratingScale",
          "url");

  private final CareStore store;
  private final PublishedNight night;
  private final People people;

  SearchExport(CareStore store, PublishedNight night, People people) {
    this.store = store;
    this.night = night;
    this.people = people;
  }

  void csv(Context context) {
    export(context, "text/csv; charset=utf-8", "earshot.csv", true);
  }

  void jsonLines(Context context) {
    export(context, "application/x-ndjson; charset=utf-8", "earshot.jsonl", false);
  }

  private void export(Context context, String type, String file, boolean csv) {
    String given = Requests.given(context, "q");
    String query = given == null ? "*" : given;
    Account account = Requests.account(context);
    try {
      // Before the first byte, so that a mistake is still told as one.
      people.check(account, query);
      store.journal().audit(account.name(), "export", file, query);
      context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
      context.contentType(type);
      night.ask(
          searcher -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), UTF_8));
            if (csv) {
              out.write(String.join(",", COLUMNS) + "\n");
            }
            searcher.forEachNewestFirst(
                query,
                mention -> {
                  try {
                    ObjectNode row = row(mention, account);
                    out.write(csv ? csvLine(row) : row + "\n");
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
            out.flush();
            return true;
          });
    } catch (QueryMistakeException e) {
      // The page of the search shows where the mistake is.
      context.redirect("/search?q=" + Links.encoded(query), HttpStatus.SEE_OTHER);
    }
  }

  private ObjectNode row(IndexedMention mention, Account account) {
    boolean named = account.seesPeople();
    ObjectNode row = WorkspaceJson.MAPPER.createObjectNode();
    row.put("id", people.reference(account, mention.id()));
    row.put("createdAt", mention.createdAt().toString());
    row.put("brand", mention.brand());
    row.put("source", mention.source());
    row.put("kind", mention.kind());
    row.put(
        "author",
        people.shown(
            account,
            mention.authorId(),
            mention.authorHandle(),
            mention.authorName(),
            Texts.all().get(0)));
    row.put("title", masked(mention.title(), mention.brand()));
    row.put("text", masked(mention.text(), mention.brand()));
    row.put("language", mention.language());
    row.put("sentiment", mention.sentiment());
    row.put("sentimentScore", mention.sentimentScore());
    row.put(
        "complaint", mention.complaint() == null ? "unknown" : mention.complaint() ? "yes" : "no");
    row.put("severity", mention.severity());
    row.put("intents", String.join(" ", mention.intents()));
    row.put("touchpoints", String.join(" ", mention.touchpoints()));
    row.put("customerType", mention.customerType());
    row.put("lane", mention.lane());
    row.put("priority", mention.priority());
    row.put("rating", mention.ratingValue());
    row.put("ratingScale", mention.ratingScale());
    row.put("url", named ? mention.url() : null);
    return row;
  }

  /** A file goes who knows where: the handles of others than the brand do not go with it. */
  private static String masked(String words, String brand) {
    return words == null ? null : HandleMasker.mask(words, brand);
  }

  static String csvLine(ObjectNode row) {
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      JsonNode value = field.getValue();
      line.append(line.length() == 0 ? "" : ",");
      if (value.isNumber()) {
        line.append(value.asText());
      } else if (!value.isNull()) {
        line.append(Csv.cell(value.asText()));
      }
    }
    return line.append('\n').toString();
  }
}
