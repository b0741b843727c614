package io.earshot.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "Not bad" is not bad, in all eight languages: {@code denials.tsv}. */
class DenialsTest {

  static Stream<String[]> sentences() throws IOException {
    try (InputStream in = DenialsTest.class.getResourceAsStream("denials.tsv")) {
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
  void doesNotTakeWhatIsDeniedForItsOpposite(String language, String mood, String text) {
    SentimentResult sentiment =
        Assessor.shipped()
            .assess(null, text, Language.ofCode(language).orElseThrow(), Subject.BRAND)
            .sentiment();
    boolean negative = sentiment.label() == SentimentLabel.NEGATIVE;
    assertThat(negative).isEqualTo(mood.equals("negative"));
    if (!negative) {
      assertThat(sentiment.score()).isGreaterThanOrEqualTo(-0.1);
    }
  }
}
