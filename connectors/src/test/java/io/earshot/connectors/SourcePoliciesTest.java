package io.earshot.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcePoliciesTest {
  @Test
  void knowsTheTermsOfTheSourcesWithTerms() {
    assertThat(SourcePolicies.defaults().declared())
        .containsExactly(
            Map.entry("bluesky", new SourcePolicy("bluesky", true, true, true, null, true)),
            Map.entry(
                "google-play", new SourcePolicy("google-play", true, true, false, null, false)),
            Map.entry("reddit", new SourcePolicy("reddit", true, true, true, null, true)),
            Map.entry("twitter", new SourcePolicy("twitter", true, true, false, null, true)),
            Map.entry("x", new SourcePolicy("x", true, true, false, null, true)));
  }

  @Test
  void allowsEverythingForAnUndeclaredSource() {
    assertThat(SourcePolicies.defaults().forSource("shop-survey"))
        .isEqualTo(SourcePolicy.open("shop-survey"));
  }

  @Test
  void isNotSlippedThroughByAnotherSpelling() {
    assertThat(SourcePolicies.defaults().forSource("X").profileIndividuals()).isFalse();
    assertThat(SourcePolicies.defaults().forSource("TWITTER").profileIndividuals()).isFalse();
  }

  @Test
  void letsTheConfigurationDeclareAnySource() {
    SourcePolicy own = new SourcePolicy("x", false, false, false, Duration.ofDays(30), true);
    SourcePolicy survey = new SourcePolicy("survey", true, false, false, null, false);
    SourcePolicies policies = SourcePolicies.of(Map.of("x", own, "survey", survey));
    assertThat(policies.forSource("x")).isEqualTo(own);
    assertThat(policies.forSource("survey")).isEqualTo(survey);
    assertThat(policies.forSource("reddit").followDeletions()).isTrue();
  }

  @Test
  void refusesAHistoryThatMayTellNothing() {
    assertThatThrownBy(() -> new SourcePolicy("x", true, true, true, false, null, false))
        .hasMessage("source x: a history is kept to tell the type, which is not to be told");
  }

  @Test
  void refusesAPolicyUnderTheNameOfAnotherSource() {
    assertThatThrownBy(() -> SourcePolicies.of(Map.of("x", SourcePolicy.open("y"))))
        .hasMessage("the policy declared for source x is one for y");
  }
}
