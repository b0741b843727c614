package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.Language;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.nlp.privacy.PersonalDataSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Spans of personal data. The field {@code spans} of a row lists {@code type}, {@code start} and
 * {@code end} in code points; the options of the suite name our kind for each type that counts. A
 * span is found when one of the same kind shares at least half of the chars that either covers. A
 * span of ours that lies in one of a type that does not count is neither right nor wrong.
 */
final class PrivacyTask implements EvaluatedTask {
  private static final double ENOUGH_SHARED = 0.5;

  private final PersonalDataMasker masker;

  PrivacyTask(PersonalDataMasker masker) {
    this.masker = masker;
  }

  private record Span(String kind, int start, int end) {
    String label() {
      return kind + "#" + start + "-" + end;
    }

    boolean matches(Span other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      int covered = Math.max(end, other.end) - Math.min(start, other.start);
      return kind.equals(other.kind) && shared >= ENOUGH_SHARED * covered;
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
          truth.stream().filter(span::matches).map(Span::label).findFirst().orElse(null);
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
    return spans;
  }
}
