package io.earshot.nlp.privacy;

import io.earshot.nlp.privacy.AddressPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Postal addresses in any country's order, by the {@link AddressEvidence} inside a run of
 * capitalised words, numbers and the small words of names ("4 rue de la Paix") and by what leads to
 * the run ("my address is", "lives at", or just "at"). What {@link AddressShapes} cannot know, the
 * word for a street in every language, the sum of evidence makes up for. Runs with a word that is
 * written so but stands in no address ("Flight", "Terminal", months) are left out.
 *
 * <p>Word lists: {@code address-words.txt}. Stateless; linear time, since a run ends after {@value
 * #MOST_WORDS} words.
 */
final class AddressRunFinder implements SpanFinder {
  private static final int ENOUGH = 4;
  private static final int MOST_WORDS = 24;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_GAP = 8;
  private static final int LONGEST_ABBREVIATION = 4;
  private static final int CUE_REACH_CHARS = 60;
  private static final int CUE_REACH_WORDS = 3;
  private static final int CORNER_REACH_WORDS = 2;
  private static final int ANNOUNCED = 2;

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    boolean corners = mayNameCorner(text);
    if (!corners && !Ascii.beginsNumber(text)) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      boolean free = at == 0 || "@#/_=&$€£:.".indexOf(text.charAt(at - 1)) < 0;
      boolean corner = corners && free && isAnnounced(text, at, "corner", CORNER_REACH_WORDS);
      List<AddressPart> run = free ? run(text, at, corner) : List.of();
      if (run.isEmpty()) {
        at = wordEnd(text, at);
      } else {
        judge(text, run, corner, found);
        at = run.get(run.size() - 1).end();
      }
    }
  }

  /** Whether a crossing of streets may be named; together with a digit somewhere. */
  private static boolean mayNameCorner(String text) {
    if (text.chars().noneMatch(c -> Ascii.isDigit((char) c))) {
      return false;
    }
    String lower = LowerCase.of(text);
    return AddressPart.WORDS.get("corner").stream().anyMatch(lower::contains);
  }

  /** The run that begins here; empty when the word here is none that an address begins with. */
  private static List<AddressPart> run(String text, int from, boolean corner) {
    List<AddressPart> run = new ArrayList<>();
    int at = from;
    boolean broken = false;
    while (at >= 0 && run.size() < MOST_WORDS) {
      int end = wordEnd(text, at);
      AddressPart part =
          end - at > LONGEST_WORD
              ? null
              : !run.isEmpty() && run.get(run.size() - 1).beginsPostcodeBefore(text, at, end)
                  ? AddressPart.number(text, at, end, broken)
                  : AddressPart.of(text, at, end, broken, corner);
      if (part == null || endsBefore(run, part)) {
        break;
      }
      run.add(part);
      at = nextStart(text, part);
      broken = at >= 0 && text.substring(end, at).chars().anyMatch(c -> c == ',' || c == '\n');
    }
    while (!run.isEmpty() && run.get(run.size() - 1).kind() == Kind.SMALL) {
      run.remove(run.size() - 1);
    }
    return run;
  }

  /**
   * What no address begins with, "drive" or "la", begins no run; a number in a line behind a
   * postcode is a phone.
   */
  private static boolean endsBefore(List<AddressPart> run, AddressPart part) {
    if (run.isEmpty()) {
      return part.kind() == Kind.SMALL || part.isNoBeginning();
    }
    boolean behindPostcode = part.isNumber() && run.get(run.size() - 1).isPostcode();
    return (behindPostcode && part.broken()) || AddressPart.listed("label", part.lower());
  }

  private static void judge(
      String text, List<AddressPart> run, boolean corner, Consumer<PersonalDataSpan> found) {
    List<AddressPart> parts = corner ? run : withoutLeadingNames(run);
    if (parts.isEmpty()
        || parts.stream().anyMatch(part -> AddressPart.listed("never", part.lower()))) {
      return;
    }
    int start = parts.get(0).start();
    int end = parts.get(parts.size() - 1).end();
    AddressEvidence evidence = AddressEvidence.of(parts);
    int announced = announced(text, start);
    boolean sure = evidence.sure() || evidence.listed() || announced == ANNOUNCED;
    boolean crossing = corner && parts.stream().anyMatch(AddressPart::joins);
    if (crossing || (sure && !evidence.rambles() && evidence.points() + announced >= ENOUGH)) {
      found.accept(new PersonalDataSpan(PersonalDataKind.ADDRESS, start, end));
    }
  }

  /** Whom the address belongs to stands before it in a line of its own, or before a comma. */
  private static List<AddressPart> withoutLeadingNames(List<AddressPart> run) {
    int firstNumber = 0;
    while (firstNumber < run.size() && !run.get(firstNumber).isNumber()) {
      firstNumber++;
    }
    if (firstNumber == run.size()) {
      return List.of();
    }
    int from = 0;
    for (int i = 1; i <= firstNumber; i++) {
      if (run.get(i).broken() && run.subList(from, i).stream().noneMatch(AddressPart::isPlace)) {
        from = i;
      }
    }
    return run.subList(from, run.size());
  }

  /** Two points for a word like "address" or "lives" shortly before, one for a preposition. */
  private static int announced(String text, int start) {
    if (isAnnounced(text, start, "cue", CUE_REACH_WORDS)) {
      return ANNOUNCED;
    }
    return isAnnounced(text, start, "preposition", 1) ? 1 : 0;
  }

  /** Whether one of the few words before is in a list. */
  private static boolean isAnnounced(String text, int start, String list, int reach) {
    String lead = LowerCase.of(text.substring(Math.max(0, start - CUE_REACH_CHARS), start));
    return WordsBefore.of(lead, lead.length(), reach).stream()
        .anyMatch(word -> AddressPart.listed(list, word));
  }

  /** Behind the letters and digits here, with apostrophes, hyphens and dots between them. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && (isLetterLike(text.charAt(end)) || isJoint(text, start, end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetterLike(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isJoint(String text, int start, int at) {
    return at > start
        && "'’-.".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Where the next word of the run begins; -1 when the run ends behind this part. */
  private static int nextStart(String text, AddressPart part) {
    int from = part.end();
    boolean dot = from < text.length() && text.charAt(from) == '.';
    int at = behindGap(text, dot ? from + 1 : from);
    return at < 0 || (dot && !isAbbreviated(text, part, at)) ? -1 : at;
  }

  /** Blanks and commas, and behind a line end the signs that mark a quotation. */
  private static int behindGap(String text, int from) {
    int at = from;
    int latest = Math.min(text.length(), from + MOST_GAP);
    boolean lineEnd = false;
    while (at < latest && (lineEnd ? " ,\n\r\t>#?|*" : " ,\n\r\t#").indexOf(text.charAt(at)) >= 0) {
      lineEnd |= text.charAt(at) == '\n';
      at++;
    }
    return at > from && at < text.length() && Character.isLetterOrDigit(text.charAt(at)) ? at : -1;
  }

  /**
   * Whether a dot behind a part ends no sentence: "Str. 5", "u. 9", and as in Hungary "15." before
   * a flat or a line end.
   */
  private static boolean isAbbreviated(String text, AddressPart part, int next) {
    if (part.isNumber()) {
      String word = text.substring(next, wordEnd(text, next)).toLowerCase(Locale.ROOT);
      return AddressPart.listed("unit", word) || text.substring(part.end(), next).contains("\n");
    }
    boolean beforeNumber =
        part.lower().length() <= LONGEST_ABBREVIATION && Ascii.isDigit(text.charAt(next));
    return beforeNumber
        || part.lower().length() == 1
        || AddressPart.listed("abbreviation", part.lower());
  }
}
