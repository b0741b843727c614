package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/search.md} says what is so. */
final class SearchDocumentationTest {

  /** The cells of the rows of the table under this heading, without the header. */
  private static List<String[]> table(String heading) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("..", "docs", "search.md"), StandardCharsets.UTF_8);
    List<String[]> rows = new ArrayList<>();
    for (String line : lines.subList(lines.indexOf(heading) + 1, lines.size())) {
      if (line.startsWith("## ")) {
        break;
      }
      if (line.startsWith("| ")) {
        rows.add(line.substring(2, line.length() - 2).split(" \\| ", -1));
      }
    }
    return rows.subList(1, rows.size());
  }

  private static String code(String cell) {
    assertThat(cell).startsWith("`").endsWith("`");
    return cell.substring(1, cell.length() - 1);
  }

  @Test
  void everyExampleFindsSomethingInTheSample() throws IOException, QueryMistakeException {
    List<String[]> examples = table("## By task");
    assertThat(examples).hasSizeGreaterThan(25);
    try (MentionSearcher searcher = TestIndex.ofSample()) {
      for (String[] row : examples) {
        String query = code(row[1]);
        assertThat(searcher.search(SearchRequest.of(query, 0)).total()).as(query).isPositive();
      }
    }
  }

  @Test
  void everyMistakeIsAnsweredAsItSays() throws IOException {
    List<String[]> mistakes = table("## When a query is refused");
    assertThat(mistakes).hasSize(10);
    for (String[] row : mistakes) {
      String query = code(row[0]);
      QueryMistakeException mistake =
          catchThrowableOfType(QueryMistakeException.class, () -> QueryLanguage.parse(query));
      assertThat(mistake).as(query).hasMessage(row[2]);
      assertThat(mistake.column()).as(query).isEqualTo(Integer.parseInt(row[1]));
    }
  }

  @Test
  void everyFieldAndEveryChoiceIsListed() throws IOException {
    List<String> listed = new ArrayList<>();
    for (String[] row : table("## Fields")) {
      for (String cell : row[0].split(", ", -1)) {
        QueryField field = QueryField.ofName(code(cell)).orElseThrow();
        listed.add(field.queryName());
        if (!field.choices().isEmpty()) {
          assertThat(row[1]).isEqualTo(String.join(" ", field.choices()));
        }
      }
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(QueryField.names());
  }

  @Test
  void everyFacetIsListed() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "search.md"), StandardCharsets.UTF_8);
    assertThat(text).contains("Facets: " + String.join(", ", SearchRequest.facetNames()) + ".");
  }
}
