package io.earshot.workspace;

import io.earshot.connectors.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A configuration file while it is being read: gives its values and collects all mistakes, so that
 * a user hears of them at once.
 */
final class ConfigurationFile {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
  private static final int SHOWN_CHARS = 60;

  private record Problem(int line, String sentence) {}

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  /** A file of this name. */
  ConfigurationFile(String name) {
    this.name = name;
  }

  /** Adds a mistake about a value. */
  void refuse(YamlValue value, String path, String allowed) {
    String shown = value.text() == null ? "no single value" : '"' + shortened(value.text()) + '"';
    add(value.line(), path + " is " + shown + "; allowed: " + allowed);
  }

  /** Adds a mistake. */
  void add(int line, String sentence) {
    problems.add(new Problem(line, sentence));
  }

  /** How many mistakes there are so far. */
  int mistakes() {
    return problems.size();
  }

  /** Ends the reading: with all mistakes at once, if there are any. */
  void throwIfWrong() {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          problems.stream()
              .sorted(Comparator.comparingInt(Problem::line))
              .map(problem -> name + ", line " + problem.line + ": " + problem.sentence)
              .toList());
    }
  }

  /** The entries of a mapping; none when it is left empty, or wrong. */
  Map<String, YamlValue> entries(YamlValue value, String path) {
    if (value.entries() != null) {
      return value.entries();
    }
    if (value.text() == null || !value.text().isBlank()) {
      refuse(value, path, "keys with values, indented below it");
    }
    return Map.of();
  }

  /** Refuses the keys that are not known. */
  void refuseOthers(Map<String, YamlValue> entries, String path, Collection<String> known) {
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            add(
                value.line(),
                path
                    + (path.isEmpty() ? "" : ".")
                    + shortened(key)
                    + " is not known; allowed: "
                    + String.join(", ", known));
          }
        });
  }

  /** The text of a scalar. */
  Optional<String> text(YamlValue value, String path) {
    if (value.text() == null || value.text().isBlank()) {
      refuse(value, path, "a text that is not empty");
      return Optional.empty();
    }
    return Optional.of(value.text().strip());
  }

  /** True or false. */
  Optional<Boolean> truth(YamlValue value, String path) {
    if ("true".equals(value.text()) || "false".equals(value.text())) {
      return Optional.of(value.text().equals("true"));
    }
    refuse(value, path, "true, false");
    return Optional.empty();
  }

  /** A number from {@code least} to {@code most} with at most so many decimals. */
  Optional<BigDecimal> number(
      YamlValue value,
      String path,
      BigDecimal least,
      BigDecimal most,
      int decimals,
      String allowed) {
    Optional<BigDecimal> number =
        number(value)
            .filter(given -> given.compareTo(least) >= 0 && given.compareTo(most) <= 0)
            .filter(given -> given.stripTrailingZeros().scale() <= decimals);
    if (number.isEmpty()) {
      refuse(value, path, allowed);
    }
    return number;
  }

  /** A number, if it is one. */
  static Optional<BigDecimal> number(YamlValue value) {
    return Optional.ofNullable(value.text())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(BigDecimal::new);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
  }
}
