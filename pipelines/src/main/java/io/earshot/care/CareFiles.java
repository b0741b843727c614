package io.earshot.care;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.earshot.priority.CustomerFacts;
import io.earshot.workspace.WorkspaceJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private static final Set<String> COLUMNS =
      Set.of("customer_id", "account", "since", "value", "tier", "open_orders");

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
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          found.add(reader.readValue(line));
        }
      }
    } catch (JacksonException e) {
      throw new CareFileException(place(file, number) + said(e), e);
    } catch (IOException e) {
      throw new CareFileException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return found;
  }

  /** The rule that was broken, in one line and without the line itself, which may name people. */
  private static String said(JacksonException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String words =
        cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
    return words.lines().findFirst().orElse("not understood");
  }

  private static String place(Path file, int line) {
    return file.getFileName() + ", line " + line + ": ";
  }

  private static CustomerFile customers(Path file) {
    if (!Files.exists(file)) {
      return CustomerFile.EMPTY;
    }
    Map<String, CustomerFacts> byAccount = new HashMap<>();
    int number = 1;
    try (BufferedReader text = Files.newBufferedReader(file, UTF_8);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
      while (rows.hasNextValue()) {
        number = rows.getCurrentLocation().getLineNr();
        Map<String, String> row = rows.nextValue();
        CustomerFacts facts = facts(row);
        CustomerFacts before = byAccount.putIfAbsent(required(row, "account"), facts);
        if (before != null) {
          throw new IllegalArgumentException("the account stands in an earlier line too");
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new CareFileException(place(file, number) + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new CareFileException(place(file, number) + said(e), e);
    } catch (IOException e) {
      throw new CareFileException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return new CustomerFile(byAccount);
  }

  private static CustomerFacts facts(Map<String, String> row) {
    for (String column : row.keySet()) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalArgumentException(
            "column "
                + column
                + " is not known; allowed: "
                + String.join(", ", COLUMNS.stream().sorted().toList()));
      }
    }
    String since = cell(row, "since");
    String value = cell(row, "value");
    String orders = cell(row, "open_orders");
    return new CustomerFacts(
        required(row, "customer_id"),
        since == null ? null : date(since),
        value == null ? null : number("value", value),
        cell(row, "tier"),
        orders == null ? null : number("open_orders", orders).intValueExact());
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
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          column + " is \"" + text + "\"; allowed: a number such as 1250.50", e);
    }
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
