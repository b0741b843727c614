package io.earshot.priority.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of one YAML resource of this package. */
final class Resources {
  private Resources() {}

  static YamlValue read(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return YamlValue.parse(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YamlValue.Mistake e) {
      throw new IllegalStateException("line " + e.line() + " of " + name + " is damaged", e);
    }
  }

  /** The texts of a section, by key. */
  static Map<String, String> texts(YamlValue section) {
    Map<String, String> texts = new HashMap<>();
    section.entries().forEach((key, value) -> texts.put(key, value.text()));
    return Map.copyOf(texts);
  }

  /** The texts of a list. */
  static List<String> list(YamlValue section) {
    return section.items().stream().map(YamlValue::text).toList();
  }

  /** The lists of a section, by key. */
  static Map<String, List<String>> lists(YamlValue section) {
    Map<String, List<String>> lists = new HashMap<>();
    section.entries().forEach((key, value) -> lists.put(key, list(value)));
    return Map.copyOf(lists);
  }

  /** Each of these sections, read so, by its name. */
  static <T> Map<String, T> byName(
      List<String> names, Map<String, YamlValue> sections, Function<YamlValue, T> reading) {
    return names.stream()
        .collect(Collectors.toMap(name -> name, name -> reading.apply(sections.get(name))));
  }
}
