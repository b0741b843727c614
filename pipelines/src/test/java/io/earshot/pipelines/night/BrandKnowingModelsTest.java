package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.cue.CueKind;
import io.earshot.pipelines.ShippedModels;
import io.earshot.priority.Brand;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandKnowingModelsTest {
  private static final BrandKnowingModels MODELS =
      new BrandKnowingModels(
          ShippedModels.INSTANCE,
          Map.of(
              "a1", new Brand("a1", "Acme", Brand.Relation.OWN),
              "b1", new Brand("b1", "Bosko", Brand.Relation.COMPETITOR)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "a1  |I am switching to Bosko after this.|true",
        "a1  |I am switching to Acme after this. |false",
        "a1  |I am switching to Larch after this.|false",
        "none|I am switching to Bosko after this.|true",
        "none|I am switching to Acme after this. |false",
        "b1  |I am switching to Acme after this. |true",
        "larch|I'm leaving Larch for good.      |true",
      })
  void knowsWhichBrandIsLeftAndWhichIsJoined(String brand, String text, boolean leaves) {
    assertThat(MODELS.assess(null, text, Subject.of(brand)).has(CueKind.CHURN)).isEqualTo(leaves);
  }
}
