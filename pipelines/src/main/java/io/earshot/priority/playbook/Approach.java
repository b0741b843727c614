package io.earshot.priority.playbook;

import io.earshot.connectors.yaml.YamlValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The approach, the steps and the choices to offer in a situation, as the resource {@code
 * approaches.yaml} words them.
 */
record Approach(String sentence, List<Step> steps, List<String> choices) {

  /** A step, and what it is for whoever wrote in private: nothing is said in public about them. */
  record Step(String inPublic, String inPrivate) {
    private static Step of(YamlValue step) {
      return step.entries() == null
          ? new Step(step.text(), step.text())
          : new Step(step.entries().get("public").text(), step.entries().get("private").text());
    }
  }

  private static final YamlValue DOCUMENT = Resources.read("approaches.yaml");
  private static final Map<Situation, Approach> BY_SITUATION = approaches();
  private static final Map<String, String> ADDITIONS =
      Resources.texts(DOCUMENT.entries().get("additions"));
  private static final Map<String, String> ESCALATIONS =
      Resources.texts(DOCUMENT.entries().get("escalations"));

  static Approach to(Situation situation) {
    return BY_SITUATION.get(situation);
  }

  /** The steps where it is answered there. */
  List<String> steps(Channel channel) {
    return steps.stream()
        .map(step -> channel.isPrivate() ? step.inPrivate() : step.inPublic())
        .toList();
  }

  /** The step that is added for this reason. */
  static String addition(String key) {
    return ADDITIONS.get(key);
  }

  /** Why a matter is handed on, for the key of a reason. */
  static String escalation(String key) {
    return ESCALATIONS.get(key);
  }

  /**
   * What is known of a customer, with {@code {since}}, {@code {mentions}} and {@code {complaints}}.
   */
  static String known() {
    return DOCUMENT.entries().get("known").text();
  }

  private static List<String> texts(YamlValue list) {
    return list == null ? List.of() : list.items().stream().map(YamlValue::text).toList();
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
              entry.get("steps").items().stream().map(Step::of).toList(),
              texts(entry.get("choices"))));
    }
    return approaches;
  }
}
