package io.earshot.care.reply;

import io.earshot.nlp.Language;
import io.earshot.nlp.cue.PhraseLexicon;
import io.earshot.nlp.cue.PhraseLexicon.Match;
import io.earshot.nlp.cue.SplitText;
import io.earshot.nlp.cue.Word;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of one language that a reply should not hold, and what stands beside them that makes
 * them harmless. Immutable and safe for use by several threads.
 *
 * <p>A row of {@code phrases-<language>.tsv} names a rule, or what excuses one:
 *
 * <ul>
 *   <li>{@code private_way}: the sentence leads out of public, so personal data may be asked for
 *   <li>{@code helps}: the reply says what can be done, so a negative does not close the talk
 *   <li>{@code told}: what happened, is thanked or apologised for, or when somebody can be reached;
 *       a time that stands by it is no promise, unless a {@code will} stands nearer
 *   <li>{@code ours}: the sentence takes it on ourselves ("you should have been told"), so it does
 *       not blame
 *   <li>{@code spares}: the sentence says what nobody has to do again, so it does not ask for it
 *   <li>{@code understands}: the sentence says how hard it is to stay calm, so it does not ask for
 *       it, unless it is a question
 *   <li>{@code paid}: what the customer paid; an amount that stands by it is no promise
 *   <li>{@code our_contact}: a phone number or address in its sentence is ours to be called or seen
 *       at, unless a {@code their_contact} says that it is the customer's
 *   <li>{@code choice}: the question lets the customer choose between several
 *   <li>{@code count}: a number in words; its flag is its value
 * </ul>
 *
 * <p>Flags of a row:
 *
 * <ul>
 *   <li>{@code alone}: only where it is a clause of its own, as in "No, ..."
 *   <li>{@code ends}: only at the end of a clause, as the day in "am 3. Mai", whose full stop ends
 *       it
 *   <li>{@code question}: only in a question
 *   <li>{@code helped}: harmless where the reply helps, as "I do not know" before "I will find out"
 *   <li>{@code amount}: a bare amount, harmless where it was paid
 *   <li>{@code offered}: gives back what was paid; no promise where it is one of several to choose
 *   <li>{@code percent}: a share, which no allowed amount covers
 *   <li>{@code minutes, hours, days, weeks}: what the number of a promise counts; without a number
 *       it is one
 *   <li>{@code number}: what is asked for is a number
 * </ul>
 */
final class ReplyPhrases {
  private static final String PRIVATE_WAY = "private_way";
  private static final String OURS = "ours";
  private static final String SPARES = "spares";
  private static final String UNDERSTANDS = "understands";
  private static final String HELPS = "helps";
  private static final String TOLD = "told";
  private static final String WILL = "will";
  private static final String PAID = "paid";
  private static final String OUR_CONTACT = "our_contact";
  private static final String THEIR_CONTACT = "their_contact";
  private static final String CHOICE = "choice";
  private static final String COUNT = "count";
  private static final Set<String> NO_RULE =
      Set.of(
          PRIVATE_WAY,
          OURS,
          SPARES,
          UNDERSTANDS,
          HELPS,
          TOLD,
          WILL,
          PAID,
          OUR_CONTACT,
          THEIR_CONTACT,
          CHOICE,
          COUNT);

