package io.earshot.nlp.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TypeWeightsTest {

  private static final TypeWeights SHIPPED = TypeWeights.shipped();

  @ParameterizedTest
  @EnumSource
  void everyShippedWeightHasASaneSign(TypeFeature feature) {
    for (CustomerType type : TypeWeights.TYPES) {
      double weight = SHIPPED.of(feature, type);
      assertThat(feature.allowed(type, weight)).as(feature + " for " + type).isEqualTo(weight);
      if (feature.isSetByRule()) {
        assertThat(weight).isEqualTo(feature.byRule(type));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LOYALTY_IRRITATED, LAPSED_LOYAL, 1",
    "EARLIER_PRAISE_IRRITATED, LAPSED_LOYAL, 1",
    "PRAISE, CHAMPION, 1",
    "CONTEMPT, ACTIVE_HATER, 1",
    "FAULT, ACTIVE_HATER, -1",
    "FAULT, EXTREME_CRITIC, 1",
    "CHURN, LAPSED_LOYAL, 1",
    "INCIDENT_FAULT, ACTIVE_HATER, -1",
  })
  void whatEveryTeamLeadWouldExpectHolds(TypeFeature feature, CustomerType type, int sign) {
    assertThat(Math.signum(SHIPPED.of(feature, type))).isEqualTo(sign);
  }

  @Test
  void theFitLearnsWhatTheLabelsShowAndNothingAgainstTheSigns() {
    List<TypeWeightsFit.Labelled> mentions = new ArrayList<>();
    for (int copy = 0; copy < 20; copy++) {
      mentions.add(labelled(CustomerType.CHAMPION, TypeFeature.PRAISE));
      mentions.add(labelled(CustomerType.EXTREME_CRITIC, TypeFeature.COMPLAINT));
      // against all sense: the sign of the feature must hold
      mentions.add(labelled(CustomerType.CHAMPION, TypeFeature.CONTEMPT));
      mentions.add(labelled(CustomerType.UNDETERMINED, TypeFeature.NEWS));
    }
    TypeWeights weights = TypeWeightsFit.fit(mentions);
    assertThat(weights.of(TypeFeature.PRAISE, CustomerType.CHAMPION)).isGreaterThan(1);
    assertThat(weights.of(TypeFeature.COMPLAINT, CustomerType.EXTREME_CRITIC)).isGreaterThan(1);
    assertThat(weights.of(TypeFeature.CONTEMPT, CustomerType.CHAMPION)).isNotPositive();
    Map<CustomerType, Double> probabilities = weights.probabilities(mentions.get(0).values());
    assertThat(probabilities.get(CustomerType.CHAMPION)).isGreaterThan(0.8);
    assertThat(probabilities.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
  }

  private static TypeWeightsFit.Labelled labelled(CustomerType type, TypeFeature feature) {
    return new TypeWeightsFit.Labelled(
        List.of(
            new FeatureValue(TypeFeature.ALWAYS, 1, "", null),
            new FeatureValue(feature, 1, "words", null)),
        type);
  }
}
