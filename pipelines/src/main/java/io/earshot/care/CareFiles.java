package io.earshot.care;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.earshot.priority.CustomerFacts;
import io.earshot.workspace.WorkspaceJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what people wrote in a workspace: {@code care/records.jsonl}, {@code
 * care/corrections.jsonl} and {@code customers.csv}. Each may be absent. A wrong line is a mistake
 * of a person that they want to hear of: the reading stops with its number.
 */
public final class CareFiles {
  /** What the team did, below the workspace. */
  public static final String RECORDS = "care/records.jsonl";

  /** What people put right, below the workspace. */
  public static final String CORRECTIONS = "care/corrections.jsonl";

  /** Who the customers are, below the workspace. */
  public static final String CUSTOMERS = "customers.csv";

  private static final List<String> REQUIRED_COLUMNS = List.of("customer_id", "account");

  private static final Set<String> COLUMNS =
      Set.of("customer_id", "account", "since", "value", "tier", "open_orders");

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private CareFiles() {}

  /**
   * Reads the files of a workspace.
   *
   * @param root the workspace's folder
   * @param asOf what was written of later moments is left out
   * @throws CareFileException if a line is wrong or a file cannot be read
   */
  public static CareBook read(Path root, Instant asOf) {
    return CareBook.of(
        lines(root.resolve(RECORDS), CareRecord.class),
        lines(root.resolve(CORRECTIONS), Correction.class),
        customers(root.resolve(CUSTOMERS)),
        asOf);
  }

  /**
   * Reads who the customers are.
   *
   * @param root the workspace's folder
   * @throws CareFileException if a line is wrong or the file cannot be read
   */
  public static CustomerFile readCustomers(Path root) {
    return customers(root.resolve(CUSTOMERS));
  }

  private static <T> List<T> lines(Path file, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (!Files.exists(file)) {
      return found;
    }
    ObjectReader reader =
        WorkspaceJson.MAPPER
            .readerFor(type)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    int number = 0;
    try (BufferedReader lines = text(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          found.add(reader.readValue(line));
        }
      }
    } catch (JacksonException e) {
      throw new CareFileException(place(file, number) + said(e), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return found;
  }

  /** The file from its first letter on: what spreadsheets put before it is no letter. */
  private static BufferedReader text(Path file) throws IOException {
    BufferedReader text = Files.newBufferedReader(file, UTF_8);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static CareFileException unreadable(Path file, IOException failure) {
    String why =
        failure instanceof CharacterCodingException ? "it is not UTF-8" : failure.getMessage();
    return new CareFileException("cannot read " + file + ": " + why, failure);
  }

  /** The rule that was broken, in one line and without the line itself, which may name people. */
  private static String said(JacksonException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "key \"" + unknown.getPropertyName() + "\" is not known";
    }
    if (failure instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
      if (wrong.getPath().isEmpty()) {
        return "the line is no JSON object";
      }
      return wrong.getPath().get(0).getFieldName()
          + " is \""
          + wrong.getValue()
          + "\"; allowed: "
          + allowed(wrong.getTargetType());
    }
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words =
        cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
    return words.lines().findFirst().orElse("not understood");
  }

  private static String allowed(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(word -> word.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "))
        : "a moment such as 2026-11-19T09:00:00Z";
  }

  private static String place(Path file, int line) {
    return file.getFileName() + ", line " + line + ": ";
  }

  private static CustomerFile customers(Path file) {
    if (!Files.exists(file)) {
      return CustomerFile.EMPTY;
    }
    Map<String, CustomerFacts> byAccount = new HashMap<>();
    Map<String, CustomerFacts> byCustomer = new HashMap<>();
    int number = 1; // the header
    try (BufferedReader text = text(file);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
      boolean more = rows.hasNextValue();
      checkHeader((CsvSchema) rows.getParserSchema());
      for (; more; more = rows.hasNextValue()) {
        number = rows.getCurrentLocation().getLineNr();
        Map<String, String> row = rows.nextValue();
        CustomerFacts facts = facts(row);
        if (byAccount.putIfAbsent(required(row, "account"), facts) != null) {
          throw new IllegalArgumentException("the account stands in an earlier line too");
        }
        CustomerFacts before = byCustomer.put(facts.customerId(), facts);
        if (before != null && contradict(before, facts)) {
          throw new IllegalArgumentException("an earlier line says other things of the customer");
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new CareFileException(place(file, number) + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new CareFileException(place(file, number) + said(e), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return new CustomerFile(byAccount);
  }

  /** Whether two lines of one customer say different things; what one does not say is no matter. */
  private static boolean contradict(CustomerFacts one, CustomerFacts other) {
    return differ(one.since(), other.since())
        || differ(one.value(), other.value())
        || differ(one.tier(), other.tier())
        || differ(one.openOrders(), other.openOrders());
  }

  /** By order, since 1250.5 is the same sum as 1250.50. */
  private static <T extends Comparable<? super T>> boolean differ(T one, T other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }

  /** A header that is left out or misspelt would lose everybody in silence. */
  private static void checkHeader(CsvSchema header) {
    Set<String> found = new HashSet<>();
    for (CsvSchema.Column column : header) {
      if (!COLUMNS.contains(column.getName())) {
        throw new IllegalArgumentException(
            "column "
                + column.getName()
                + " is not known; allowed: "
                + String.join(", ", COLUMNS.stream().sorted().toList()));
      }
      if (!found.add(column.getName())) {
        throw new IllegalArgumentException("column " + column.getName() + " stands twice");
      }
    }
    for (String column : REQUIRED_COLUMNS) {
      if (!found.contains(column)) {
        throw new IllegalArgumentException("column " + column + " is missing");
      }
    }
  }

  private static CustomerFacts facts(Map<String, String> row) {
    String since = cell(row, "since");
    String value = cell(row, "value");
    String orders = cell(row, "open_orders");
    return new CustomerFacts(
        required(row, "customer_id"),
        since == null ? null : date(since),
        value == null ? null : number("value", value),
        cell(row, "tier"),
        orders == null ? null : whole("open_orders", orders));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "since is \"" + text + "\"; allowed: a date such as 2019-04-30", e);
    }
  }

  private static BigDecimal number(String column, String text) {
    // Without a power of ten: 1e999999999 is no value of anybody, and would be written in full.
    if (!text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?")) {
      throw new IllegalArgumentException(
          column + " is \"" + text + "\"; allowed: a number such as 1250.50");
    }
    return new BigDecimal(text);
  }

  private static int whole(String column, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          column + " is \"" + text + "\"; allowed: a whole number such as 2");
    }
    return Integer.parseInt(text);
  }

  private static String required(Map<String, String> row, String column) {
    String cell = cell(row, column);
    if (cell == null) {
      throw new IllegalArgumentException(column + " is empty; every row needs one");
    }
    return cell;
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    return cell == null || cell.isBlank() ? null : cell.strip();
  }
}
