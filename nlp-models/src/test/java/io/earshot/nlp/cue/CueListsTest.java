package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CueListsTest {

  private static final Set<String> HELPERS =
      Set.of(
          "negator",
          "no-negator",
          "block",
          "asks",
          "ask-form",
          "rhetorical",
          "joke",
          "litotes",
          "grief",
          "aside",
          "past",
          "reservation",
          "person",
          "plight",
          "remark",
          "lapse",
          "shortfall",
          "wish",
          "address",
          "concern",
          "private",
          "comfort",
          "applause",
          "scorn",
          "contrast",
          "relief",
          "plain",
          "circumstance",
          "doubt",
          "copula",
          "dealing",
          "due",
          "got",
          "charged",
          "variety",
          "sent",
          "instead",
          "promise",
          "unmet",
          "today",
          "weekday",
          "denied",
          "mended",
          "unchanged",
          "shows",
          "refuted",
          "clock",
          "daytime",
          "numeral",
          "gift",
          "content",
          "money",
          "and",
          "fiction",
          "book",
          "sport",
          "extent",
          "telling",
          "concession");

  /** Rows whose flag is a number: which day of the week, and what a numeral counts. */
  private static final Set<String> NUMBERED = Set.of("weekday", "numeral");

  private static final Set<String> FLAGS =
      Set.of(
          "negated",
          "mock",
          "start",
          "first",
          "last",
          "end",
          "told",
          "own",
          "wronged",
          "blamed",
          "common",
          "name",
          "doubtful",
          "headline",
          "impersonal",
          "public",
          "count",
          "paid",
          "only",
          "behind");

  @ParameterizedTest
  @EnumSource(
      names = {"UNSUPPORTED", "UNKNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyRowHasAKnownLabelKnownFlagsAndAnOrigin(Language language) throws IOException {
    Set<String> kinds = new TreeSet<>(HELPERS);
    for (CueKind kind : CueKind.values()) {
      kinds.add(kind.code());
    }
    for (String[] cells : rows(language)) {
      assertThat(kinds).contains(cells[0]);
      assertThat(cells).hasSize(4);
      assertThat(cells[3]).as(cells[1]).isNotBlank();
      Set<String> allowed = cells[0].equals("block") ? new TreeSet<>(kinds) : FLAGS;
      if (NUMBERED.contains(cells[0])) {
        assertThat(cells[2]).as(cells[1]).matches("\\d{1,2}");
      } else if (!cells[2].equals("-")) {
        assertThat(allowed).as(cells[1]).containsAll(Arrays.asList(cells[2].split(",", -1)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"UNSUPPORTED", "UNKNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyLanguageKnowsEveryKind(Language language) throws IOException {
    Set<String> labels = new TreeSet<>();
    for (String[] cells : rows(language)) {
      labels.add(cells[0]);
    }
    for (CueKind kind : EnumSet.complementOf(EnumSet.of(CueKind.QUESTION))) {
      assertThat(labels).contains(kind.code());
    }
    assertThat(labels)
        .contains(
            "negator",
            "asks",
            "ask-form",
            "rhetorical",
            "joke",
            "litotes",
            "grief",
            "aside",
            "past",
            "reservation",
            "person",
            "plight",
            "remark",
            "lapse",
            "shortfall",
            "address",
            "plain",
            "circumstance",
            "doubt",
            "copula");
  }

  private static List<String[]> rows(Language language) throws IOException {
    String name = "cues-" + language.code() + ".tsv";
    try (InputStream in = LexiconCueFinder.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("define"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
