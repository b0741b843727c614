package io.earshot.priority.playbook;

import io.earshot.connectors.yaml.YamlValue;
import io.earshot.nlp.Language;
import io.earshot.priority.playbook.Wordings.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences that reply drafts of one language are made of. A draft acknowledges, says what it
 * understood, offers choices and says what comes next; it says nothing that only a person can know.
 * Of the wordings of a part the id of the mention takes one ({@link Wordings}).
 *
 * @param greetings how to begin
 * @param texts the other parts with one wording by key: what went wrong, topics, short next steps
 * @param wordings those with several: openings by situation, next steps by channel
 * @param about how to say what a question or a danger is about
 * @param choice the choice that a complaint is offered
 */
record ReplyTemplates(
    List<Greeting> greetings,
    Map<String, Map<String, String>> texts,
    Map<String, Map<String, List<String>>> wordings,
    List<String> about,
    List<String> choice) {

  /** The languages with a file of templates. */
  static final List<Language> LANGUAGES =
      Arrays.stream(Language.values()).filter(Language::isSupported).toList();

  private static final List<String> TEXTS =
      List.of("paraphrase", "topic", "way_short", "safety_short");
  private static final List<String> WORDINGS =
      List.of("opening", "way", "safety", "finding_out", "discreet");

  private static final Map<Language, ReplyTemplates> BY_LANGUAGE = all();

  /** A greeting with {@code {name}}, and the same to somebody without a name. */
  private record Greeting(String named, String plain) {}

  static Optional<ReplyTemplates> in(Language language) {
    return Optional.ofNullable(BY_LANGUAGE.get(language));
  }

  private static Map<Language, ReplyTemplates> all() {
    Map<Language, ReplyTemplates> all = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      Map<String, YamlValue> sections = Resources.read(language.code() + ".yaml").entries();
      List<Greeting> greetings =
          sections.get("greeting").items().stream()
              .map(Resources::texts)
              .map(texts -> new Greeting(texts.get("named"), texts.get("plain")))
              .toList();
      all.put(
          language,
          new ReplyTemplates(
              greetings,
              Resources.byName(TEXTS, sections, Resources::texts),
              Resources.byName(WORDINGS, sections, Resources::lists),
              Resources.list(sections.get("about")),
              Resources.list(sections.get("choice"))));
    }
    return all;
  }

  /**
   * The draft of an answer, no longer than allowed: if need be with a short next step, else without
   * the name, else without both. The name goes last but one, since who is named feels met.
   *
   * @param name how to address the author, or null
   * @param understood what it says that was understood
   * @param mostChars how many code points it may have; 0 for any number
   * @param chosen which wordings it takes
   */
  String draft(
      Situation situation,
      Channel channel,
      String name,
      Understood understood,
      int mostChars,
      Wordings chosen) {
    Greeting greeting = chosen.of(Part.GREETING, greetings);
    String whole = body(situation, channel, understood, chosen, false);
    String brief = body(situation, channel, understood, chosen, true);
    List<String> drafts = new ArrayList<>();
    if (name != null) {
      String named = greeting.named().replace("{name}", name);
      drafts.add(named + " " + whole);
      drafts.add(named + " " + brief);
    }
    drafts.add(greeting.plain() + " " + whole);
    String shortest = greeting.plain() + " " + brief;
    return drafts.stream()
        .filter(draft -> mostChars == 0 || draft.codePointCount(0, draft.length()) <= mostChars)
        .findFirst()
        .orElse(shortest);
  }

  private String body(
      Situation situation,
      Channel channel,
      Understood understood,
      Wordings chosen,
      boolean isShort) {
    String opening = chosen.of(Part.OPENING, wordings.get("opening").get(situation.key()));
    return switch (situation) {
      case RECOVER, CHAMPION, COMPLAINT ->
          joined(
              opening,
              text("paraphrase", understood.fault()),
              isShort
                  ? text("way_short", channel.key())
                  : joined(chosen.of(Part.CHOICE, choice), next("way", channel, chosen)));
      case SAFETY ->
          joined(
              opening,
              about(understood.topic(), chosen),
              isShort ? text("safety_short", channel.key()) : next("safety", channel, chosen));
      case QUESTION, WRITES_ON -> {
        String findingOut = chosen.of(Part.CHOICE, wordings.get("finding_out").get(channel.key()));
        yield joined(
            opening,
            about(understood.topic(), chosen),
            findingOut,
            isShort ? "" : next("discreet", channel, chosen));
      }
      case PRAISE, SOLVED -> opening;
      case THREAT, HATER, HATER_ESCALATED ->
          throw new IllegalArgumentException(situation + " is not answered");
    };
  }

  private String next(String part, Channel channel, Wordings chosen) {
    return chosen.of(Part.NEXT, wordings.get(part).get(channel.key()));
  }

  /**
   * What it is about; nothing where that is not known, since a guess would show it was not read.
   */
  private String about(String topic, Wordings chosen) {
    return topic == null
        ? ""
        : chosen.of(Part.ABOUT, about).replace("{topic}", text("topic", topic));
  }

  private String text(String part, String key) {
    return texts.get(part).get(key);
  }

  private static String joined(String... sentences) {
    return String.join(
        " ", Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).toList());
  }
}
