package io.earshot.nlp.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mourning, Mondays, sober questions, polite shortfalls and calm threats of steps. */
class ComplaintSentencesTest {
  private static final int GRAVE = 3;

  static Stream<String[]> sentences() throws IOException {
    try (InputStream in = ComplaintSentencesTest.class.getResourceAsStream("sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void isAComplaintOnlyWhereSomebodyFellShort(String language, String holds, String text) {
    Assessment assessment =
        Assessor.shipped()
            .assess(null, text, Language.ofCode(language).orElseThrow(), Subject.BRAND);
    List<String> expected = List.of(holds.split(",", -1));
    assertThat(assessment.complaint().isComplaint()).isEqualTo(expected.contains("complaint"));
    if (expected.contains("severe") || expected.contains("-severe")) {
      boolean grave = assessment.severity().level() == GRAVE;
      assertThat(grave).isEqualTo(expected.contains("severe"));
    }
    if (expected.contains("mild")) {
      assertThat(assessment.severity().level()).isEqualTo(1);
    }
  }
}
