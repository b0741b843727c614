package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.earshot.connectors.Author;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.expectation.Expectation;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Fact;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.priority.Suggestion;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneCsvTest {
  private static final int EXCERPT = 16;
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  @Test
  void aRowHasAllItsColumns() {
    QueueRow row =
        ExampleRow.row("m:1", "12.5")
            .rank(3)
            .author(new Author("forum:ann", "ann", null, null, null))
            .url("https://example.org/1")
            .type(CustomerType.LAPSED_LOYAL, 0.756)
            .intents(Intent.QUESTION, Intent.CHURN_THREAT)
            .touchpoints(Touchpoint.DELIVERY, Touchpoint.LOYALTY_PROGRAMME)
            .reasons(
                new Reason("type", new BigDecimal("14.0"), Fact.written("once loyal")),
                new Reason("reach", new BigDecimal("-1.5"), Fact.written("2 followers")))
            .suggestion(
                new Suggestion(
                    "Win them back.",
                    List.of(),
                    List.of(),
                    null,
                    "public reply",
                    Suggestion.Escalation.FUNCTIONAL,
                    "it needs authority"))
            .missed(
                new MissedExpectation(Expectation.RELIABILITY, List.of("late")),
                new MissedExpectation(Expectation.EMPATHY, List.of()))
            .similar(2)
            .build();
    assertThat(LaneCsv.header() + LaneCsv.line(row))
        .isEqualTo(
            """
            rank,priority,dueAt,brand,source,author,createdAt,language,sentiment,complaint,\
            severity,customerType,confidence,intents,touchpoints,missed,excerpt,reasons,approach,\
            escalate,similar,url,mentionId
            3,12.5,2026-11-18T20:00:00Z,"larkwing","forum","writer e070cbe46021",2026-11-18T10:00:00Z,en,\
            negative,yes,1,lapsed_loyal,0.76,"question churn_threat",\
            "delivery loyalty_programme","reliability empathy","My bag is late.","'+14.0 type; -1.5 reach",\
            "Win them back.",functional,2,"https://example.org/1","m:1"
            """);
  }

  @Test
  void whoWroteIsAPseudonymButForTheBrand() {
    QueueRow stranger =
        ExampleRow.row("m:1", "1.0")
            .author(new Author("x:7", "@mara_k", null, null, null))
            .excerpt("ask @otto_1 or @LarkwingHelp")
            .url("https://x.com/mara_k/status/7")
            .build();
    assertThat(LaneCsv.line(stranger))
        .doesNotContain("mara_k", "otto_1")
        .contains("writer ", "@LarkwingHelp", "https://x.com/[handle]/status/7");
    QueueRow ourselves =
        ExampleRow.row("m:2", "1.0")
            .author(new Author("x:8", "@LarkwingCare", null, null, null))
            .build();
    assertThat(LaneCsv.line(ourselves)).contains("\"'@LarkwingCare\"");
  }

  @Test
  void whatIsAbsentIsAnEmptyCell() {
    QueueRow row =
        ExampleRow.row("m:1", "-2.0")
            .brand(null)
            .author(null)
            .excerpt(null)
            .complaint(null)
            .mood(SentimentLabel.UNDETERMINED)
            .build();
    assertThat(LaneCsv.line(row))
        .isEqualTo(
            """
            0,-2.0,2026-11-18T20:00:00Z,,"forum",,2026-11-18T10:00:00Z,en,undetermined,\
            undetermined,0,extreme_critic,0.50,"","","",,"-2.0 severity",\
            "Find out whether it is true.",,0,,"m:1"
            """
                .replace("\"-2.0 severity\"", "\"'-2.0 severity\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1 for this",
        "-1 from me",
        "@(A1:A9)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20(A1:A9)"
      })
  void whatASpreadsheetWouldTakeForAFormulaIsText(String formula) throws IOException {
    assertThat(excerptOf(formula)).startsWith("'").endsWith(formula.substring(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fine = good", "1+1", "a-b", "me@example", "'quoted'", "", " \u00E4"})
  void whatItWouldNotStaysAsItIs(String text) throws IOException {
    assertThat(excerptOf(text)).isEqualTo(text);
  }

  @Test
  void aHandleIsNoFormulaEither() {
    QueueRow row =
        ExampleRow.row("m:1", "1")
            .author(new Author("x:1", "=HYPERLINK(\"x\")", null, null, null))
            .build();
    assertThat(LaneCsv.line(row)).contains(",\"writer ").doesNotContain("HYPERLINK");
  }

  @Test
  void othersHandlesAreMaskedAndTheBrandsIsKept() throws IOException {
    String line =
        LaneCsv.line(
            ExampleRow.row("m:1", "1").brand("acme-air").excerpt("@AcmeAir ask @mara").build());
    assertThat(cells(line).get(EXCERPT)).isEqualTo("'@AcmeAir ask [handle]");
  }

  @Test
  void quotesAndLineBreaksStayWithinTheirCell() throws IOException {
    assertThat(excerptOf("say \"hi\", she\r\nsaid;\nand left"))
        .isEqualTo("say \"hi\", she said; and left");
  }

  @Property
  void anyTextGivesOneLineWithAllCells(@ForAll String any) throws IOException {
    // a handle would be masked in the one cell and not in the other
    String text = any.replace('@', '=').replace('\uFF20', '=');
    String line = LaneCsv.line(ExampleRow.row("m:1", "1").brand(text).excerpt(text).build());
    assertThat(line.chars().filter(character -> character == '\n' || character == '\r')).hasSize(1);
    List<String> cells = cells(line);
    assertThat(cells).hasSize(23);
    assertThat(cells.get(EXCERPT)).isEqualTo(cells.get(3));
    String cell = cells.get(EXCERPT);
    assertThat(cell.isEmpty() || !FORMULA_STARTS.contains(cell.substring(0, 1))).isTrue();
  }

  private static String excerptOf(String excerpt) throws IOException {
    return cells(LaneCsv.line(ExampleRow.row("m:1", "1").excerpt(excerpt).build())).get(EXCERPT);
  }

  private static List<String> cells(String line) throws IOException {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (MappingIterator<List<String>> rows =
        mapper.readerForListOf(String.class).readValues(line)) {
      return rows.next();
    }
  }
}
