package io.earshot.care.reply;

import io.earshot.nlp.Language;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.cue.LexiconCueFinder;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.privacy.PersonalDataKind;
import io.earshot.nlp.privacy.PersonalDataSpan;
import io.earshot.nlp.privacy.PostMasker;
import io.earshot.priority.playbook.ReplyChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Says what a reply should not say. Rules, not a model: each finding quotes its words, and the same
 * reply always gets the same findings.
 *
 * <p>English, German and Dutch have full lists of phrases, the other five languages the core of
 * them. Weak points: wording that no list holds, and sense beyond single sentences: a reply without
 * findings may still be a bad one. Immutable and safe for use by several threads.
 */
public final class ReplyCheck {
  private static final int LEAST_WORDS_FOR_LANGUAGE = 4;

  /** Fewer neither take up what the customer said nor tell what comes next. */
  private static final int LEAST_WORDS = 3;

  private static final double SURE = 0.8;

  /** Which share of common words makes two replies the same. */
  private static final double SAME_REPLY = 0.8;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<Language, ReplyPhrases> phrases = new EnumMap<>(Language.class);
  private final LexiconCueFinder cues = LexiconCueFinder.shipped();
  private final LinearLanguageIdentifier languages = new LinearLanguageIdentifier();
  private final PostMasker personalData = new PostMasker();

  private ReplyCheck() {
    for (Language language : Language.values()) {
      if (language.isSupported()) {
        phrases.put(language, ReplyPhrases.of(language));
      }
    }
  }

  private static final class Holder {
    static final ReplyCheck SHIPPED = new ReplyCheck();
  }

  /** The check with the shipped phrases, read once in a JVM. */
  public static ReplyCheck shared() {
    return Holder.SHIPPED;
  }

  /** The rules that a reply breaks, errors first, then in the order of {@link ReplyRule}. */
  public List<ReplyFinding> check(String reply, ReplyOccasion occasion) {
    if (reply.isBlank()) {
      return List.of(new ReplyFinding(ReplyRule.EMPTY, "no words"));
    }
    List<ReplyFinding> found = new ArrayList<>();
    LanguageResult written = languages.identify(reply);
    checkCustomer(occasion, found);
    checkLength(reply, occasion.channel(), found);
    checkLanguage(reply, written, occasion.language(), found);
    Language language = occasion.language() == null ? written.language() : occasion.language();
    checkPhrases(reply, language, occasion, found);
    if (written.language() != language) {
      // What must not be said must not be said in another language than the customer's either.
      checkPhrases(reply, written.language(), occasion, found);
    }
    checkPersonalData(reply, language, occasion, found);
    checkRepetition(reply, occasion, found);
    checkSubstance(reply, found);
    found.sort(
        Comparator.comparing((ReplyFinding finding) -> finding.rule().severity())
            .thenComparing(ReplyFinding::rule));
    return found.stream()
        .distinct()
        .filter(finding -> found.stream().noneMatch(other -> isWithin(finding, other)))
        .toList();
  }

  /** Phrases overlap: of those that tell the same the longest is shown. */
  private static boolean isWithin(ReplyFinding finding, ReplyFinding other) {
    return finding.rule() == other.rule()
        && other.words().length() > finding.words().length()
        && other.words().contains(finding.words());
  }

  private static void checkCustomer(ReplyOccasion occasion, List<ReplyFinding> found) {
    if (occasion.customerType() == CustomerType.ACTIVE_HATER) {
      found.add(new ReplyFinding(ReplyRule.NOT_TO_BE_ANSWERED, "the customer is an active hater"));
    }
  }

  private static void checkLength(String reply, ReplyChannel channel, List<ReplyFinding> found) {
    int chars = reply.codePointCount(0, reply.length());
    if (channel.mostChars() > 0 && chars > channel.mostChars()) {
      found.add(
          new ReplyFinding(
              ReplyRule.TOO_LONG,
              chars + " characters; " + channel.code() + " allows " + channel.mostChars()));
    }
  }

  private static void checkLanguage(
      String reply, LanguageResult written, Language expected, List<ReplyFinding> found) {
    boolean sure =
        BLANKS.split(reply.strip(), -1).length >= LEAST_WORDS_FOR_LANGUAGE
            && written.confidence() >= SURE
            && written.language() != Language.UNKNOWN;
    if (expected != null && sure && written.language() != expected) {
      found.add(
          new ReplyFinding(
              ReplyRule.WRONG_LANGUAGE,
              "it is in "
                  + written.language().code()
                  + ", the customer writes "
                  + expected.code()));
    }
  }

  private void checkPhrases(
      String reply, Language language, ReplyOccasion occasion, List<ReplyFinding> found) {
    ReplyPhrases listed = phrases.get(language);
    if (listed == null) {
      return;
    }
    cues.find(reply, language).stream()
        .filter(cue -> cue.kind() == CueKind.ABUSE || cue.kind() == CueKind.THREAT)
        .forEach(cue -> found.add(new ReplyFinding(ReplyRule.INSULT, cue.quote())));
    found.addAll(listed.check(reply, occasion));
  }

  private void checkPersonalData(
      String reply, Language language, ReplyOccasion occasion, List<ReplyFinding> found) {
    if (!occasion.channel().isPublic()) {
      return;
    }
    for (PersonalDataSpan span : personalData.find(reply)) {
      if (span.kind() != PersonalDataKind.NAME && !isOurs(reply, span, language, occasion)) {
        // the words themselves are what must not be shown: the kind has to do
        found.add(
            new ReplyFinding(
                ReplyRule.SHOWS_PERSONAL_DATA,
                "a " + span.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
      }
    }
  }

  /**
   * Whether what is shown is a contact of our own: one of those named, or, where none is named, one
   * that the customer did not write and that is given as ours.
   */
  private boolean isOurs(
      String reply, PersonalDataSpan span, Language language, ReplyOccasion occasion) {
    String shown = reply.substring(span.start(), span.end());
    return switch (span.kind()) {
      case EMAIL, PHONE, ADDRESS -> {
        if (occasion.ownContacts().areNamed()) {
          yield occasion.ownContacts().include(span.kind(), shown);
        }
        if (occasion.post() != null && occasion.post().contains(shown)) {
          yield false;
        }
        ReplyPhrases listed = phrases.get(language);
        yield span.kind() == PersonalDataKind.EMAIL
            ? OwnContacts.isOffice(shown)
            : listed != null && listed.givesOurs(reply, span.start());
      }
      default -> false;
    };
  }

  private static void checkRepetition(
      String reply, ReplyOccasion occasion, List<ReplyFinding> found) {
    Set<String> words = words(reply);
    for (String earlier : occasion.earlierReplies()) {
      Set<String> common = new HashSet<>(words(earlier));
      Set<String> all = new HashSet<>(common);
      common.retainAll(words);
      all.addAll(words);
      if (common.size() >= SAME_REPLY * all.size()) {
        found.add(new ReplyFinding(ReplyRule.REPEATED_REPLY, "like an earlier reply"));
        return;
      }
    }
  }

  private static void checkSubstance(String reply, List<ReplyFinding> found) {
    int words = words(reply).size();
    if (words < LEAST_WORDS) {
      found.add(new ReplyFinding(ReplyRule.CURT, words == 1 ? "one word" : words + " words"));
    }
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(
        Arrays.asList(
            BLANKS.split(
                text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s]", " ").strip(), -1)));
  }
}
