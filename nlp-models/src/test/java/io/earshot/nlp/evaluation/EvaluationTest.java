package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.nlp.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path data;
  private final List<String> told = new ArrayList<>();

  /** Says "loud" of a text in capitals; knows English and German. */
  private static class Loudness implements EvaluatedTask {
    @Override
    public String name() {
      return "loudness";
    }

    @Override
    public boolean judges(Language language) {
      return language == Language.EN || language == Language.DE;
    }

    /** A fit that has learned to be wrong of every other row. */
    @Override
    public EvaluatedTask crossValidated(List<LabelledRow> rows, int folds) {
      assertThat(folds).isEqualTo(2);
      return new Loudness() {
        @Override
        public Set<String> answer(LabelledRow row, Language language, Suite suite) {
          return Set.of("loud");
        }
      };
    }

    @Override
    public Set<String> answer(LabelledRow row, Language language, Suite suite) {
      return Set.of(row.text().chars().anyMatch(Character::isUpperCase) ? "loud" : "quiet");
    }
  }

  private static Suite suite(String task, String set) {
    return suite(task, set, null, null);
  }

  private static Suite suite(String task, String set, String part, Map<String, String> options) {
    RowSelection rows =
        new RowSelection(
            set,
            null,
            List.of("title", "text"),
            "kind.name",
            Map.of("L", "loud", "Q", "quiet"),
            null,
            Map.of(),
            Map.of("topic", List.of("skip")),
            2,
            0);
    return new Suite(task, List.of("accuracy", "f1"), List.of("loud"), part, options, rows);
  }

  private final Evaluation evaluation =
      new Evaluation(
          List.of(suite("loudness", "talk"), suite("smell", "talk")),
          List.of(new UnmeasuredSet("words", "a list of words")),
          List.of(new ShippedEngine(List.of(new Loudness()))));

  @BeforeEach
  void writeData() throws IOException {
    write(
        "talk",
        "{\"id\":\"1\",\"lang\":\"en\",\"text\":\"HEY\",\"kind\":{\"name\":\"L\"}}",
        "{\"id\":\"2\",\"lang\":\"en\",\"text\":\"hey\",\"kind\":{\"name\":\"L\"}}",
        "{\"id\":\"3\",\"lang\":\"en\",\"title\":\"OH\",\"text\":\"hey\",\"kind\":{\"name\":\"L\"}}",
        "{\"id\":\"4\",\"lang\":\"en\",\"title\":null,\"text\":\"hey\",\"kind\":{\"name\":\"Q\"}}",
        "{\"id\":\"5\",\"lang\":\"en\",\"text\":\"hey\",\"kind\":{\"name\":\"Q\"},\"topic\":\"skip\"}",
        "{\"id\":\"6\",\"lang\":\"en\",\"text\":\"hey\",\"kind\":{\"name\":\"?\"}}",
        "{\"id\":\"7\",\"lang\":\"en\",\"text\":\"h\",\"kind\":{\"name\":\"Q\"}}",
        "{\"id\":\"8\",\"lang\":\"lv\",\"text\":\"čau\",\"kind\":{\"name\":\"Q\"}}");
    write("unheard", "{}");
  }

  private void write(String set, String... rows) throws IOException {
    Path folder = Files.createDirectories(data.resolve(set));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("dev.jsonl.gz")))) {
      out.write(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void saysWhichSuiteTakesNoRow() throws IOException {
    write("talk", "{\"id\":\"1\",\"lang\":\"en\",\"text\":\"HEY\",\"kind\":{\"name\":\"?\"}}");
    assertThat(evaluation.run(data, "dev", Optional.of("talk"), told::add)).isEmpty();
    assertThat(told)
        .containsExactly(
            "skipped talk loudness: it takes no row", "skipped talk smell: it takes no row");
  }

  @Test
  void measuresTheFirstRowsOnly() throws IOException {
    assertThat(evaluation.ofFirst(2).run(data, "dev", Optional.of("talk"), told::add))
        .filteredOn(result -> result.task().equals("loudness"))
        .extracting(result -> result.metric() + " " + result.value() + " of " + result.n())
        .containsExactly("accuracy 0.5 of 2", "f1 0.6667 of 2");
  }

  @Test
  void measuresEachLanguageAndSaysWhatItCannotJudge() throws IOException {
    List<EvaluationResult> results = evaluation.run(data, "dev", Optional.empty(), told::add);
    assertThat(results)
        .extracting(
            result -> result.task() + " " + result.lang() + " " + result.metric(),
            EvaluationResult::value,
            EvaluationResult::n,
            EvaluationResult::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("loudness en accuracy", 0.75, 4, null),
            org.assertj.core.groups.Tuple.tuple("loudness en f1", 0.8, 4, null),
            org.assertj.core.groups.Tuple.tuple(
                "loudness lv accuracy", null, 0, "no model for this language"),
            org.assertj.core.groups.Tuple.tuple(
                "loudness lv f1", null, 0, "no model for this language"),
            org.assertj.core.groups.Tuple.tuple(
                "smell en accuracy", null, 0, "no model for this task"),
            org.assertj.core.groups.Tuple.tuple("smell en f1", null, 0, "no model for this task"),
            org.assertj.core.groups.Tuple.tuple(
                "smell lv accuracy", null, 0, "no model for this task"),
            org.assertj.core.groups.Tuple.tuple("smell lv f1", null, 0, "no model for this task"));
    assertThat(told)
        .containsExactly(
            "skipped unheard: no suite is described for it",
            "measuring talk loudness en, 4 rows",
            "skipped talk loudness lv: there is no model for this language yet",
            "skipped talk smell en: there is no model for this task yet",
            "skipped talk smell lv: there is no model for this task yet");
  }

  @Test
  void readsTheValuesOfAListTogether() throws IOException {
    RowSelection rows =
        new RowSelection(
            "talk",
            null,
            null,
            "opinions.mood",
            Map.of("bad+good", "mixed"),
            null,
            null,
            null,
            0,
            0);
    String row = "{\"id\":\"1\",\"text\":\"a\",\"opinions\":[%s]}";
    String good = "{\"mood\":\"good\"}";
    ObjectMapper json = new ObjectMapper();
    assertThat(
            rows.read(json.readTree(row.formatted(good + ",{\"mood\":\"bad\"}," + good))).label())
        .isEqualTo("mixed");
    assertThat(rows.read(json.readTree(row.formatted(good)))).isNull();
    assertThat(rows.read(json.readTree(row.formatted("")))).isNull();
  }

  @Test
  void measuresLanguagesTogetherAndCrossValidatesWhatIsFittedOnTheDevHalf() throws IOException {
    write(
        "talk",
        "{\"id\":\"1\",\"lang\":\"en\",\"text\":\"HEY\",\"kind\":{\"name\":\"L\"}}",
        "{\"id\":\"2\",\"lang\":\"de\",\"text\":\"na\",\"kind\":{\"name\":\"Q\"}}");
    Evaluation both =
        new Evaluation(
            List.of(
                suite("loudness", "talk", null, Map.of("overall", "yes")),
                suite(
                    "loudness", "talk", "cross-validated", Map.of("overall", "yes", "folds", "2"))),
            List.of(),
            List.of(new ShippedEngine(List.of(new Loudness()))));
    assertThat(both.run(data, "dev", Optional.empty(), told::add))
        .filteredOn(result -> result.metric().equals("accuracy"))
        .extracting(
            result -> result.suite() + " " + result.lang(),
            EvaluationResult::value,
            EvaluationResult::n)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("talk de", 1.0, 1),
            org.assertj.core.groups.Tuple.tuple("talk en", 1.0, 1),
            org.assertj.core.groups.Tuple.tuple("talk all", 1.0, 2),
            org.assertj.core.groups.Tuple.tuple("talk/cross-validated de", 0.0, 1),
            org.assertj.core.groups.Tuple.tuple("talk/cross-validated en", 1.0, 1),
            org.assertj.core.groups.Tuple.tuple("talk/cross-validated all", 0.5, 2));
    assertThat(
            new Evaluation(
                    List.of(suite("loudness", "talk", null, Map.of("overall", "yes"))),
                    List.of(),
                    List.of(
                        new ShippedEngine(
                            List.of(
                                new Loudness() {
                                  @Override
                                  public boolean judges(Language language) {
                                    return language == Language.EN;
                                  }
                                }))))
                .run(data, "dev", Optional.empty(), told::add))
        .extracting(EvaluationResult::lang)
        .doesNotContain("all");
    Files.move(data.resolve("talk/dev.jsonl.gz"), data.resolve("talk/test.jsonl.gz"));
    told.clear();
    both.run(data, "test", Optional.empty(), told::add);
    assertThat(told)
        .contains("skipped talk/cross-validated loudness: only dev was fitted on")
        .noneMatch(line -> line.startsWith("measuring talk/cross"));
  }

  @Test
  void takesOneSuiteOnly() throws IOException {
    assertThat(evaluation.run(data, "dev", Optional.of("unheard"), told::add)).isEmpty();
    assertThat(told).containsExactly("skipped unheard: no suite is described for it");
    assertThat(evaluation.run(data, "test", Optional.empty(), told::add)).isEmpty();
  }

  @Test
  void namesEveryFolderThatItDoesNotMeasureAndSaysWhy() throws IOException {
    Files.createDirectories(data.resolve("words"));
    Files.move(data.resolve("talk/dev.jsonl.gz"), data.resolve("talk/test.jsonl.gz"));
    assertThat(evaluation.run(data, "dev", Optional.empty(), told::add)).isEmpty();
    assertThat(told)
        .containsExactly(
            "skipped talk: it has no dev data",
            "skipped unheard: no suite is described for it",
            "skipped words, no task is measured with it: a list of words");
    told.clear();
    evaluation.run(data, "dev", Optional.of("words"), told::add);
    assertThat(told).containsExactly("skipped words, no task is measured with it: a list of words");
  }

  @Test
  void everyFolderOfTheDataIsEitherMeasuredOrNamedWithAReason() throws IOException {
    List<String> measured =
        SuiteList.shipped().stream().map(suite -> suite.rows().set()).distinct().toList();
    List<String> unmeasured = UnmeasuredSet.shipped().stream().map(UnmeasuredSet::set).toList();
    List<String> folders;
    try (InputStream in = EvaluationTest.class.getResourceAsStream("data-folders.txt")) {
      folders = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(unmeasured).doesNotContainAnyElementsOf(measured).isSorted();
    assertThat(Stream.concat(measured.stream(), unmeasured.stream()))
        .containsExactlyInAnyOrderElementsOf(folders);
    assertThat(UnmeasuredSet.shipped()).noneMatch(one -> one.reason().isBlank());
  }

  @Test
  void writesTheFieldsThatScriptsRead() throws IOException {
    EvaluationResult result =
        new EvaluationResult(
            "talk",
            "loudness",
            "en",
            "f1",
            0.8,
            4,
            Map.of("loud", new EvaluationResult.LabelScore(3, 1, 0.6667, 0.8)),
            1000L,
            null,
            null,
            null);
    assertThat(new ObjectMapper().writeValueAsString(result))
        .isEqualTo(
            "{\"suite\":\"talk\",\"task\":\"loudness\",\"lang\":\"en\",\"metric\":\"f1\","
                + "\"value\":0.8,\"n\":4,\"per_class\":{\"loud\":{\"n\":3,\"precision\":1.0,"
                + "\"recall\":0.6667,\"f1\":0.8}},\"docs_per_second\":1000}");
  }

  @Test
  void everyShippedSuiteIsOfAKnownMetric() {
    for (Suite suite : SuiteList.shipped()) {
      for (String metric : suite.metrics()) {
        assertThat(new LabelScores().metric(metric, suite.averageOver())).isZero();
      }
    }
  }
}
