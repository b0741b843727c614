package io.earshot.connectors.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML that knows its lines, so that a mistake can be pointed at. Scalars stay the text they are
 * written as ({@code no} is not false). Aliases, and keys that stand twice, are refused.
 *
 * @param line from 1
 * @param text the scalar, or null
 * @param items the list, or null
 * @param entries the mapping in its order, or null
 */
public record YamlValue(
    int line, String text, List<YamlValue> items, Map<String, YamlValue> entries) {

  /** A mistake in the YAML, or in what it says. */
  public static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    public Mistake(int line, String message) {
      super(message);
      this.line = line;
    }

    public Mistake(int line, String message, Throwable cause) {
      super(message, cause);
      this.line = line;
    }

    /** From 1. */
    public int line() {
      return line;
    }
  }

  /** The one document in {@code yaml}, which must be a mapping. */
  public static YamlValue parse(String yaml) throws Mistake {
    return parseIfAny(yaml).orElseThrow(() -> new Mistake(1, "the file holds no keys"));
  }

  /**
   * The one document in {@code yaml}, which must be a mapping; or nothing when there are only
   * blanks and comments.
   */
  public static Optional<YamlValue> parseIfAny(String yaml) throws Mistake {
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null || (first == JsonToken.VALUE_NULL || parser.getText().isEmpty())) {
        return Optional.empty();
      }
      if (first != JsonToken.START_OBJECT) {
        throw new Mistake(1, "the file holds no keys");
      }
      YamlValue document = read(parser);
      if (parser.nextToken() != null) {
        throw new Mistake(line(parser), "the file holds a second document");
      }
      return Optional.of(document);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new Mistake(line, "this is not YAML", e);
    } catch (IOException e) {
      throw new Mistake(1, "the file cannot be read", e);
    }
  }

  private static YamlValue read(YAMLParser parser) throws IOException, Mistake {
    int line = line(parser);
    if (parser.isCurrentAlias()) {
      throw new Mistake(line, "aliases are not used here");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, YamlValue> entries = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        int keyLine = line(parser);
        parser.nextToken();
        YamlValue value = read(parser);
        if (entries.put(key, value.onLine(keyLine)) != null) {
          throw new Mistake(keyLine, key + " stands twice");
        }
      }
      return new YamlValue(line, null, null, entries);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlValue> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(parser));
      }
      return new YamlValue(line, null, items, null);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return new YamlValue(line, text, null, null);
  }

  /** A value is where its key is: that is the line a person looks for. */
  private YamlValue onLine(int keyLine) {
    return new YamlValue(keyLine, text, items, entries);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The scalar, which must not be blank. */
  public String requireText(String key) throws Mistake {
    if (text == null || text.isBlank()) {
      throw new Mistake(line, key + " must be a single value that is not empty");
    }
    return text;
  }

  /** The entries of a mapping. */
  public Map<String, YamlValue> requireEntries(String key) throws Mistake {
    if (entries == null) {
      throw new Mistake(line, key + " must hold keys with values");
    }
    return entries;
  }

  /** The items of a list that is not empty. */
  public List<YamlValue> requireItems(String key) throws Mistake {
    if (items == null || items.isEmpty()) {
      throw new Mistake(line, key + " must be a list of at least one value, such as [iso]");
    }
    return items;
  }
}
