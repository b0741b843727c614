package io.earshot.care;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Author;
import io.earshot.priority.CustomerFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareFilesTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");

  @TempDir Path workspace;

  private CareBook read() {
    return CareFiles.read(workspace, AS_OF);
  }

  private void write(String file, String content) throws IOException {
    Path path = workspace.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content, UTF_8);
  }

  @Test
  void aWorkspaceWithoutThemHasAnEmptyBook() {
    assertThat(read()).isEqualTo(CareBook.EMPTY);
  }

  @Test
  void recordsAreInTheOrderOfTimeAndThoseOfLaterMomentsAreLeftOut() throws IOException {
    write(
        CareFiles.RECORDS,
        """
        {"mentionId":"m:1","kind":"closed","at":"2026-11-19T10:00:00Z","by":"ann","outcome":"fixed_pleased"}

        {"mentionId":"m:1","kind":"answered","at":"2026-11-19T09:00:00Z","by":"ben","text":"Hello"}
        {"mentionId":"m:1","kind":"reopened","at":"2026-11-20T02:00:01Z","by":"ann"}
        """);
    assertThat(read().records("m:1"))
        .containsExactly(
            new CareRecord(
                "m:1",
                CareRecord.Kind.ANSWERED,
                Instant.parse("2026-11-19T09:00:00Z"),
                "ben",
                null,
                "Hello"),
            new CareRecord(
                "m:1",
                CareRecord.Kind.CLOSED,
                Instant.parse("2026-11-19T10:00:00Z"),
                "ann",
                CareRecord.Outcome.FIXED_PLEASED,
                null));
    assertThat(read().records("m:2")).isEmpty();
  }

  @Test
  void theLastCorrectionHoldsAndCanBeTakenBack() throws IOException {
    write(
        CareFiles.CORRECTIONS,
        """
        {"mentionId":"m:1","field":"complaint","value":"yes","at":"2026-11-19T09:00:00Z","by":"ann","why":"irony"}
        {"mentionId":"m:1","field":"complaint","value":"no","at":"2026-11-19T08:00:00Z","by":"ben","why":"a joke"}
        {"mentionId":"m:2","field":"sentiment","value":"negative","at":"2026-11-19T08:00:00Z","by":"ben","why":"irony"}
        {"mentionId":"m:2","field":"sentiment","value":null,"at":"2026-11-19T09:00:00Z","by":"ann","why":"a joke"}
        {"customerId":"c-1","field":"type","value":"champion","from":"2026-11-01T00:00:00Z","at":"2026-11-19T08:00:00Z","by":"ann","why":"I know her"}
        """);
    assertThat(read().correction("m:1", Correction.Field.COMPLAINT).orElseThrow().value())
        .isEqualTo("yes");
    assertThat(read().correction("m:2", Correction.Field.SENTIMENT)).isEmpty();
    assertThat(read().correctionOfType("c-1", Instant.parse("2026-11-02T00:00:00Z"))).isPresent();
    assertThat(read().correctionOfType("c-1", Instant.parse("2026-10-31T00:00:00Z"))).isEmpty();
  }

  @Test
  void theVersionTellsWhetherMoreIsKnown() throws IOException {
    String nothing = read().version();
    write(
        CareFiles.RECORDS,
        """
        {"mentionId":"m:1","kind":"answered","at":"2026-11-18T09:00:00Z","by":"ben"}
        {"mentionId":"m:2","kind":"claimed","at":"2026-11-20T03:00:00Z","by":"ben"}
        """);
    String recorded = read().version();
    assertThat(recorded).isNotEqualTo(nothing).isEqualTo(read().version());
    assertThat(CareFiles.read(workspace, AS_OF.plusSeconds(1)).version())
        .as("nothing more is known a second later")
        .isEqualTo(recorded);
    assertThat(CareFiles.read(workspace, AS_OF.plusSeconds(3_600)).version())
        .as("the second line holds an hour later")
        .isNotEqualTo(recorded);
    write(
        CareFiles.CORRECTIONS,
        """
        {"mentionId":"m:1","field":"complaint","value":"yes","at":"2026-11-19T09:00:00Z","by":"ann","why":"irony"}
        """);
    String corrected = read().version();
    assertThat(corrected).isNotEqualTo(recorded);
    write(CareFiles.CUSTOMERS, "customer_id,account,tier\nc-1,forum:ben,gold\n");
    String known = read().version();
    assertThat(known).isNotEqualTo(corrected);
    write(CareFiles.CUSTOMERS, "customer_id,account,tier\nc-1,forum:ben,silver\n");
    assertThat(read().version()).isNotEqualTo(known);
  }

  @Test
  void whatWasWrittenDownSinceAMomentTellsWhatItIsAbout() throws IOException {
    write(
        CareFiles.RECORDS,
        """
        {"mentionId":"m:1","kind":"answered","at":"2026-11-18T09:00:00Z","by":"ben"}
        {"mentionId":"m:2","kind":"answered","at":"2026-11-19T09:00:00Z","by":"ben"}
        """);
    write(
        CareFiles.CORRECTIONS,
        """
        {"mentionId":"m:3","field":"complaint","value":"yes","at":"2026-11-18T09:00:00Z","by":"ann","why":"irony"}
        {"mentionId":"m:3","field":"complaint","value":null,"at":"2026-11-19T09:00:01Z","by":"ann","why":"no"}
        {"customerId":"c-1","field":"type","value":"champion","at":"2026-11-18T08:00:00Z","by":"ann","why":"I know her"}
        """);
    assertThat(read().mentionsSince(Instant.parse("2026-11-18T09:00:00Z")))
        .containsExactly("m:2", "m:3");
    assertThat(read().mentionsSince(Instant.parse("2026-11-19T09:00:00Z"))).containsExactly("m:3");
    assertThat(read().judgesCustomersSince(Instant.parse("2026-11-18T07:59:59Z"))).isTrue();
    assertThat(read().judgesCustomersSince(Instant.parse("2026-11-18T08:00:00Z"))).isFalse();
  }

  @Test
  void severalAccountsAreOnePerson() throws IOException {
    write(
        CareFiles.CUSTOMERS,
        """
        customer_id,account,since,value,tier,open_orders
        c-1,mastodon:ann@example.social,2019-04-30,1250.50,gold,2
        c-1,x:@ann,2019-04-30,1250.50,gold,2
        c-2,forum:ben,,,,
        """);
    CustomerFacts ann =
        new CustomerFacts("c-1", LocalDate.of(2019, 4, 30), new BigDecimal("1250.50"), "gold", 2);
    assertThat(read().facts(Author.of("mastodon:ann@example.social"))).contains(ann);
    Author byHandle = new Author("x:4711", "@ann", null, null, null);
    assertThat(read().facts(byHandle)).contains(ann);
    assertThat(read().customerId(byHandle)).isEqualTo("c-1");
    assertThat(read().facts(Author.of("forum:ben")))
        .contains(new CustomerFacts("c-2", null, null, null, null));
    assertThat(read().customerId(Author.of("forum:cem"))).isEqualTo("forum:cem");
  }

  @Test
  void customersOfWhomPeopleSaidSoAreOnePersonUntilItIsTakenBack() throws IOException {
    write(
        CareFiles.CUSTOMERS,
        """
        customer_id,account,tier
        c-1,forum:ann,gold
        c-2,x:@ann,silver
        """);
    String merged =
        """
        {"customerId":"mastodon:ann","field":"customer","value":"forum:ann","at":"2026-11-18T08:00:00Z","by":"ann","why":"she says so"}
        {"customerId":"bluesky:ann","field":"customer","value":"mastodon:ann","at":"2026-11-18T09:00:00Z","by":"ann","why":"the same dog"}
        {"customerId":"forum:ann","field":"customer","value":"bluesky:ann","at":"2026-11-18T10:00:00Z","by":"ben","why":"a circle does no harm"}
        {"customerId":"zoe","field":"customer","value":"yan","at":"2026-11-18T10:00:00Z","by":"ben","why":"twins"}
        """;
    write(CareFiles.CORRECTIONS, merged);
    CustomerFacts ann = new CustomerFacts("c-1", null, null, "gold", null);
    for (String account : List.of("forum:ann", "mastodon:ann", "bluesky:ann")) {
      assertThat(read().facts(Author.of(account))).as(account).contains(ann);
    }
    assertThat(read().customerId(Author.of("zoe"))).isEqualTo("yan");
    assertThat(read().customerId(Author.of("yan"))).isEqualTo("yan");
    assertThat(read().customerId(Author.of("xan"))).isEqualTo("xan");
    assertThat(read().customerId(new Author("x:1", "@ann", null, null, null))).isEqualTo("c-2");
    assertThat(read().judgesCustomersSince(Instant.parse("2026-11-18T09:59:59Z"))).isTrue();
    assertThat(read().correctionOfType("zoe", AS_OF)).isEmpty();
    String before = read().version();
    write(
        CareFiles.CORRECTIONS,
        merged
            + """
            {"customerId":"zoe","field":"customer","value":null,"at":"2026-11-19T10:00:00Z","by":"ben","why":"undone"}
            """);
    assertThat(read().customerId(Author.of("zoe"))).isEqualTo("zoe");
    assertThat(read().facts(Author.of("zoe"))).isEmpty();
    assertThat(read().customerId(Author.of("bluesky:ann"))).isEqualTo("c-1");
    assertThat(read().version()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "care/records.jsonl|{\"mentionId\":\"m:1\",\"kind\":\"closed\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\"}|records.jsonl, line 2: outcome belongs to a closure, and only to it",
        "care/records.jsonl|{\"kind\":\"claimed\"}|records.jsonl, line 2: Missing required creator property 'mentionId' (index 0)",
        "care/corrections.jsonl|{\"mentionId\":\"m:1\",\"field\":\"type\",\"value\":\"fan\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: value is \"fan\"; allowed: active_hater, extreme_critic, lapsed_loyal, champion, undetermined",
        "care/corrections.jsonl|{\"customerId\":\"c\",\"field\":\"complaint\",\"value\":\"yes\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: of a customer only the type can be corrected, and with whom they are one",
        "care/corrections.jsonl|{\"mentionId\":\"m\",\"field\":\"customer\",\"value\":\"c\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: that two customers are one belongs to customerId",
        "care/corrections.jsonl|{\"mentionId\":\"m\",\"field\":\"language\",\"value\":\"fi\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: value is \"fi\"; allowed: en, de, nl, lv, et, fr, es, it, unsupported",
        "care/corrections.jsonl|{\"mentionId\":\"m\",\"field\":\"touchpoint\",\"value\":\"staff staff\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: value is \"staff staff\"; allowed: none, or some of these, each once, with a blank between: advertising, venue, website, app, staff, phone, email_chat, booking, payment, delivery, product, punctuality, information, returns, repair, loyalty_programme, safety, privacy",
        "care/corrections.jsonl|\"\"|corrections.jsonl, line 2: the line is no JSON object",
        "care/corrections.jsonl|{\"mentionId\":\"m\",\"field\":\"mood\",\"value\":\"bad\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: field is \"mood\"; allowed: type, sentiment, complaint, language, touchpoint, customer",
        "care/corrections.jsonl|{\"mentionId\":\"m\",\"field\":\"type\",\"value\":\"champion\",\"at\":\"today\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: at is \"today\"; allowed: a moment such as 2026-11-19T09:00:00Z",
        "care/corrections.jsonl|{\"mentionId\":\"m\",\"note\":\"n\",\"field\":\"type\",\"value\":\"champion\",\"at\":\"2026-11-19T10:00:00Z\",\"by\":\"a\",\"why\":\"b\"}|corrections.jsonl, line 2: key \"note\" is not known",
      })
  void aWrongLineIsToldWithItsNumber(String file, String line, String message) throws IOException {
    write(file, "\n" + line + "\n");
    assertThatThrownBy(this::read).isInstanceOf(CareFileException.class).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "customer_id,account,since|c,b,soon|line 4: since is \"soon\"; allowed: a date such as 2019-04-30",
        "customer_id,account,open_orders|c,b,2.5|line 4: open_orders is \"2.5\"; allowed: a whole number such as 2",
        "customer_id,account,value|c,b,1e999999999|line 4: value is \"1e999999999\"; allowed: a number such as 1250.50",
        "customer_id,account,tier|d,a,|line 4: the account stands in an earlier line too",
        "customer_id,account,phone|c,b,1|line 1: column phone is not known; allowed: account, customer_id, open_orders, since, tier, value",
        "customer_id,account,account|c,b,1|line 1: column account stands twice",
        "customer_id,tier,value|c,gold,1|line 1: column account is missing",
      })
  void aWrongLineOfTheCustomerFileIsToldWithItsNumber(String header, String line, String message)
      throws IOException {
    write(CareFiles.CUSTOMERS, header + "\n\nc,a,\n" + line + "\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(CareFileException.class)
        .hasMessage("customers.csv, " + message);
  }

  @Test
  void linesOfOneCustomerMayLeaveThingsOutAndMustNotContradict() throws IOException {
    String lines = "customer_id,account,tier,value\nc,a,,1250.5\nc,b,gold,1250.50\n";
    write(CareFiles.CUSTOMERS, lines);
    assertThat(read().customerId(Author.of("b"))).isEqualTo("c");
    write(CareFiles.CUSTOMERS, lines + "c,d,silver,\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(CareFileException.class)
        .hasMessage("customers.csv, line 4: an earlier line says other things of the customer");
  }

  @Test
  void aFileOfASpreadsheetIsReadFromItsFirstLetterOn() throws IOException {
    write(CareFiles.CUSTOMERS, "\uFEFFcustomer_id,account\r\n\r\nc-1,forum:ben\r\n");
    assertThat(read().customerId(Author.of("forum:ben"))).isEqualTo("c-1");
  }

  @Test
  void aHandleIsKnownWithItsSignAndWithoutAndTheIdGoesBeforeIt() throws IOException {
    write(
        CareFiles.CUSTOMERS,
        """
        customer_id,account
        c-1,x:ann
        c-2,forum:@ben
        c-3,forum:4711
        """);
    assertThat(read().customerId(new Author("x:1", "@ann", null, null, null))).isEqualTo("c-1");
    assertThat(read().customerId(new Author("forum:2", "ben", null, null, null))).isEqualTo("c-2");
    assertThat(read().customerId(new Author("forum:4711", "@ben", null, null, null)))
        .isEqualTo("c-3");
  }
}
