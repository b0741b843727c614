package io.earshot.nlp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostMaskerTest {
  private final PostMasker masker = new PostMasker();

  static Stream<String[]> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PostMaskerTest.class.getResourceAsStream("masked.tsv"), StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().filter(line -> !line.startsWith(";")).toList();
      return all.stream().map(line -> line.split("\t", -1));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void masksWhatIsPersonalAndLeavesTheRest(String text, String masked) {
    assertThat(masker.mask(text)).isEqualTo(masked);
  }

  @Test
  void aCueLeadsOverALineEndWithAColonOnly() {
    assertThat(masker.mask("please call me:\n3125550143 today"))
        .isEqualTo("please call me:\n[phone] today");
    assertThat(masker.mask("please call me\n3125550143 bytes"))
        .isEqualTo("please call me\n3125550143 bytes");
  }

  @Test
  void tellsKindAndPlaceInOrder() {
    assertThat(masker.find("my name is Anna, write to a@b.example"))
        .containsExactly(
            new PersonalDataSpan(PersonalDataKind.NAME, 11, 15),
            new PersonalDataSpan(PersonalDataKind.EMAIL, 26, 37));
  }

  /** Texts made of what the finders look for, so that they meet and overlap. */
  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "my name is ",
            "Anna",
            " Berg",
            "name:",
            "Regards, ",
            "this is ",
            " from ",
            "order no ",
            "PNR ",
            "ABC123",
            "0171 1234567",
            "01711234567",
            "+49 171 1234567",
            "4111 1111 1111 1111",
            "111222333",
            "bsn ",
            "a@b.example",
            "@",
            ".",
            "DE89370400440532013000",
            "12 Elm Street",
            ", 10969 Berlin",
            "Via Roma 5",
            "[phone]",
            "[name]",
            "[",
            "]",
            " ",
            "\n",
            "1",
            "-",
            "x99",
            "10.20.30.40",
            "::",
            "call ",
            "Suite 4",
            "\uD83D\uDE00",
            "\uD800")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2_000)
  void maskingTwiceIsMaskingOnce(@ForAll("scraps") String text) {
    String once = masker.mask(text);
    assertThat(masker.mask(once)).isEqualTo(once);
  }

  @Property(tries = 300)
  void masksAnything(@ForAll String text) {
    String once = masker.mask(text);
    assertThat(masker.mask(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "@",
        "a@",
        "1 ",
        "1.",
        "[",
        "[phone]",
        "my name is ",
        "A ",
        "order ",
        "+1 ",
        "Aa 1 ",
        "12 Aaa ",
        "::",
        "a@b.c",
        "\u0301",
        "L01X00T471 ",
        "0391234; "
      })
  void getsThroughLongTextsOfAnything(String unit) {
    assertThat(masker.mask(unit.repeat(100_000 / unit.length()))).isNotEmpty();
  }
}
