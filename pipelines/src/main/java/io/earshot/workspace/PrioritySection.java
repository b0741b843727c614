package io.earshot.workspace;

import io.earshot.connectors.yaml.YamlValue;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code priority}: the numbers that differ from the defaults. */
final class PrioritySection {
  private final ConfigurationFile file;
  private final Map<Setting, BigDecimal> numbers = new EnumMap<>(Setting.class);

  /** Where a target above the promise is to be mended: the last of the two that is given. */
  private int clockLine;

  PrioritySection(ConfigurationFile file) {
    this.file = file;
  }

  Map<Setting, BigDecimal> read(YamlValue section, Map<Setting, BigDecimal> defaults) {
    read(section, "");
    BigDecimal target = orDefault(Setting.TARGET_HOURS, defaults);
    BigDecimal promise = orDefault(Setting.PROMISE_HOURS, defaults);
    if (target.compareTo(promise) > 0) {
      file.add(
          clockLine,
          "priority."
              + Setting.TARGET_HOURS.key()
              + " is "
              + target.toPlainString()
              + ", which is above priority."
              + Setting.PROMISE_HOURS.key()
              + ", "
              + promise.toPlainString()
              + "; allowed: at most the promise");
    }
    return numbers;
  }

  private BigDecimal orDefault(Setting setting, Map<Setting, BigDecimal> defaults) {
    return numbers.getOrDefault(setting, defaults.get(setting));
  }

  private void read(YamlValue section, String prefix) {
    String path = "priority" + (prefix.isEmpty() ? "" : "." + prefix);
    Map<String, YamlValue> entries = file.entries(section, path);
    List<String> known = keysBelow(prefix);
    file.refuseOthers(entries, path, known);
    for (String key : known) {
      YamlValue value = entries.get(key);
      if (value == null) {
        continue;
      }
      String below = prefix.isEmpty() ? key : prefix + "." + key;
      Optional<Setting> setting = Setting.ofKey(below);
      if (setting.isPresent()) {
        number(value, setting.get());
      } else {
        read(value, below);
      }
    }
  }

  private void number(YamlValue value, Setting setting) {
    Optional<BigDecimal> number = ConfigurationFile.number(value).filter(setting::allows);
    if (number.isPresent()) {
      numbers.put(setting, number.get());
      if (setting == Setting.TARGET_HOURS || setting == Setting.PROMISE_HOURS) {
        clockLine = Math.max(clockLine, value.line());
      }
    } else {
      file.refuse(value, "priority." + setting.key(), setting.allowed());
    }
  }

  /** The keys that may stand right below this one, in the order of the settings. */
  private static List<String> keysBelow(String prefix) {
    String start = prefix.isEmpty() ? "" : prefix + ".";
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()).split("\\.", -1)[0])
        .distinct()
        .toList();
  }
}
