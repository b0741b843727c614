package io.earshot.priority.playbook;

import io.earshot.connectors.yaml.YamlValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The approach and the steps for a situation, as the resource {@code approaches.yaml} words them.
 */
record Approach(String sentence, List<String> steps) {
  private static final YamlValue DOCUMENT = Resources.read("approaches.yaml");
  private static final Map<Situation, Approach> BY_SITUATION = approaches();
  private static final Map<String, String> ADDITIONS =
      Resources.texts(DOCUMENT.entries().get("additions"));

  static Approach to(Situation situation) {
    return BY_SITUATION.get(situation);
  }

  /** The step that is added for this reason. */
  static String addition(String key) {
    return ADDITIONS.get(key);
  }

  private static Map<Situation, Approach> approaches() {
    Map<String, YamlValue> situations = DOCUMENT.entries().get("situations").entries();
    Map<Situation, Approach> approaches = new EnumMap<>(Situation.class);
    for (Situation situation : Situation.values()) {
      Map<String, YamlValue> entry = situations.get(situation.key()).entries();
      approaches.put(
          situation,
          new Approach(
              entry.get("approach").text(),
              entry.get("steps").items().stream().map(YamlValue::text).toList()));
    }
    return approaches;
  }
}
