package io.earshot.nlp.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads {@code address-patterns.txt}: lines {@code name = expression} define parts, lines {@code =
 * expression} are shapes; {@code <name>} stands for a part, blanks in an expression for nothing.
 */
final class AddressShapes {
  private AddressShapes() {}

  static List<Pattern> compiled() {
    Map<String, String> parts = new TreeMap<>();
    List<Pattern> shapes = new ArrayList<>();
    for (String line : CueFile.lines("address-patterns.txt")) {
      int equals = line.indexOf('=');
      String name = line.substring(0, equals).strip();
      String expression = line.substring(equals + 1).replace(" ", "");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        expression = expression.replace("<" + part.getKey() + ">", part.getValue());
      }
      if (name.isEmpty()) {
        shapes.add(Pattern.compile(expression));
      } else {
        parts.put(name, "(?:" + expression + ")");
      }
    }
    return List.copyOf(shapes);
  }
}
