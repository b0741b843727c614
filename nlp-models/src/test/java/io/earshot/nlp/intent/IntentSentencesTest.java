package io.earshot.nlp.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole sentences and what their writers want, in all eight languages: {@code sentences.tsv}. */
class IntentSentencesTest {

  record Sentence(Language language, List<String> intents, String text) {}

  static Stream<Sentence> sentences() throws IOException {
    try (InputStream in = IntentSentencesTest.class.getResourceAsStream("sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(
                  cells ->
                      new Sentence(
                          Language.ofCode(cells[0]).orElseThrow(),
                          List.of(cells[1].split(",", -1)),
                          cells[2]))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void showsWhatItsWriterWantsAndNothingElse(Sentence sentence) {
    List<String> found =
        Assessor.shipped()
            .assess(null, sentence.text(), sentence.language(), Subject.BRAND)
            .intents()
            .stream()
            .map(Intent::code)
            .toList();
    for (String intent : sentence.intents()) {
      if (intent.startsWith("-")) {
        assertThat(found).doesNotContain(intent.substring(1));
      } else {
        assertThat(found).contains(intent);
      }
    }
  }
}
