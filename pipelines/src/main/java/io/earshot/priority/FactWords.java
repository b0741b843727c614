package io.earshot.priority;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Says facts in a language, by {@code facts.properties} and its translations. Immutable and safe
 * for use by several threads.
 */
public final class FactWords {
  /** The language in which evidence is written to files. */
  public static final FactWords ENGLISH = new FactWords(Locale.ENGLISH);

  private static final String BUNDLE = "io.earshot.priority.facts";
  private static final String FEATURES = "feature.";

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Map<Fact.Kind, MessageFormat> sentences = new EnumMap<>(Fact.Kind.class);
  private final Map<String, MessageFormat> features = new HashMap<>();

  private FactWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            // English is the bundle without a name; the language of the machine must not step in.
            locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    for (Fact.Kind kind : Fact.Kind.values()) {
      if (kind != Fact.Kind.FEATURE) {
        sentences.put(kind, new MessageFormat(bundle.getString(kind.code()), locale));
      }
    }
    for (String key : bundle.keySet()) {
      if (key.startsWith(FEATURES)) {
        features.put(
            key.substring(FEATURES.length()), new MessageFormat(bundle.getString(key), locale));
      }
    }
  }

  /** Those of a language; English ones where there is no translation. */
  public static FactWords in(Locale locale) {
    return locale.equals(Locale.ENGLISH) ? ENGLISH : new FactWords(locale);
  }

  /** The facts in one line, in their order: {@code 50 h old, overdue by 40 h}. */
  public String of(List<Fact> facts) {
    StringBuilder line = new StringBuilder();
    Fact before = null;
    for (Fact fact : facts) {
      if (before != null) {
        line.append(joint(before, fact));
      }
      line.append(sentence(fact));
      before = fact;
    }
    return line.toString();
  }

  private static String joint(Fact before, Fact fact) {
    if (fact.kind() == Fact.Kind.QUOTE
        || before.kind() == Fact.Kind.AFTER
        || before.kind() == Fact.Kind.CUSTOMER_FILE) {
      return ": ";
    }
    return switch (fact.kind()) {
      case BUT_SAYS,
          BUT_SHOWS,
          BUT_STARS,
          BUT_BAD_MOOD,
          BUT_TROUBLE,
          IN_SERVICE,
          OVERDUE,
          PAST_TARGET,
          DUE_IN,
          SHARES,
          VIEWS,
          TIER,
          OPEN_ORDERS,
          SAME_WORDS_OR_MATTER,
          SAME_WRITER,
          NAMING,
          OUT_OF_ORDER,
          AFTER ->
          ", ";
      default -> "; ";
    };
  }

  private String sentence(Fact fact) {
    String code = fact.values().isEmpty() ? "" : fact.values().get(0);
    if (fact.kind() == Fact.Kind.FEATURE && !features.containsKey(code)) {
      // An earlier version may have known others; whatever it is, it is no pattern.
      return code.replace('_', ' ');
    }
    Object[] values = new Object[fact.values().size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = said(fact.kind().value(place), fact.values().get(place));
    }
    MessageFormat sentence =
        fact.kind() == Fact.Kind.FEATURE ? features.get(code) : sentences.get(fact.kind());
    // A format remembers where it is while it writes, so each writes with one of its own.
    return ((MessageFormat) sentence.clone()).format(values);
  }

  private Object said(Fact.Value kind, String value) {
    return switch (kind) {
      case WORDS, FEATURE -> value;
      case NUMBER -> new BigDecimal(value);
      case LENGTH -> length(Duration.parse(value));
      case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(locale);
      case JUDGEMENT -> judgement(value);
      case TYPE, MARK, SIGNAL, OUTCOME, SERVICE, FIELD ->
          bundle.getString(kind.name().toLowerCase(Locale.ROOT) + "." + value);
    };
  }

  /** Languages and touchpoints stand as their codes; what has a name in the bundle, by that. */
  private String judgement(String value) {
    for (String list : List.of("judgement.", "type.")) {
      if (bundle.containsKey(list + value)) {
        return bundle.getString(list + value);
      }
    }
    return value.replace(" ", ", ").replace('_', ' ');
  }

  private String length(Duration time) {
    if (time.toDays() >= 3) {
      return length("days", time.toDays());
    }
    if (time.toHours() >= 1) {
      return time.toMinutesPart() == 0
          ? length("hours", time.toHours())
          : length("hours_and_minutes", time.toHours(), time.toMinutesPart());
    }
    return length("minutes", time.toMinutes());
  }

  private String length(String unit, Object... values) {
    return new MessageFormat(bundle.getString("length." + unit), locale).format(values);
  }
}
