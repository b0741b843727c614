package io.earshot.nlp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandleMaskerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@AcmeAir ask @mara_k | @AcmeAir ask [handle]",
        "@acme_air_help and @Acmeair2 | @acme_air_help and @Acmeair2",
        "(@otto@social.example.) | ([handle].)",
        "write to a@b.example | write to a@b.example",
        "@ home, 5@6 | @ home, 5@6",
        "@jürgen! | [handle]!"
      })
  void masksAllButTheBrandsOwn(String text, String masked) {
    assertThat(HandleMasker.mask(text, "acme-air")).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"''", "-", "a"})
  void masksAllWhereTheBrandNamesNothing(String brand) {
    assertThat(HandleMasker.mask("@anna", brand)).isEqualTo("[handle]");
    assertThat(HandleMasker.mask("@anna", null)).isEqualTo("[handle]");
  }
}
