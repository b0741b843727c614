package io.earshot.console;

import io.earshot.priority.Fact;
import io.earshot.priority.FactWords;
import io.earshot.priority.playbook.PlaybookWords;
import io.earshot.search.QueryMistake;
import io.earshot.search.QueryMistakeException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of the interface in one language, from {@code texts*.properties}, with moments and
 * stretches of time as people read them. Immutable.
 */
public final class Texts {
  /** What the interface can be read in; the first is the one that is never missing. */
  static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("nl"));

  private static final String BUNDLE = "io.earshot.console.texts";
  private static final List<Texts> ALL = LANGUAGES.stream().map(Texts::new).toList();

  private final Locale locale;
  private final ResourceBundle bundle;
  private final FactWords evidence;
  private final PlaybookWords playbook;
  private final DateTimeFormatter minute;
  private final DateTimeFormatter day;

  private Texts(Locale locale) {
    this.locale = locale;
    // English is the bundle without a name; the language of the machine must not step in.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.evidence = FactWords.in(locale);
    this.playbook = PlaybookWords.in(locale);
    this.minute = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).withZone(ZoneOffset.UTC);
    this.day = DateTimeFormatter.ofPattern("d MMM uuuu", locale).withZone(ZoneOffset.UTC);
  }

  /** All languages, English first. */
  public static List<Texts> all() {
    return ALL;
  }

  /** The one of this code, for example {@code de}. */
  static Optional<Texts> of(String code) {
    return ALL.stream().filter(texts -> texts.language().equals(code)).findFirst();
  }

  /** The first language that a browser prefers and that there is, otherwise English. */
  static Texts preferred(String acceptLanguage) {
    if (acceptLanguage != null && acceptLanguage.length() <= 1000) {
      try {
        Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
        if (found != null) {
          return ALL.get(LANGUAGES.indexOf(found));
        }
      } catch (IllegalArgumentException e) {
        // A header that is none says nothing about languages.
        return ALL.get(0);
      }
    }
    return ALL.get(0);
  }

  /** Its code. */
  public String language() {
    return locale.getLanguage();
  }

  /** The name of the language in itself. */
  public String languageName() {
    return locale.getDisplayLanguage(locale);
  }

  /** The name of another language in this one, or the code itself if it has no name. */
  public String nameOf(String languageCode) {
    return switch (languageCode) {
      case "unknown", "unsupported" -> code("language", languageCode);
      default -> Locale.forLanguageTag(languageCode).getDisplayLanguage(locale);
    };
  }

  /**
   * The text of a key, with values where it has places for them.
   *
   * @throws MissingResourceException if there is no such text: a defect of the program
   */
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }

  /** The word for a code of a closed list, for example {@code type} and {@code lapsed_loyal}. */
  public String code(String list, String code) {
    return code == null ? get("none") : get(list + "." + code);
  }

  /** The words for a list of codes. */
  public String codes(String list, List<String> codes) {
    return String.join(", ", codes.stream().map(code -> code(list, code)).toList());
  }

  /** The word for a code that a later version may have added; then the code itself. */
  public String knownCode(String list, String code) {
    String key = list + "." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code.replace('_', ' ');
  }

  /** A sentence of the playbook. */
  public String playbook(String english) {
    return playbook.of(english);
  }

  /** What evidence says, as it may be shown: a customer's words may stand in it. */
  public String facts(List<Fact> facts) {
    return PostText.shown(evidence.of(facts));
  }

  /** What is wrong with a query, as it may be shown: a part of it may stand in the sentence. */
  public String mistake(QueryMistakeException mistake) {
    return PostText.shown(mistake.sentence(locale));
  }

  /** The same of a mistake whose English sentence was kept. */
  public String mistake(String kept) {
    return PostText.shown(QueryMistake.translated(kept, locale));
  }

  /** A whole number with its marks of thousands. */
  public String number(long number) {
    return String.format(locale, "%,d", number);
  }

  /** A number with as many decimals as it has. */
  public String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return String.format(locale, "%,." + Math.max(0, plain.scale()) + "f", plain);
  }

  /** A count in few characters. */
  public String shortNumber(long count) {
    if (count < 10_000) {
      return number(count);
    }
    return count < 1_000_000
        ? String.format(locale, "%dk", count / 1000)
        : String.format(locale, "%.1fM", count / 1e6);
  }

  /** A share in whole hundredths, or a dash where there is nothing to take a share of. */
  public String share(long part, long whole) {
    return whole == 0 ? "–" : String.format(locale, "%d %%", Math.round(100.0 * part / whole));
  }

  /** A day and a time in UTC. */
  public String minute(Instant at) {
    return minute.format(at);
  }

  /** A day in UTC. */
  public String day(Instant at) {
    return day.format(at);
  }

  /** How long until a moment, or since it: {@code in 2 h 5 min}, {@code overdue 3 d}. */
  public String due(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    return left.isNegative()
        ? get("due.over", length(left.negated()))
        : get("due.in", length(left));
  }

  /** A stretch of time by its two largest units. */
  public String length(Duration length) {
    if (length.toHours() >= 48) {
      return get("length.days", number(length.toDays()));
    }
    if (length.toHours() > 0 && length.toMinutesPart() == 0) {
      return get("length.hours.whole", length.toHours());
    }
    return length.toHours() > 0
        ? get("length.hours", length.toHours(), length.toMinutesPart())
        : get("length.minutes", length.toMinutes());
  }
}
