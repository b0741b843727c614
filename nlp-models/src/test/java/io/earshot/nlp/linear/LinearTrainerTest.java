package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.nlp.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {
  private static final List<String> GOOD = List.of("lovely", "great", "superb");
  private static final List<String> BAD = List.of("awful", "broken", "dreadful");
  private static final List<String> PLAIN = List.of("monday", "station", "number");

  private static List<LinearTrainer.Example> examples(List<List<String>> vocabularies) {
    List<LinearTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (int label = 0; label < vocabularies.size(); label++) {
        List<String> words = vocabularies.get(label);
        String text = "the " + words.get(i % 3) + " thing was " + words.get((i / 3) % 3);
        examples.add(new LinearTrainer.Example(PostFeatures.of(text, Language.EN), label));
      }
    }
    return examples;
  }

  private static LinearModelCard card(List<String> labels) {
    return new LinearModelCard(
        "test-en",
        "test",
        "en",
        labels,
        Calibration.NONE,
        List.of(new LinearModelCard.TrainedOn("made-up", null, "MIT", 120)));
  }

  private static LinearModel two() {
    return new LinearTrainer(12, 4, 1, false)
        .train(card(List.of("no", "yes")), examples(List.of(GOOD, BAD)));
  }

  @Test
  void learnsTwoLabels() {
    LinearModel model = two();
    double[] bad = model.probabilities(PostFeatures.of("an awful, broken day", Language.EN));
    double[] good = model.probabilities(PostFeatures.of("a superb day", Language.EN));
    assertThat(bad[1]).isGreaterThan(0.9);
    assertThat(good[1]).isLessThan(0.1);
    assertThat(bad[0] + bad[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void learnsThreeLabels() {
    LinearModel model =
        new LinearTrainer(12, 4, 1, false)
            .train(card(List.of("bad", "plain", "good")), examples(List.of(BAD, PLAIN, GOOD)));
    for (int label = 0; label < 3; label++) {
      String word = List.of("dreadful", "station", "lovely").get(label);
      double[] probabilities = model.probabilities(PostFeatures.of(word, Language.EN));
      assertThat(probabilities[label]).as(word).isGreaterThan(0.6);
      assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void givesTheWordsThatSpokeForALabelStrongestFirstAsWritten() {
    PostFeatures post =
        PostFeatures.of(
            "@a The AWFUL awful station was great, broken http://a.example", Language.EN);
    assertThat(two().evidence(post, 1, 2)).containsExactlyInAnyOrder("AWFUL", "broken");
    assertThat(two().evidence(post, 0, 1)).containsExactly("great");
  }

  @Test
  void learnsFromDataThatLacksALabelWithoutUnlearningIt() {
    List<LinearTrainer.Example> examples = new ArrayList<>(examples(List.of(BAD, PLAIN, GOOD)));
    for (int i = 0; i < 200; i++) {
      // "station" in data that knows bad and good only.
      PostFeatures post = PostFeatures.of("station smells " + i, Language.EN);
      examples.add(new LinearTrainer.Example(post, 0, java.util.Set.of(1), 1));
    }
    LinearModel model =
        new LinearTrainer(14, 4, 1, true).train(card(List.of("bad", "plain", "good")), examples);
    assertThat(model.probabilities(PostFeatures.of("smells", Language.EN))[0]).isGreaterThan(0.6);
    double[] scores = model.scores(PostFeatures.of("the station thing", Language.EN));
    assertThat(scores[1]).isPositive();
  }

  @Test
  void countsAnExampleSeveralTimes() {
    List<LinearTrainer.Example> examples = new ArrayList<>(examples(List.of(GOOD, BAD)));
    PostFeatures post = PostFeatures.of("monday", Language.EN);
    for (int i = 0; i < 10; i++) {
      examples.add(new LinearTrainer.Example(post, 0));
      examples.add(new LinearTrainer.Example(post, 1, java.util.Set.of(), 9));
    }
    LinearModel model = new LinearTrainer(12, 4, 1, false).train(card(List.of("a", "b")), examples);
    assertThat(model.scores(post)[0]).isGreaterThan(1);
  }

  @Test
  void sharedSignalsHoldNoWords() {
    MoodLexicon lexicon = MoodLexicon.shipped(Language.DE);
    PostFeatures one = PostFeatures.sharedSignals("Das Haus ist rot!", Language.DE, lexicon);
    PostFeatures other = PostFeatures.sharedSignals("Der Baum war da!", Language.DE, lexicon);
    assertThat(one.size()).isEqualTo(other.size()).isPositive();
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.ngram(i)).isEqualTo(other.ngram(i));
      assertThat(Ngrams.group(one.ngram(i))).isEqualTo(2);
    }
  }

  @Test
  void trainsTheSameBytesTwice() throws IOException {
    assertThat(bytes(two())).isEqualTo(bytes(two()));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    LinearModel model = two();
    LinearModel read = LinearModelFile.read(new ByteArrayInputStream(bytes(model)));
    PostFeatures post = PostFeatures.of("broken lovely thing", Language.EN);
    assertThat(read.card()).isEqualTo(model.card());
    assertThat(read.identity()).isEqualTo(model.identity()).matches("test-en@[0-9a-f]{10}");
    assertThat(read.probabilities(post)).isEqualTo(model.probabilities(post));
    assertThat(bytes(read)).isEqualTo(bytes(model));
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var packed = new java.util.zip.GZIPOutputStream(out)) {
      packed.write(new byte[100]);
    }
    assertThatThrownBy(() -> LinearModelFile.read(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessage("this is not a linear model of Earshot");
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LinearModelFile.write(model, out);
    return out.toByteArray();
  }
}
