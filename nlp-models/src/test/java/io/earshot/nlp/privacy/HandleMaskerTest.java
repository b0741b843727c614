package io.earshot.nlp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
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
        "ask mara.BSKY.Social | ask [handle]",
        "＠mara, hello | [handle], hello",
        "u/mara_k and /u/otto-1, u/r | [handle] and [handle], u/r",
        "see https://twitter.com/mara_k/status/12 | see https://twitter.com/[handle]/status/12",
        "x.com/mara, www.x.com/otto. | x.com/[handle], www.x.com/[handle].",
        "bsky.app/profile/mara.example.org | bsky.app/profile/[handle]",
        "x.com/AcmeAirHelp x.com/search?q=1 box.com/mara | x.com/AcmeAirHelp x.com/search?q=1 box.com/mara",
        "@AcmeAirFanClub @acmeair82 | [handle] [handle]",
        "reddit.com/user/mara | reddit.com/user/[handle]",
        "www.facebook.com/profile.php?id=100412&ref=x | www.facebook.com/profile.php?id=[handle]&ref=x",
        "facebook.com/profile.php and fb.com/mara.k | facebook.com/profile.php and fb.com/[handle]",
        "https://wa.me/491715550101?text=hi wa.me/+491715550101 | https://wa.me/[handle]?text=hi wa.me/[handle]",
        "vk.com/id4412, vk.com/mara | vk.com/[handle], vk.com/[handle]",
        "https://www.xing.com/profile/Mara_K/cv | https://www.xing.com/profile/[handle]/cv",
        "twitter.com/intent/user?screen_name=mara_k | twitter.com/intent/user?screen_name=[handle]",
        "@mara@otto@lena | [handle]",
        "@mara@@otto | [handle]",
        "@AcmeAir@otto@lena | @AcmeAir[handle]",
        "@AcmeAir@social.example | @AcmeAir@social.example",
        "x.com/AcmeAir.@mara | x.com/AcmeAir.[handle]",
        "fb.com/acme.air and fb.com/acme.air.mara | fb.com/acme.air and fb.com/[handle]",
        "@mara/u/otto | [handle][handle]",
        "@ma\u200Bra_k, @acme\u200Bair, u/ma\u2060ra | [handle], @acme\u200Bair, [handle]",
        "u/mara@otto x@y.example | [handle][handle] x@y.example"
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
    "delta,@delta.burke,false",
    "delta,@delta.com,true",
    "delta,@Delta.Help,true",
    "delta,@delta.bsky.social,true",
    "delta,@delta.burke.bsky.social,false",
    "delta,@delta.burke@social.example,false",
    "delta,@delta-burke,false",
    "acme air,@acme.air,true",
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
    assertThat(HandleMasker.isOwn(handle, brand)).isEqualTo(kept);
    assertThat(HandleMasker.mask(handle, brand)).isEqualTo(kept ? handle : "[handle]");
  }

  @ParameterizedTest
  @CsvSource({"''", "-", "a"})
  void masksAllWhereTheBrandNamesNothing(String brand) {
    assertThat(HandleMasker.mask("@anna", brand)).isEqualTo("[handle]");
    assertThat(HandleMasker.mask("@anna", null)).isEqualTo("[handle]");
  }

  /** Texts made of what leads to handles, so that they meet and overlap. */
  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "@",
            "\uFF20",
            "mara",
            "acmeair",
            "help",
            "u/",
            "/u/",
            "x.com/",
            "t.me/",
            "facebook.com/profile.php?id=",
            "facebook.com/",
            "reddit.com/user/",
            ".bsky.social",
            "[handle]",
            ".",
            "-",
            "_",
            "/",
            "?",
            "&",
            "+",
            ")",
            "12",
            "\u00e9",
            "\u0301",
            " ")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Test
  void masksBehindEveryLink() {
    assertThat(CueFile.lines("handle-links.txt"))
        .isNotEmpty()
        .allSatisfy(
            link ->
                assertThat(HandleMasker.mask(link + "mara_k", null)).isEqualTo(link + "[handle]"));
  }

  @Property(tries = 5_000)
  void maskingTwiceIsMaskingOnce(@ForAll("scraps") String text) {
    String once = HandleMasker.mask(text, "acme-air");
    assertThat(HandleMasker.mask(once, "acme-air")).isEqualTo(once);
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
        "@acmeair@b",
        "/u/abc/u/abc@",
        "facebook.com/profile.php?id=",
        "x.com"
      })
  void takesTimeInProportionToTheLengthAtMost(String unit) {
    String text = unit.repeat(900_000 / unit.length());
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> HandleMasker.mask(text, "acme"));
  }
}
