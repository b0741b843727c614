package io.earshot.priority.playbook;

import io.earshot.connectors.yaml.YamlValue;
import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the playbook suggests, in the language that a colleague reads. A row keeps the English
 * sentences, since a night does not know who will read it; here each is found again in {@code
 * approaches.yaml} and said as {@code approaches-de.yaml} or {@code approaches-nl.yaml} say it.
 * Immutable and safe for use by several threads.
 */
public final class PlaybookWords {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)\\}");

  private final Locale locale;
  private final List<Sentence> sentences;

  private PlaybookWords(Locale locale, List<Sentence> sentences) {
    this.locale = locale;
    this.sentences = sentences;
  }

  /** An English sentence with its holes, and how it is said. */
  private record Sentence(Pattern english, List<String> holes, String said) {}

  /** Those for a language; English for one that has no file of its own. */
  public static PlaybookWords in(Locale locale) {
    if (PlaybookWords.class.getResource(file(locale)) == null) {
      return new PlaybookWords(Locale.ENGLISH, List.of());
    }
    List<String> english = texts(Resources.read("approaches.yaml"));
    List<String> said = texts(Resources.read(file(locale)));
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      sentences.add(sentence(english.get(i), said.get(i)));
    }
    return new PlaybookWords(locale, List.copyOf(sentences));
  }

  private static String file(Locale locale) {
    return "approaches-" + locale.getLanguage() + ".yaml";
  }

  /** All texts, in the order in which they stand. */
  static List<String> texts(YamlValue value) {
    List<String> texts = new ArrayList<>();
    if (value.text() != null) {
      texts.add(value.text());
    } else if (value.items() != null) {
      value.items().forEach(item -> texts.addAll(texts(item)));
    } else {
      value.entries().values().forEach(entry -> texts.addAll(texts(entry)));
    }
    return texts;
  }

  private static Sentence sentence(String english, String said) {
    StringBuilder pattern = new StringBuilder();
    List<String> holes = new ArrayList<>();
    Matcher hole = HOLE.matcher(english);
    int end = 0;
    while (hole.find()) {
      // What is not known leaves the end of a step away, with the blank before it.
      String before = english.substring(end, hole.start());
      boolean optional = hole.group(1).equals("known");
      pattern
          .append(Pattern.quote(optional ? before.stripTrailing() : before))
          .append(optional ? "(?: (.+))?" : "(.+)");
      holes.add(hole.group(1));
      end = hole.end();
    }
    pattern.append(Pattern.quote(english.substring(end)));
    return new Sentence(Pattern.compile(pattern.toString()), List.copyOf(holes), said);
  }

  /** How a sentence of the playbook is said; one that it does not have stays as it is. */
  public String of(String english) {
    for (Sentence sentence : sentences) {
      Matcher found = sentence.english().matcher(english);
      if (found.matches()) {
        String said = sentence.said();
        for (int i = 0; i < sentence.holes().size(); i++) {
          String hole = sentence.holes().get(i);
          said = said.replace("{" + hole + "}", filled(hole, found.group(i + 1)));
        }
        return said.strip();
      }
    }
    return english;
  }

  private String filled(String hole, String value) {
    if (value == null) {
      return "";
    }
    return switch (hole) {
      case "known" -> of(value);
      case "language" -> language(value);
      default -> value;
    };
  }

  private String language(String english) {
    for (Language language : Language.values()) {
      if (language.isSupported()
          && language.locale().getDisplayLanguage(Locale.ENGLISH).equals(english)) {
        return language.locale().getDisplayLanguage(locale);
      }
    }
    return english;
  }
}
