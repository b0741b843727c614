package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a post says of danger that is not its writer's, nor the brand's. */
class PassedOnTest {
  private static final BrandNames NAMES = BrandNames.of(List.of("Acme"), List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Smoke in the stairwell at the Acme shop. https://photos.example/a | Smoke in
          en | Acme shop on Mill Lane. Smoke in the stairwell. https://a.example/b | Smoke in
          en | Smoke in the stairwell. https://a.example/b.JPG | Smoke in
          en | Smoke in the stairwell. https://a.example/b | ''
          en | Smoke in the stairwell. www.a.example/b | ''
          en | Smoke in the stairwell. https://a.example/b.jpg www.a.example/c | ''
          en | My Acme reading lamp burned my hand by chapter two. | burned my hand
          en | A fine novel. The author lets the heroine lie injured in the snow. | ''
          en | The striker was injured before the premier league match. | ''
          nl | Mooi verhaal. De schrijver laat de jongen bijna stikken in de rook. | ''
          """)
  void dangerIsKeptWhereItIsTheWritersOrTheBrands(String language, String post, String danger) {
    Language read = Language.ofCode(language).orElseThrow();
    assertThat(
            LexiconCueFinder.shipped().find(SplitText.of(post, read, NAMES), read).stream()
                .filter(cue -> cue.kind() == CueKind.SAFETY)
                .map(Cue::quote)
                .toList())
        .as(post)
        .isEqualTo(danger.isEmpty() ? List.of() : List.of(danger));
  }
}
