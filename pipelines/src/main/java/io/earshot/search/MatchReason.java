package io.earshot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the things that make a mention match: the leaves of a {@link MatchExplanation} that count,
 * told apart from the arithmetic around them. Immutable.
 *
 * <p>It is read from the wording of Lucene's explanations; what that words in another way becomes a
 * condition in Lucene's words, so that nothing is left out.
 *
 * @param found the word or words that were found; of a condition the condition
 * @param field {@code text} or {@code title}; null for a condition
 * @param language code of the language whose stem was found; null for the words as they stand
 * @param points what it gives; 0 for a condition
 * @param times how often it stands in the mention; 0 where that is not told
 * @param mentions in how many mentions it stands; 0 where that is not told
 */
public record MatchReason(
    String found, String field, String language, double points, long times, long mentions) {
  private static final Pattern WEIGHT =
      Pattern.compile(
          "weight\\((title|text)(?:\\.([a-z]{2}))?:(.*) in \\d+\\) \\[.*", Pattern.DOTALL);
  private static final Pattern CONSTANT =
      Pattern.compile("ConstantScore\\((.*)\\)(?:\\^[0-9.]+)?", Pattern.DOTALL);

  /** Whether it is a condition that has to hold, and no word that was found. */
  public boolean isCondition() {
    return field == null;
  }

  /** The reasons of a match, those with the most points first. */
  static List<MatchReason> of(MatchExplanation explanation) {
    List<MatchReason> reasons = new ArrayList<>();
    add(reasons, explanation);
    reasons.sort(Comparator.comparing(MatchReason::points).reversed());
    return List.copyOf(reasons);
  }

  private static void add(List<MatchReason> reasons, MatchExplanation part) {
    if (!part.matches()) {
      return;
    }
    String said = part.description();
    Matcher weight = WEIGHT.matcher(said);
    Matcher constant = CONSTANT.matcher(said);
    if (weight.matches()) {
      reasons.add(
          new MatchReason(
              weight.group(3),
              weight.group(1),
              weight.group(2),
              part.value(),
              Math.round(named(part, "freq,")),
              Math.round(named(part, "n, number of documents"))));
    } else if (said.startsWith("max of:")) {
      // Of several ways to find one word the best counts.
      part.details().stream()
          .filter(MatchExplanation::matches)
          .max(Comparator.comparing(MatchExplanation::value))
          .ifPresent(best -> add(reasons, best));
    } else if (said.startsWith("sum of:") || said.startsWith("match on required clause")) {
      part.details().stream()
          .filter(detail -> !detail.description().equals("# clause"))
          .forEach(detail -> add(reasons, detail));
    } else {
      String condition = constant.matches() ? constant.group(1) : said;
      reasons.add(new MatchReason(condition, null, null, 0, 0, 0));
    }
  }

  /** The value of the part that is described so, or 0. */
  private static double named(MatchExplanation part, String beginning) {
    if (part.description().startsWith(beginning)) {
      return part.value();
    }
    return part.details().stream()
        .mapToDouble(detail -> named(detail, beginning))
        .filter(value -> value != 0)
        .findFirst()
        .orElse(0);
  }
}
