package io.earshot.connectors.file;

import io.earshot.connectors.MentionKind;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.StrictUtf8;
import io.earshot.connectors.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a mapping file (YAML; its keys are in {@code docs/formats.md}) and checks all of it. */
final class MappingFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final double DEFAULT_RATING_SCALE = 5;
  private static final char DEFAULT_DELIMITER = ',';
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "source",
              "idPrefix",
              "kind",
              "brand",
              "brandNames",
              "columns",
              "time",
              "ratingScale",
              "delimiter"));

  private static final Set<String> TIME_KEYS = new TreeSet<>(List.of("formats", "zone"));

  private final Map<String, YamlValue> entries;

  private MappingFile(Map<String, YamlValue> entries) {
    this.entries = entries;
  }

  /** Reads the file of that name. */
  static Mapping read(String name, Path workingDirectory) {
    if (name.isBlank()) {
      throw new UnusableFormatException(
          "The formats csv and jsonl need a mapping file, as in csv:mapping.yaml.");
    }
    String yaml;
    try {
      Path path = workingDirectory.resolve(name);
      if (Files.size(path) > MAX_BYTES) {
        throw new UnusableFormatException("The mapping file " + name + " is longer than 1 MB.");
      }
      yaml = StrictUtf8.decode(Files.readAllBytes(path));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new UnusableFormatException("There is no mapping file " + name + ".", e);
    } catch (IOException e) {
      throw new UnusableFormatException("The mapping file " + name + " cannot be read.", e);
    } catch (RejectedRecordException e) {
      throw new UnusableFormatException("The mapping file " + name + " is not in UTF-8.", e);
    }
    return parse(name, yaml);
  }

  /**
   * Reads the content of a file.
   *
   * @param name of the file, for messages
   */
  static Mapping parse(String name, String yaml) {
    try {
      YamlValue document = YamlValue.parse(yaml);
      return new MappingFile(document.entries()).mapping();
    } catch (YamlValue.Mistake e) {
      throw new UnusableFormatException(name + ", line " + e.line() + ": " + e.getMessage(), e);
    }
  }

  private Mapping mapping() throws YamlValue.Mistake {
    refuseOthers(entries, KEYS, "");
    String source = text("source", null);
    if (source == null) {
      throw new YamlValue.Mistake(1, "source is missing");
    }
    Map<MentionField, String> columns = columns();
    return new Mapping(
        source,
        text("idPrefix", source + ":"),
        kind(),
        text("brand", null),
        brandNames(columns),
        columns,
        time(),
        ratingScale(),
        delimiter());
  }

  private MentionKind kind() throws YamlValue.Mistake {
    String code = text("kind", MentionKind.POST.code());
    return MentionKind.ofCode(code)
        .orElseThrow(
            () ->
                new YamlValue.Mistake(
                    entries.get("kind").line(),
                    "kind is "
                        + code
                        + ", which is none of post, reply, review, comment, survey, note"));
  }

  private Map<String, String> brandNames(Map<MentionField, String> columns)
      throws YamlValue.Mistake {
    YamlValue value = entries.get("brandNames");
    if (value == null) {
      return Map.of();
    }
    if (!columns.containsKey(MentionField.BRAND)) {
      throw new YamlValue.Mistake(value.line(), "brandNames needs columns.brand");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, YamlValue> entry : value.requireEntries("brandNames").entrySet()) {
      names.put(entry.getKey(), entry.getValue().requireText("brandNames." + entry.getKey()));
    }
    return names;
  }

  private Map<MentionField, String> columns() throws YamlValue.Mistake {
    YamlValue value = entries.get("columns");
    if (value == null) {
      throw new YamlValue.Mistake(1, "columns is missing");
    }
    Map<MentionField, String> columns = new EnumMap<>(MentionField.class);
    for (Map.Entry<String, YamlValue> entry : value.requireEntries("columns").entrySet()) {
      String key = entry.getKey();
      MentionField field =
          MentionField.ofKey(key)
              .orElseThrow(
                  () ->
                      new YamlValue.Mistake(
                          entry.getValue().line(),
                          "columns." + key + " is not known; there are " + MentionField.keys()));
      columns.put(field, entry.getValue().requireText("columns." + key));
    }
    for (MentionField needed : List.of(MentionField.TEXT, MentionField.CREATED_AT)) {
      if (!columns.containsKey(needed)) {
        throw new YamlValue.Mistake(value.line(), "columns." + needed.key() + " is missing");
      }
    }
    refuseAuthorWithoutKey(columns, value.line());
    return columns;
  }

  private static void refuseAuthorWithoutKey(Map<MentionField, String> columns, int line)
      throws YamlValue.Mistake {
    if (columns.containsKey(MentionField.AUTHOR_ID)
        || columns.containsKey(MentionField.AUTHOR_HANDLE)) {
      return;
    }
    for (MentionField field :
        List.of(
            MentionField.AUTHOR_NAME,
            MentionField.AUTHOR_FOLLOWERS,
            MentionField.AUTHOR_VERIFIED)) {
      if (columns.containsKey(field)) {
        throw new YamlValue.Mistake(
            line,
            "columns." + field.key() + " needs authorId or authorHandle: a name is no account");
      }
    }
  }

  private TimeFormats time() throws YamlValue.Mistake {
    YamlValue value = entries.get("time");
    if (value == null) {
      return TimeFormats.of(List.of(TimeFormats.ISO), null);
    }
    Map<String, YamlValue> time = value.requireEntries("time");
    refuseOthers(time, TIME_KEYS, "time.");
    List<String> formats = new ArrayList<>();
    int line = value.line();
    if (time.containsKey("formats")) {
      line = time.get("formats").line();
      for (YamlValue format : time.get("formats").requireItems("time.formats")) {
        formats.add(format.requireText("time.formats"));
      }
    } else {
      formats.add(TimeFormats.ISO);
    }
    String zone = time.containsKey("zone") ? time.get("zone").requireText("time.zone") : null;
    try {
      return TimeFormats.of(formats, zone);
    } catch (IllegalArgumentException e) {
      boolean aboutZone = time.containsKey("zone") && e.getMessage().startsWith("time.zone");
      throw new YamlValue.Mistake(aboutZone ? time.get("zone").line() : line, e.getMessage(), e);
    }
  }

  private double ratingScale() throws YamlValue.Mistake {
    String text = text("ratingScale", null);
    if (text == null) {
      return DEFAULT_RATING_SCALE;
    }
    double scale = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
    if (!(scale > 0 && scale <= MentionRules.MAX_RATING_SCALE)) {
      throw new YamlValue.Mistake(
          entries.get("ratingScale").line(),
          "ratingScale must be a number above 0 and at most 1000000");
    }
    return scale;
  }

  private char delimiter() throws YamlValue.Mistake {
    YamlValue value = entries.get("delimiter");
    if (value == null) {
      return DEFAULT_DELIMITER;
    }
    String text = value.text();
    char delimiter = text != null && text.length() == 1 ? text.charAt(0) : '"';
    boolean mark = delimiter > ' ' && delimiter <= '~' && !Character.isLetterOrDigit(delimiter);
    if (delimiter != '\t' && (!mark || delimiter == '"')) {
      throw new YamlValue.Mistake(
          value.line(), "delimiter must be one character such as \",\", \";\", \"|\" or \"\\t\"");
    }
    return delimiter;
  }

  private String text(String key, String otherwise) throws YamlValue.Mistake {
    YamlValue value = entries.get(key);
    return value == null ? otherwise : value.requireText(key);
  }

  private static void refuseOthers(
      Map<String, YamlValue> entries, Set<String> allowed, String prefix) throws YamlValue.Mistake {
    for (Map.Entry<String, YamlValue> entry : entries.entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        throw new YamlValue.Mistake(
            entry.getValue().line(),
            prefix + entry.getKey() + " is not known; there are " + String.join(", ", allowed));
      }
    }
  }
}
