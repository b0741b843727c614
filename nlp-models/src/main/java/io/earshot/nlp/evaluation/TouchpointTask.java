package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.TouchpointFinder;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The touchpoints of a text: any number of them. True are those to which the options of the suite
 * map the categories of its {@code opinions}, or the values of the row's label where it has no
 * opinions; a category that no option names is neither asked nor counted. Answers at touchpoints to
 * which nothing is mapped are not counted either: the set cannot tell whether they are right.
 *
 * <p>A category mapped to {@code none} says that no touchpoint is named: it is true where no other
 * is, and the answer where none was found.
 */
final class TouchpointTask implements EvaluatedTask {
  private static final String NONE = "none";

  private final TouchpointFinder finder;

  TouchpointTask(TouchpointFinder finder) {
    this.finder = finder;
  }

  @Override
  public String name() {
    return "touchpoint";
  }

  @Override
  public boolean judges(Language language) {
    return language.isSupported();
  }

  @Override
  public Set<String> truth(LabelledRow row, Suite suite) {
    Set<String> truth = new LinkedHashSet<>();
    JsonNode opinions = row.fields().path("opinions");
    if (opinions.isMissingNode()) {
      for (String category : row.label().split("\\+", -1)) {
        addMapped(category, suite, truth);
      }
    }
    for (JsonNode opinion : opinions) {
      addMapped(opinion.path("category").asText(), suite, truth);
    }
    if (truth.size() > 1) {
      truth.remove(NONE);
    }
    return truth;
  }

  private static void addMapped(String category, Suite suite, Set<String> touchpoints) {
    String touchpoint = suite.options().get(category);
    if (touchpoint != null) {
      touchpoints.add(touchpoint);
    }
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    Set<String> codes = new LinkedHashSet<>();
    for (NamedTouchpoint named : finder.find(row.text(), language)) {
      String code = named.touchpoint().code();
      if (suite.options().containsValue(code)) {
        codes.add(code);
      }
    }
    if (codes.isEmpty() && suite.options().containsValue(NONE)) {
      codes.add(NONE);
    }
    return codes;
  }
}
