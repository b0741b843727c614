package io.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.expectation.Expectation;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.priority.Suggestion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RowTextTest {
  private static final QueueRow ROW =
      ExampleRow.row("forum:post-1", "41.5")
          .rank(2)
          .lane(Lane.RECOVER)
          .author(new Author("forum:ann", "@ann", "Ann", 12L, null))
          .excerpt(
              "Seven years with you and now this: my bag is late for the third time this year.")
          .type(
              CustomerType.LAPSED_LOYAL,
              0.825,
              new Evidence("loyalty", 1.25, "Seven years with you", null),
              new Evidence(
                  "earlier_praise_calm",
                  -0.5,
                  "3 kind posts",
                  Instant.parse("2026-03-01T10:00:00Z")))
          .intents(Intent.CHURN_THREAT)
          .touchpoints(Touchpoint.LOYALTY_PROGRAMME)
          .missed(
              new MissedExpectation(Expectation.RELIABILITY, List.of("late", "third time")),
              new MissedExpectation(Expectation.ACCURACY_AND_SPEED, List.of()))
          .reasons(
              new Reason(
                  "type", new BigDecimal("40.0"), Fact.written("lapsed loyal, confidence 0.83")),
              new Reason("type_change", new BigDecimal("3.0"), Fact.written("was a champion")),
              new Reason("reach", new BigDecimal("-1.5"), Fact.written("12 followers")))
          .suggestion(
              new Suggestion(
                  "Listen, apologise and win them back.",
                  List.of(
                      "Say that you have seen it and that you are sorry.",
                      "Offer a choice of two solutions that you are allowed to promise, and say"
                          + " what happens next."),
                  List.of("a call by a supervisor", "a written account of what went wrong"),
                  "Hello Ann, thank you for telling us.",
                  "public reply, then direct message",
                  Suggestion.Escalation.HIERARCHICAL,
                  "a loyal customer speaks of leaving"))
          .similar(3)
          .build();

  @Test
  void inShortARowSaysWhoWhyAndWhatToDo() {
    assertThat(text(ROW, RowText::print))
        .isEqualTo(
            """
               2. [recover 41.5] @ann to larkwing, lapsed loyal, due 2026-11-18T20:00:00Z
                  en forum, negative, complaint, severity 1, churn threat, loyalty
                  programme, 3 more like it, id forum:post-1
                  "Seven years with you and now this: my bag is late for the third time this
                  year."
                  why: +40.0 type, +3.0 type change, -1.5 reach
                  do:  Listen, apologise and win them back.
            """);
  }

  @Test
  void inFullItShowsAllEvidenceAndEveryStep() {
    assertThat(text(ROW, RowText::printWhole))
        .endsWith(
            """
                  year."

            Why priority 41.5
                +40.0  type: lapsed loyal, confidence 0.83
                 +3.0  type change: was a champion
                 -1.5  reach: 12 followers
                 41.5  the sum

            Customer: lapsed loyal, confidence 0.83
                +1.25  says that they are loyal: "Seven years with you"
                -0.50  praised you on 2026-03-01: "3 kind posts"

            Missed: reliability (“late”, “third time”); accuracy and speed

            Clock: first answer, since 2026-11-18T10:00:00Z, target 2026-11-18T18:00:00Z,
                   due 2026-11-18T20:00:00Z, around the clock; it stops with an answer

            What to do
              Listen, apologise and win them back.
              1. Say that you have seen it and that you are sorry.
              2. Offer a choice of two solutions that you are allowed to promise, and say
                 what happens next.
              offer: a call by a supervisor; or a written account of what went wrong
              where: public reply, then direct message
              escalate: hierarchical, since a loyal customer speaks of leaving
              draft: Hello Ann, thank you for telling us.
            """);
  }

  @Test
  void whatIsUnknownIsSaidToBeUnknown() {
    QueueRow row =
        ExampleRow.row("x:1", "0.0")
            .brand(null)
            .author(null)
            .excerpt(null)
            .url("https://example.org/x/1")
            .complaint(null)
            .mood(SentimentLabel.UNDETERMINED)
            .type(CustomerType.UNDETERMINED, 0)
            .build();
    assertThat(text(row, RowText::print))
        .isEqualTo(
            """
               0. [verify 0.0] unknown author to no brand, undetermined, due
                  2026-11-18T20:00:00Z
                  en forum, undetermined, complaint undetermined, id x:1
                  (the words may not be stored; read them at https://example.org/x/1)
                  why: +0.0 severity
                  do:  Find out whether it is true.
            """);
  }

  @Test
  void aComplaintThatNoModelJudgedOneIsCalledSuspected() {
    Reason points = new Reason("complaint", new BigDecimal("8.0"), Fact.written("2 of 10 stars"));
    QueueRow row = ExampleRow.row("x:1", "8.0").complaint(false).reasons(points).build();
    assertThat(text(row, RowText::print)).contains(", complaint suspected, ");
    assertThat(text(ExampleRow.row("x:1", "0.0").complaint(false).build(), RowText::print))
        .contains(", no complaint, ");
  }

  @Test
  void withoutAnAddressNobodyIsSentToOne() {
    QueueRow row = ExampleRow.row("x:1", "0.0").excerpt(null).url(null).build();
    assertThat(text(row, RowText::print)).contains("      (the words may not be stored)\n");
  }

  @Test
  void aPostCannotWriteOverTheTerminal() {
    QueueRow row =
        ExampleRow.row("m:\u202E1", "1.0")
            .brand("lark\u001B[2Jwing")
            .author(new Author("a", "\u001B]0;x\u0007", null, null, null))
            .excerpt("late\u001B[31m\rred")
            .build();
    assertThat(text(row, RowText::print) + text(row, RowText::printWhole))
        .doesNotContain("\u001B", "\u0007", "\r", "\u202E")
        .contains("lark\uFFFD[2Jwing", "late\uFFFD[31m red");
  }

  @Property
  void everyRowFitsTheColumns(@ForAll("rows") QueueRow row) {
    for (String line :
        (text(row, RowText::print) + text(row, RowText::printWhole)).split("\n", -1)) {
      if (!Paragraph.isAddress(line.substring(line.lastIndexOf(' ') + 1))) {
        assertThat(line.length()).as(line).isLessThanOrEqualTo(Paragraph.COLUMNS);
      }
    }
  }

  @Provide
  Arbitrary<QueueRow> rows() {
    Arbitrary<String> words =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(200),
            Arbitraries.strings().withChars("abc \n\t\u001B").ofMaxLength(200),
            Arbitraries.strings().withCharRange('a', 'z').ofLength(300));
    Arbitrary<BigDecimal> points =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-10000"), new BigDecimal("10000"))
            .ofScale(1);
    return Combinators.combine(
            words,
            words.injectNull(0.1),
            words.injectNull(0.1),
            words,
            points,
            Arbitraries.of(CustomerType.class),
            Arbitraries.of(Intent.class).array(Intent[].class).ofMaxSize(8))
        .as(
            (id, brand, excerpt, evidence, priority, type, intents) ->
                ExampleRow.row("m:" + id, priority.toPlainString())
                    .rank(1_234_567)
                    .brand(brand)
                    .author(new Author("a:" + id, brand, null, null, null))
                    .excerpt(excerpt)
                    .url(evidence)
                    .type(type, 0.5, new Evidence(evidence, -12.345, evidence, Instant.EPOCH))
                    .intents(intents)
                    .reasons(new Reason("a_name", priority, Fact.written(evidence)))
                    .suggestion(
                        new Suggestion(
                            evidence,
                            List.of(evidence, id),
                            List.of(evidence),
                            evidence,
                            evidence,
                            null,
                            null))
                    .similar(1_000_000)
                    .build());
  }

  private static String text(QueueRow row, BiConsumer<RowText, PrintWriter> print) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    print.accept(new RowText(row), out);
    out.flush();
    return written.toString();
  }
}
