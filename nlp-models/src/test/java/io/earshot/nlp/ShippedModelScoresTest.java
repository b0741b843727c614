package io.earshot.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the shipped models to the scores in {@code expected-scores.yaml}, on posts written for this
 * purpose. They are easy posts: a model that fails here is broken. How good it is on real ones is
 * measured by {@code evaluate}.
 */
class ShippedModelScoresTest {

  static Stream<JsonNode> expectations() throws IOException {
    try (InputStream in =
        ShippedModelScoresTest.class.getResourceAsStream("expected-scores.yaml")) {
      List<JsonNode> expectations = new ArrayList<>();
      new ObjectMapper(new YAMLFactory()).readTree(in).forEach(expectations::add);
      return expectations.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void staysAtTheExpectedScore(JsonNode expectation) throws IOException {
    String task = expectation.get("task").asText();
    Language language = Language.ofCode(expectation.get("language").asText()).orElseThrow();
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (BufferedReader lines = open(task + "/posts-" + language.code() + ".tsv")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", -1);
        String answer = answer(task, parts[1], language);
        rows++;
        if (!answer.equals(parts[0])) {
          wrong.add(line + " -> " + answer);
        }
      }
    }
    assertThat(1 - (double) wrong.size() / rows)
        .as("share right; wrong are %s", wrong)
        .isGreaterThanOrEqualTo(expectation.get("accuracy").asDouble());
  }

  private static String answer(String task, String text, Language language) {
    return task.equals(LinearSentimentClassifier.TASK)
        ? new LinearSentimentClassifier().classify(text, language).label().code()
        : new LinearComplaintClassifier().classify(text, language).verdict().code();
  }

  private static BufferedReader open(String name) {
    return new BufferedReader(
        new InputStreamReader(
            ShippedModelScoresTest.class.getResourceAsStream(name), StandardCharsets.UTF_8));
  }
}
