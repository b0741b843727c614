package io.earshot.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not to be redistributed, or not for commerce, measures and does not teach. */
class LicencesTest {
  /** By the SOURCE.md of each set. */
  private static final List<String> ONLY_MEASURES =
      List.of(
          "airline_sentiment",
          "twcs_spotify",
          "tweeteval_hate",
          "absa",
          "semeval",
          "pattern_reviews",
          "sentiws_de",
          "customer_types");

  private static final List<String> REFUSED =
      List.of("-nc", "noncommercial", "non-commercial", "personal use", "no redistribution");

  @Test
  void noSetThatOnlyMeasuresTeachesAModel() throws IOException {
    assertThat(Training.recipes().stream().flatMap(recipe -> recipe.sources().stream()))
        .isNotEmpty()
        .noneMatch(source -> onlyMeasures(source.rows().set()));
    assertThat(
            Training.lexicons().stream()
                .flatMap(recipe -> recipe.lists().stream())
                .flatMap(list -> list.parts().stream()))
        .isNotEmpty()
        .noneMatch(part -> onlyMeasures(part.file()));
  }

  @Test
  void noLicenceThatRefusesCommerceOrRedistributionTeachesAModel() throws IOException {
    Stream<String> models =
        Training.recipes().stream()
            .flatMap(recipe -> recipe.sources().stream())
            .map(Recipe.Source::licence);
    Stream<String> lists =
        Training.lexicons().stream()
            .flatMap(recipe -> recipe.lists().stream())
            .map(LexiconRecipe.WordList::licence);
    assertThat(Stream.concat(models, lists)).isNotEmpty().noneMatch(LicencesTest::refuses);
  }

  @Test
  void whatIsNotStatedIsNotCalledStated() throws IOException {
    assertThat(Training.recipes().stream().flatMap(recipe -> recipe.sources().stream()))
        .allSatisfy(
            source ->
                assertThat(source.stated())
                    .as(source.rows().set())
                    .isEqualTo(!source.licence().contains("none stated")));
  }

  private static boolean onlyMeasures(String set) {
    return ONLY_MEASURES.stream().anyMatch(set::startsWith);
  }

  private static boolean refuses(String licence) {
    return REFUSED.stream().anyMatch(licence.toLowerCase(Locale.ROOT)::contains);
  }
}
