package io.earshot.priority.playbook;

import io.earshot.connectors.yaml.YamlValue;
import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences that reply drafts of one language are made of. A draft acknowledges, paraphrases,
 * offers choices and says what comes next; it says nothing that only a person can know.
 */
record ReplyTemplates(
    Map<String, String> greeting,
    Map<String, String> opening,
    Map<String, String> paraphrase,
    Map<String, String> nextMatter,
    Map<String, String> nextSafety,
    Map<String, String> nextQuestion) {

  /** The languages with a file of templates. */
  static final List<Language> LANGUAGES =
      Arrays.stream(Language.values()).filter(Language::isSupported).toList();

  private static final Map<Language, ReplyTemplates> BY_LANGUAGE = all();

  static Optional<ReplyTemplates> in(Language language) {
    return Optional.ofNullable(BY_LANGUAGE.get(language));
  }

  private static Map<Language, ReplyTemplates> all() {
    Map<Language, ReplyTemplates> all = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      Map<String, YamlValue> sections = Resources.read(language.code() + ".yaml").entries();
      all.put(
          language,
          new ReplyTemplates(
              Resources.texts(sections.get("greeting")),
              Resources.texts(sections.get("opening")),
              Resources.texts(sections.get("paraphrase")),
              Resources.texts(sections.get("next_matter")),
              Resources.texts(sections.get("next_safety")),
              Resources.texts(sections.get("next_question"))));
    }
    return all;
  }

  /**
   * The draft of an answer.
   *
   * @param name how to address the author, or null
   * @param touchpoint what the matter is about, or null when unknown
   */
  String draft(Situation situation, Channel channel, String name, Touchpoint touchpoint) {
    String start =
        name == null ? greeting.get("plain") : greeting.get("named").replace("{name}", name);
    String opened = start + " " + opening.get(situation.key());
    return switch (situation) {
      case RECOVER, CHAMPION, COMPLAINT ->
          opened + " " + paraphrase(touchpoint) + " " + nextMatter.get(channel.key());
      case SAFETY -> opened + " " + nextSafety.get(channel.key());
      case QUESTION, WRITES_ON -> opened + " " + nextQuestion.get(channel.key());
      case PRAISE, SOLVED -> opened;
      case THREAT, HATER, HATER_ESCALATED ->
          throw new IllegalArgumentException(situation + " is not answered");
    };
  }

  private String paraphrase(Touchpoint touchpoint) {
    return paraphrase.get(touchpoint == null ? "other" : touchpoint.code());
  }
}
