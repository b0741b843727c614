package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.Language;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.nlp.privacy.PersonalDataSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Spans of personal data. The field {@code spans} of a row lists {@code type}, {@code start} and
 * {@code end} in code points; the options of the suite name our kind for each type that counts. A
 * span is found when one of the same kind shares at least half of the chars that either covers.
 * What lies in a span of a type that does not count is neither right nor wrong.
 *
 * <p>Some sets mark an address as one span and the next as a street, a flat and a postcode with the
 * town of a type of its own in between. Parts of an address with nothing but signs, or spans of
 * types that do not count, between them are therefore taken together.
 */
final class PrivacyTask implements EvaluatedTask {
  private static final double ENOUGH_SHARED = 0.5;
  private static final String ADDRESS = "address";

  private final PersonalDataMasker masker;

  PrivacyTask(PersonalDataMasker masker) {
    this.masker = masker;
  }

  private record Span(String kind, int start, int end) {
    String label() {
      return kind + "#" + start + "-" + end;
    }

    /** The chars that count: those in no span of a type that does not. */
    BitSet chars(List<Span> truth) {
      BitSet chars = new BitSet();
      chars.set(start, end);
      truth.stream()
          .filter(other -> other.kind.isEmpty())
          .forEach(other -> chars.clear(other.start, other.end));
      return chars;
    }

    boolean matches(Span other, List<Span> truth) {
      BitSet shared = chars(truth);
      BitSet covered = chars(truth);
      BitSet theirs = other.chars(truth);
      shared.and(theirs);
      covered.or(theirs);
      return kind.equals(other.kind)
          && shared.cardinality() >= ENOUGH_SHARED * covered.cardinality();
    }

    boolean holds(Span other) {
      return start <= other.start && other.end <= end;
    }

    boolean touches(Span other) {
      return Math.min(end, other.end) > Math.max(start, other.start);
    }
  }

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public boolean judges(Language language) {
    return true;
  }

  @Override
  public Set<String> truth(LabelledRow row, Suite suite) {
    Set<String> labels = new LinkedHashSet<>();
    trueSpans(row, suite.options()).stream()
        .filter(span -> !span.kind().isEmpty())
        .forEach(span -> labels.add(span.label()));
    return labels;
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    List<Span> truth = trueSpans(row, suite.options());
    Set<String> labels = new LinkedHashSet<>();
    for (PersonalDataSpan found : masker.find(row.text())) {
      Span span =
          new Span(found.kind().name().toLowerCase(Locale.ROOT), found.start(), found.end());
      String matched =
          truth.stream()
              .filter(other -> span.matches(other, truth))
              .map(Span::label)
              .findFirst()
              .orElse(null);
      boolean counts =
          suite.options().containsValue(span.kind())
              && truth.stream().noneMatch(other -> other.kind().isEmpty() && other.touches(span));
      if (matched != null) {
        labels.add(matched);
      } else if (counts) {
        labels.add(span.label());
      }
    }
    return labels;
  }

  /** The spans of the row in chars; those of types that do not count have an empty kind. */
  private static List<Span> trueSpans(LabelledRow row, Map<String, String> kinds) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : row.fields().path("spans")) {
      int start = row.text().offsetByCodePoints(0, span.path("start").asInt());
      int end = row.text().offsetByCodePoints(0, span.path("end").asInt());
      spans.add(new Span(kinds.getOrDefault(span.path("type").asText(), ""), start, end));
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return withWholeAddresses(row.text(), spans);
  }

  private static List<Span> withWholeAddresses(String text, List<Span> spans) {
    List<Span> whole = new ArrayList<>();
    Span open = null;
    for (Span span : spans) {
      if (!span.kind().equals(ADDRESS)) {
        whole.add(span);
      } else if (open != null && isOnlySignsBetween(text, open.end(), span.start(), spans)) {
        open = new Span(ADDRESS, open.start(), Math.max(open.end(), span.end()));
      } else {
        if (open != null) {
          whole.add(open);
        }
        open = span;
      }
    }
    if (open != null) {
      whole.add(open);
    }
    // a town inside an address is the address now
    Set<Span> addresses = new LinkedHashSet<>(whole);
    addresses.removeIf(span -> !span.kind().equals(ADDRESS));
    whole.removeIf(
        span -> span.kind().isEmpty() && addresses.stream().anyMatch(one -> one.holds(span)));
    return whole;
  }

  private static boolean isOnlySignsBetween(String text, int from, int to, List<Span> spans) {
    return IntStream.range(from, to)
        .filter(at -> Character.isLetterOrDigit(text.charAt(at)))
        .allMatch(
            at ->
                spans.stream()
                    .anyMatch(
                        span -> span.kind().isEmpty() && span.start() <= at && at < span.end()));
  }
}
