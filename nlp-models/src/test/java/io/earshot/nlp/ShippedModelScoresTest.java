package io.earshot.nlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the shipped models to the scores in {@code expected-scores.yaml} and {@code
 * expected-assessments.yaml}, on posts written for this purpose. They are easy posts: a model that
 * fails here is broken. How good it is on real ones is measured by {@code evaluate}.
 *
 * <p>Beside each post stands the score that the shipped model gave when it was made. Many posts are
 * right by their mood words alone, which a model for another language weighs too; but no other
 * model, nor a damaged one, stays near those scores. Whoever ships a new model renews them with
 * {@code -Dgolden.update=true} and reads the difference.
 */
class ShippedModelScoresTest {
  /** In the order of the columns before the post. */
  private static final List<String> FACETS =
      List.of("identified", "complaint", "severity", "intents", "touchpoints");

  static Stream<JsonNode> expectations() throws IOException {
    return expectations("expected-scores.yaml");
  }

  private static Stream<JsonNode> expectations(String name) throws IOException {
    try (InputStream in = ShippedModelScoresTest.class.getResourceAsStream(name)) {
      List<JsonNode> expectations = new ArrayList<>();
      new ObjectMapper(new YAMLFactory()).readTree(in).forEach(expectations::add);
      return expectations.stream();
    }
  }

  /** A post of {@code <task>/posts-<language>.tsv}. */
  private record Post(String label, double score, String text) {
    static Post of(String line) {
      String[] cells = line.split("\t", -1);
      return new Post(cells[0], Double.parseDouble(cells[1]), cells[2]);
    }

    String line() {
      return String.format(Locale.ROOT, "%s\t%.2f\t%s", label, score, text);
    }
  }

  /** What a model says of a post. */
  private record Answer(String label, double score) {}

  @ParameterizedTest
  @MethodSource("expectations")
  void staysAtTheExpectedScores(JsonNode expectation) throws IOException {
    String task = expectation.get("task").asText();
    Language language = Language.ofCode(expectation.get("language").asText()).orElseThrow();
    List<String> wrong = new ArrayList<>();
    List<String> renewed = new ArrayList<>();
    double distance = 0;
    String name = task + "/posts-" + language.code() + ".tsv";
    try (BufferedReader lines = open(name)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Post post = Post.of(line);
        Answer answer = answer(task, post.text(), language);
        distance += Math.abs(answer.score() - post.score());
        renewed.add(new Post(post.label(), answer.score(), post.text()).line());
        if (!answer.label().equals(post.label())) {
          wrong.add(line + " -> " + answer.label());
        }
      }
    }
    SoftAssertions all = new SoftAssertions();
    all.assertThat(1 - (double) wrong.size() / renewed.size())
        .as("share right; wrong are %s", wrong)
        .isGreaterThanOrEqualTo(expectation.get("accuracy").asDouble());
    if (Boolean.getBoolean("golden.update")) {
      Files.write(Path.of("src/test/resources/io/earshot/nlp", name), renewed);
    } else {
      all.assertThat(distance / renewed.size())
          .as("mean distance from the scores beside the posts")
          .isLessThanOrEqualTo(expectation.get("distance").asDouble());
    }
    all.assertAll();
  }

  private static Answer answer(String task, String text, Language language) {
    PostFeatures post = PostFeatures.of(text, language);
    return switch (task) {
      case LinearSentimentClassifier.TASK -> {
        SentimentResult mood = new LinearSentimentClassifier().classify(post, language);
        yield new Answer(mood.label().code(), mood.score());
      }
      case LinearComplaintClassifier.TASK ->
          answer(new LinearComplaintClassifier().classify(post, language));
      case LinearComplaintClassifier.ALL ->
          answer(new LinearComplaintClassifier().classifyAny(post, language));
      default -> throw new IllegalArgumentException("no such task: " + task);
    };
  }

  private static Answer answer(ComplaintResult complaint) {
    return new Answer(complaint.verdict().code(), complaint.probability());
  }

  /** What the whole assessment must say of the posts in {@code assessment}, in all languages. */
  static Stream<JsonNode> assessments() throws IOException {
    return expectations("expected-assessments.yaml");
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void theWholeAssessmentStaysAtTheExpectedScores(JsonNode expectation) throws IOException {
    Language language = Language.ofCode(expectation.get("language").asText()).orElseThrow();
    Map<String, List<String>> wrong = new TreeMap<>();
    int rows = 0;
    try (BufferedReader lines = open("assessment/posts-" + language.code() + ".tsv")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", -1);
        Map<String, String> answers = answers(parts[FACETS.size()]);
        rows++;
        for (int facet = 0; facet < FACETS.size(); facet++) {
          String answer = answers.get(FACETS.get(facet));
          if (!answer.equals(parts[facet])) {
            wrong
                .computeIfAbsent(FACETS.get(facet), one -> new ArrayList<>())
                .add(line + " -> " + answer);
          }
        }
      }
    }
    SoftAssertions all = new SoftAssertions();
    for (String facet : FACETS) {
      List<String> mistakes = wrong.getOrDefault(facet, List.of());
      all.assertThat(1 - (double) mistakes.size() / rows)
          .as("share of %s that is right; wrong are %s", facet, mistakes)
          .isGreaterThanOrEqualTo(expectation.get(facet).asDouble());
    }
    all.assertAll();
  }

  private static Map<String, String> answers(String post) {
    Assessment assessment = Assessor.shipped().assess(null, post);
    return Map.of(
        "identified",
        assessment.language().language().code(),
        "complaint",
        assessment.complaint().verdict().code(),
        "severity",
        String.valueOf(assessment.severity().level()),
        "intents",
        joined(assessment.intents().stream().map(Intent::code)),
        "touchpoints",
        joined(assessment.touchpoints().stream().map(Touchpoint::code)));
  }

  private static String joined(Stream<String> codes) {
    String joined = codes.sorted().collect(Collectors.joining(","));
    return joined.isEmpty() ? "-" : joined;
  }

  private static BufferedReader open(String name) {
    return new BufferedReader(
        new InputStreamReader(
            ShippedModelScoresTest.class.getResourceAsStream(name), StandardCharsets.UTF_8));
  }
}
