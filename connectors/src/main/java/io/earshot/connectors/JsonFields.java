package io.earshot.connectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The fields of one JSON object, read strictly: a value of another type is refused by the name of
 * its field, never quoted. Absent and {@code null} are the same. Immutable.
 *
 * <p>Safe against hostile input: nesting, lengths of names, numbers and strings are limited, a key
 * that stands twice and anything behind the object are refused.
 */
public final class JsonFields {
  /** Deeper than any known source nests (quoted posts in quoted posts reach about ten). */
  static final int MAX_NESTING = 100;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_NESTING)
                          .maxStringLength(2 << 20)
                          .maxNameLength(1_000)
                          .maxNumberLength(400)
                          .build())
                  // The names come from strangers: interning them would fill the JVM's table.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode object;
  private final String path;

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * Parses one object.
   *
   * @param utf8 the whole record
   * @throws RejectedRecordException {@link RejectionReason#INVALID_UTF8} or {@link
   *     RejectionReason#BROKEN_JSON}
   */
  public static JsonFields parse(byte[] utf8) throws RejectedRecordException {
    String json = StrictUtf8.decode(utf8);
    JsonNode tree;
    try {
      tree = READER.readTree(json);
    } catch (JsonProcessingException e) {
      // Neither its message nor itself as the cause: it quotes the input.
      throw new RejectedRecordException(RejectionReason.BROKEN_JSON, describe(e));
    }
    if (!tree.isObject()) {
      throw new RejectedRecordException(
          RejectionReason.BROKEN_JSON, "the record is not a JSON object");
    }
    return new JsonFields(tree, "");
  }

  private static String describe(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String where = location == null ? "" : " near character " + location.getCharOffset();
    return e instanceof MismatchedInputException
        ? "a key stands twice, or something follows the object" + where
        : "the JSON cannot be parsed" + where;
  }

  /** Whether the field is there and not null. */
  public boolean has(String name) {
    return value(name) != null;
  }

  /** A string, as it stands; null when absent. */
  public String text(String name) throws RejectedRecordException {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrongType(name, "a string");
    }
    return value.textValue();
  }

  /** A string that must be there and not be blank. */
  public String requiredText(String name) throws RejectedRecordException {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw missing(name);
    }
    return text;
  }

  /** A string, number or truth value in the form of text; null when absent. */
  public String scalar(String name) throws RejectedRecordException {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (value.isFloatingPointNumber()) {
      // A double's plain form has at most some 330 digits, so this cannot be made to explode.
      return BigDecimal.valueOf(finite(name, value)).stripTrailingZeros().toPlainString();
    }
    if (!value.isValueNode()) {
      throw wrongType(name, "a single value");
    }
    return value.asText();
  }

  /** A moment in ISO-8601 with {@code Z} or an offset; null when absent. */
  public Instant instant(String name) throws RejectedRecordException {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      // Not as the cause: its message quotes the input.
      throw new RejectedRecordException(
          RejectionReason.IMPOSSIBLE_DATE,
          path + name + " is not a date and time in ISO-8601 with an offset");
    }
  }

  /** A whole number of any sign; null when absent. */
  public Long wholeNumber(String name) throws RejectedRecordException {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber() || !value.canConvertToExactIntegral()) {
      throw wrongType(name, "a whole number");
    }
    if (!value.canConvertToLong()) {
      throw outOfRange(name, "too large");
    }
    return value.longValue();
  }

  /** A whole number of zero or more; null when absent. */
  public Long count(String name) throws RejectedRecordException {
    Long number = wholeNumber(name);
    if (number != null && number < 0) {
      throw outOfRange(name, "below zero");
    }
    return number;
  }

  /** A finite number; null when absent. */
  public Double number(String name) throws RejectedRecordException {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      throw wrongType(name, "a number");
    }
    return finite(name, value);
  }

  /** {@code true} or {@code false}; null when absent. */
  public Boolean flag(String name) throws RejectedRecordException {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw wrongType(name, "true or false");
    }
    return value.booleanValue();
  }

  /** An object within this one; null when absent. */
  public JsonFields object(String name) throws RejectedRecordException {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      throw wrongType(name, "an object");
    }
    return new JsonFields(value, path + name + ".");
  }

  /** The refusal of a field that is absent or empty. */
  public RejectedRecordException missing(String name) {
    return new RejectedRecordException(
        RejectionReason.MISSING_FIELD, path + name + " is absent or empty");
  }

  /** The refusal of a field whose value is none of what it must be. */
  public RejectedRecordException wrongType(String name, String wanted) {
    return new RejectedRecordException(
        RejectionReason.WRONG_TYPE, path + name + " is not " + wanted);
  }

  private RejectedRecordException outOfRange(String name, String how) {
    return new RejectedRecordException(RejectionReason.OUT_OF_RANGE, path + name + " is " + how);
  }

  private double finite(String name, JsonNode value) throws RejectedRecordException {
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      throw outOfRange(name, "too large");
    }
    return number;
  }

  private JsonNode value(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
