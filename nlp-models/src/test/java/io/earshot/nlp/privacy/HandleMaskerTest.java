package io.earshot.nlp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleMaskerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@AcmeAir ask @mara_k | @AcmeAir ask [handle]",
        "@acme_air_help and @AskAcmeAir | @acme_air_help and @AskAcmeAir",
        "(@otto@social.example.) | ([handle].)",
        "write to a@b.example | write to a@b.example",
        "@ home, 5@6 | @ home, 5@6",
        "@jürgen! | [handle]!",
        "@ann.b and @ann-b, @@ann | [handle] and [handle], [handle]",
        "@mara.bsky.social or mara.bsky.social. | [handle] or [handle].",
        "＠mara, hello | [handle], hello",
        "u/mara_k and /u/otto-1, u/r | [handle] and [handle], u/r",
        "see https://twitter.com/mara_k/status/12 | see https://twitter.com/[handle]/status/12",
        "x.com/mara, www.x.com/otto. | x.com/[handle], www.x.com/[handle].",
        "bsky.app/profile/mara.example.org | bsky.app/profile/[handle]",
        "x.com/AcmeAirHelp x.com/search?q=1 box.com/mara | x.com/AcmeAirHelp x.com/search?q=1 box.com/mara",
        "@AcmeAirFanClub @acmeair82 | [handle] [handle]",
        "reddit.com/user/mara | reddit.com/user/[handle]"
      })
  void masksAllButTheBrandsOwn(String text, String masked) {
    assertThat(HandleMasker.mask(text, "acme-air")).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "delta,@DeltaAssist,true",
    "delta,@Delta,true",
    "delta,@Deltadawn82,false",
    "delta,@delta_fan,false",
    "db,@DB_Bahn,true",
    "db,@dbauer,false",
    "deutsche-bahn,@DB_Bahn,true",
    "deutsche-bahn,@DB_Bauer,false",
    "Deutsche Bahn,@DeutscheBahn,true",
    "vodafone,@VodafoneDE,true",
    "spotify,@SpotifyCares,true"
  })
  void aHandleIsTheBrandsWhenNothingButServiceWordsStandBesideTheName(
      String brand, String handle, boolean kept) {
    assertThat(HandleMasker.mask(handle, brand)).isEqualTo(kept ? handle : "[handle]");
  }

  @ParameterizedTest
  @CsvSource({"''", "-", "a"})
  void masksAllWhereTheBrandNamesNothing(String brand) {
    assertThat(HandleMasker.mask("@anna", brand)).isEqualTo("[handle]");
    assertThat(HandleMasker.mask("@anna", null)).isEqualTo("[handle]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "a",
        "@a",
        "@a.",
        "a@",
        "u/",
        "/u/abc",
        "x.com/",
        "x.com/a",
        "a.",
        "a-",
        "@a@",
        "@acmehelp",
        "x.com"
      })
  void takesTimeInProportionToTheLengthAtMost(String unit) {
    String text = unit.repeat(900_000 / unit.length());
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> HandleMasker.mask(text, "acme"));
  }
}
