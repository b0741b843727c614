package io.earshot.cli;

import io.earshot.search.Facet;
import io.earshot.search.IndexedMention;
import io.earshot.search.MentionSearcher;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchJson;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResponse;
import io.earshot.search.SmallOperators;
import io.earshot.workspace.Generation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches all mentions. */
@Command(
    name = "search",
    description = {
      "Search all mentions.",
      "For example: 'lost luggage', '\"never again\" brand:acme', 'lang:de sentiment:negative"
          + " created:>2026-11-01', 'refund AND NOT type:champion'. See docs/search.md."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Runnable {
  @Mixin private WorkspaceOption workspaceOption;

  @Parameters(paramLabel = "QUERY", description = "What to look for, in quotes.")
  private String query;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits to list. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance, newest, oldest or priority. Default: ${DEFAULT-VALUE}.")
  private SearchOrder order;

  @Option(
      names = "--facets",
      paramLabel = "F",
      split = ",",
      description = "Count the hits by these fields, for example brand,sentiment,month.")
  private List<String> facets = List.of();

  @Option(names = "--json", description = "Print the answer as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    SearchRequest request = request();
    Generation generation = Published.of(workspaceOption.open());
    try (MentionSearcher searcher = MentionSearcher.open(generation.indexSplits())) {
      SearchResponse response = searcher.search(request);
      if (json) {
        out.println(SearchJson.write(response));
      } else {
        print(response, out);
        SmallOperators.hints(query)
            .forEach(hint -> spec.commandLine().getErr().println("note: " + hint));
      }
    } catch (QueryMistakeException e) {
      throw CommandException.wrongUse(pointAt(e));
    } catch (IOException e) {
      throw CommandException.failed(
          "cannot read the index of generation " + generation.runId() + ": " + e.getMessage());
    }
  }

  private SearchRequest request() {
    try {
      return new SearchRequest(query, limit, 0, order, facets, true);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUse(e.getMessage());
    }
  }

  /** The query with a caret below the mistake. */
  private String pointAt(QueryMistakeException mistake) {
    String shown = Paragraph.safe(query);
    boolean pointable =
        shown.length() == query.stripTrailing().length() && query.length() < Paragraph.COLUMNS - 2;
    return mistake.getMessage()
        + (pointable ? "\n  " + shown + "\n  " + " ".repeat(mistake.column() - 1) + "^" : "");
  }

  private static void print(SearchResponse response, PrintWriter out) {
    out.printf(
        Locale.ROOT, "%,d %s%n", response.total(), response.total() == 1 ? "mention" : "mentions");
    for (SearchHit hit : response.hits()) {
      IndexedMention mention = hit.mention();
      out.println();
      Paragraph.wrap(head(mention), "").forEach(out::println);
      if (mention.title() != null) {
        Paragraph.wrap(SearchMarks.mark(mention.title(), hit.titleHighlights()), "  ")
            .forEach(out::println);
      }
      if (mention.text() != null) {
        Paragraph.wrap(SearchMarks.mark(mention.text(), hit.textHighlights()), "  ")
            .forEach(out::println);
      }
      out.println("  " + Paragraph.safe(mention.id()));
    }
    for (Facet facet : response.facets()) {
      out.println();
      Paragraph.wrap(
              facet.field()
                  + ": "
                  + facet.counts().stream()
                      .map(
                          count ->
                              String.format(Locale.ROOT, "%s %,d", count.value(), count.count()))
                      .collect(Collectors.joining(", ")),
              "")
          .forEach(out::println);
    }
  }

  private static String head(IndexedMention mention) {
    return Stream.of(
            mention.createdAt().toString(),
            Objects.requireNonNullElse(mention.brand(), "no brand"),
            mention.language(),
            mention.sentiment(),
            mention.customerType() == null ? null : mention.customerType().replace('_', ' '),
            mention.lane() == null ? null : "lane " + mention.lane())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
