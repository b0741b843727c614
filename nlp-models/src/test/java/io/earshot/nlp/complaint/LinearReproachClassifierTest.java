package io.earshot.nlp.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.PostFeatures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinearReproachClassifierTest {
  private final LinearReproachClassifier classifier = new LinearReproachClassifier();

  private Optional<Reproach> of(String text, Language language) {
    return classifier.classify(PostFeatures.of(text, language), language);
  }

  @Test
  void tellsAMildRemarkFromBlame() {
    assertThat(of("The size is a bit small and the colour is different", Language.EN))
        .contains(Reproach.NO_EXPLICIT_REPROACH);
    assertThat(
            of(
                "Worst seller, they cheated me, fraud! They sent a used product. Shame on them",
                Language.EN))
        .hasValueSatisfying(step -> assertThat(step).isGreaterThanOrEqualTo(Reproach.ACCUSATION));
  }

  @Test
  void saysNothingOfNothingNorInOtherLanguages() {
    assertThat(of("", Language.EN)).isEmpty();
    assertThat(of("Das ist Betrug", Language.DE)).isEmpty();
  }
}
