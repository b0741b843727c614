package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What posts in all languages say, and what they only seem to say. */
class CueReadingsTest {

  static Stream<List<String>> danger() throws IOException {
    return rows("danger.tsv");
  }

  static Stream<List<String>> readings() throws IOException {
    return rows("readings.tsv");
  }

  private static Stream<List<String>> rows(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CueReadingsTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList()
          .stream();
    }
  }

  private static Set<CueKind> kinds(List<String> post) {
    return LexiconCueFinder.shipped()
        .find(post.get(2), Language.ofCode(post.get(0)).orElseThrow())
        .stream()
        .map(Cue::kind)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("danger")
  void whoIsHurtOrAtRiskIsToldFromFiguresOfSpeech(List<String> post) {
    assertThat(kinds(post).contains(CueKind.SAFETY))
        .as(post.get(2))
        .isEqualTo(post.get(1).equals("yes"));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void othersLoyaltyIdiomsAndMockeryAreToldFromTheWritersOwn(List<String> post) {
    for (String expected : post.get(1).split(",", -1)) {
      boolean absent = expected.startsWith("-");
      CueKind kind = CueKind.valueOf(expected.substring(absent ? 1 : 0).toUpperCase(Locale.ROOT));
      assertThat(kinds(post).contains(kind)).as(expected + " in " + post.get(2)).isEqualTo(!absent);
    }
  }
}