  private static final int MANY_WORDS = 12;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,2})?");

  /**
   * An amount with or without marks between the thousands, and its decimals: three digits behind a
   * mark are thousands in every language, since nobody promises thousandths.
   */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:[.,'\u2019 \\u00A0\\u202F]\\d{3})+|\\d{1,9})(?:[.,](\\d{1,2}))?"
              + "(?![.,]?\\d)");

  /** A number that may name a flight, an order, a version or a day. */
  private static final Pattern NAMING_NUMBER = Pattern.compile("\\d{2,}");

  private final Language language;
  private final PhraseLexicon lexicon;

  private ReplyPhrases(Language language, PhraseLexicon lexicon) {
    this.language = language;
    this.lexicon = lexicon;
  }

  /** Those of a supported language. */
  static ReplyPhrases of(Language language) {
    String name = "phrases-" + language.code() + ".tsv";
    return new ReplyPhrases(language, PhraseLexicon.load(ReplyPhrases.class, name, language));
  }

  /** What the phrases of a reply break. */
  List<ReplyFinding> check(String reply, ReplyOccasion occasion) {
    SplitText split = SplitText.of(reply, language);
    Reading reading = new Reading(split, lexicon.find(split), occasion);
    return reading.matches.stream()
        .filter(match -> !NO_RULE.contains(match.row().label()))
        .filter(match -> !reading.isHarmless(match))
        .map(match -> new ReplyFinding(rule(match), reading.words(match)))
        .toList();
  }

  /** Whether the sentence around a place gives a contact as ours, and not as the customer's. */
  boolean givesOurs(String reply, int place) {
    SplitText split = SplitText.of(reply, language);
    int sentence =
        split.words().stream()
            .filter(word -> word.end() > place)
            .mapToInt(Word::sentence)
            .findFirst()
            .orElse(-1);
    Set<String> labels = new HashSet<>();
    for (Match match : lexicon.find(split)) {
      if (split.words().get(match.from()).sentence() == sentence) {
        labels.add(match.row().label());
      }
    }
    return labels.contains(OUR_CONTACT) && !labels.contains(THEIR_CONTACT);
  }

  private static ReplyRule rule(Match match) {
    return ReplyRule.valueOf(match.row().label().toUpperCase(Locale.ROOT));
  }

  /** One reply with the phrases found in it. */
  private record Reading(SplitText split, List<Match> matches, ReplyOccasion occasion) {

    boolean isHarmless(Match match) {
      Set<String> flags = match.row().flags();
      if ((flags.contains("alone") && !fillsItsClause(match))
          || (flags.contains("ends") && !endsItsClause(match))
          || (flags.contains("question") && !isAsked(match))
          || (flags.contains("helped") && helps())) {
        return true;
      }
      return switch (rule(match)) {
        case BLAME -> shares(match, OURS);
        case ASKS_PERSONAL_DATA -> !occasion.channel().isPublic() || shares(match, PRIVATE_WAY);
        case ASKS_AGAIN -> !isSaid(match) || shares(match, SPARES);
        case CALM_DOWN -> !isAsked(match) && shares(match, UNDERSTANDS);
        case BARE_NEGATIVE -> helps();
        case PROMISE_TIME -> isAsked(match) || isNear(match, TOLD) || mayPromiseTime(match);
        case PROMISE_MONEY ->
            (flags.contains("amount") && isNear(match, PAID))
                || (flags.contains("offered") && isAsked(match) && shares(match, CHOICE))
                || mayPromiseMoney(match);
        default -> false;
      };
    }

    String words(Match match) {
      return split.text().substring(first(match).start(), split.words().get(match.to() - 1).end());
    }

    private Word first(Match match) {
      return split.words().get(match.from());
    }

    private boolean isAsked(Match match) {
      return split.asked().get(first(match).sentence());
    }

    private boolean fillsItsClause(Match match) {
      int clause = first(match).clause();
      return isOutside(match.from() - 1, clause) && isOutside(match.to(), clause);
    }

    private boolean endsItsClause(Match match) {
      return isOutside(match.to(), split.words().get(match.to() - 1).clause());
    }

    private boolean isOutside(int word, int clause) {
      return word < 0 || word >= split.words().size() || split.words().get(word).clause() != clause;
    }

    /** Whether the sentence of a phrase holds an excuse too. */
    private boolean shares(Match match, String excuse) {
      return matches.stream()
          .anyMatch(
              other ->
                  other.row().label().equals(excuse)
                      && first(other).sentence() == first(match).sentence());
    }

    /** Whether the reply says what can be done, in words that are not those of a no. */
    private boolean helps() {
      return matches.stream()
          .filter(match -> match.row().label().equals(HELPS))
          .anyMatch(help -> matches.stream().noneMatch(other -> closes(other, help)));
    }

    private static boolean closes(Match other, Match help) {
      return !NO_RULE.contains(other.row().label())
          && Set.of(ReplyRule.BARE_NEGATIVE, ReplyRule.DISMISSAL).contains(rule(other))
          && other.from() < help.to()
          && help.from() < other.to();
    }

    /**
     * Whether the nearest mark before a promise in its clause, or else behind it, is one that
     * excuses it: "the delay today and we will write" tells, "was late and will come today"
     * promises.
     */
    private boolean isNear(Match promise, String excuse) {
      Match before = null;
      Match behind = null;
      for (Match mark : matches) {
        String label = mark.row().label();
        if ((!label.equals(excuse) && !label.equals(WILL))
            || !reaches(mark, first(promise).clause())) {
          continue;
        }
        if (mark.from() <= promise.from()) {
          // of two that begin alike the longer one says more: "your train will leave"
          before = before == null || mark.to() >= before.to() ? mark : before;
        } else if (behind == null) {
          behind = mark;
        }
      }
      Match nearest = before == null ? behind : before;
      return nearest != null && nearest.row().label().equals(excuse);
    }

    private boolean reaches(Match mark, int clause) {
      return first(mark).clause() <= clause && split.words().get(mark.to() - 1).clause() >= clause;
    }

    /** Whether the post holds what is asked for: a number, or else a story of some length. */
    private boolean isSaid(Match asked) {
      String post = occasion.post();
      if (post == null) {
        return false;
      }
      return asked.row().flags().contains("number")
          ? NAMING_NUMBER.matcher(post).find()
          : BLANKS.split(post.strip(), -1).length >= MANY_WORDS;
    }

    private boolean mayPromiseTime(Match promise) {
      Set<String> flags = promise.row().flags();
      long count = count(promise);
      Duration promised =
          flags.contains("weeks")
              ? Duration.ofDays(7 * count)
              : flags.contains("days")
                  ? Duration.ofDays(count)
                  : flags.contains("hours")
                      ? Duration.ofHours(count)
                      : flags.contains("minutes") ? Duration.ofMinutes(count) : null;
      return promised != null && promised.compareTo(occasion.leastPromise()) >= 0;
    }

    private long count(Match promise) {
      Matcher number = NUMBER.matcher(words(promise));
      if (number.find()) {
        return new BigDecimal(number.group().replace(',', '.')).longValue();
      }
      return counts(promise).stream().map(BigDecimal::longValue).findFirst().orElse(1L);
    }

    /** The numbers in words that stand within a phrase. */
    private List<BigDecimal> counts(Match within) {
      return matches.stream()
          .filter(match -> match.row().label().equals(COUNT))
          .filter(match -> match.from() >= within.from() && match.to() <= within.to())
          .map(match -> new BigDecimal(match.row().flags().iterator().next()))
          .toList();
    }

    /** Whether amounts are named and none is above the limit; in its words, else in its clause. */
    private boolean mayPromiseMoney(Match promise) {
      if (promise.row().flags().contains("percent")) {
        return false;
      }
      List<BigDecimal> amounts = amounts(promise);
      if (amounts.isEmpty()) {
        amounts =
            matches.stream()
                .filter(other -> other.row().flags().contains("amount"))
                .filter(other -> first(other).clause() == first(promise).clause())
                .flatMap(other -> amounts(other).stream())
                .toList();
      }
      return !amounts.isEmpty()
          && amounts.stream().allMatch(amount -> amount.compareTo(occasion.mostMoney()) <= 0);
    }

    private List<BigDecimal> amounts(Match promise) {
      List<BigDecimal> amounts = new ArrayList<>(counts(promise));
      Matcher amount = AMOUNT.matcher(words(promise));
      while (amount.find()) {
        String whole = amount.group(1).replaceAll("\\D", "");
        String rest = Objects.requireNonNullElse(amount.group(2), "0");
        amounts.add(new BigDecimal(whole + "." + rest));
      }
      return amounts;
    }
  }
}
