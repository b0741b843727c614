package io.earshot.nlp.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseLexiconTest {

  private static final PhraseLexicon.Row ROW = new PhraseLexicon.Row("any", Set.of());

  /** The words that the first phrase found spans, joined by blanks; empty when none is found. */
  private static String found(String pattern, String text) {
    PhraseNode root = new PhraseNode();
    PhrasePattern.add(root, pattern, Language.EN, ROW);
    PhraseTrie trie = PhraseTrie.of(root);
    List<Word> words = WordSplitter.split(text, Language.EN).words();
    List<String> spans = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      int first = from;
      trie.match(
          words,
          from,
          (row, to) ->
              spans.add(
                  String.join(" ", words.subList(first, to).stream().map(Word::form).toList())));
    }
    return spans.isEmpty() ? "" : spans.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lost bag              |They lost bag two     |lost bag",
        "cancel* [my] flight   |You cancelled my flight|cancelled my flight",
        "cancel* [my] flight   |You cancelled flight  |cancelled flight",
        "(lost (bag/box)/late) |It was late           |late",
        "lost ~2 bag           |lost my big bag       |lost my big bag",
        "lost ~2 bag           |lost my very big bag  |''",
        "lost ~2 bag           |We lost. My bag       |''",
        "for <n> years         |for 12 years          |for 12 years",
        "<n:1000+> dollars     |1,250 dollars         |1250 dollars",
        "<n:1000+> dollars     |999 dollars           |''",
        "since <n:1960-2040>   |since 2011            |since 2011",
        "don't work            |they don’t work       |dont work",
        "(€/£/¥) <n>           |It is €50, or more    |€ 50",
        "<n> €                 |Only 50€ for it       |50 €",
        "<n:1-100> % off       |Get 20 % off today    |20 % off",
        "<n> percent           |Get 20% off           |''",
        "thank <handle>        |I thank @acme         |thank <handle>",
      })
  void aPatternMatchesWhatItSays(String pattern, String text, String expected) {
    assertThat(found(pattern.strip().replace('/', '|'), text.strip())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(lost", "lost)", "~2 bag", "[very]", "<n:12>", "a*", "lost |", "()"})
  void aMalformedPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> PhrasePattern.add(new PhraseNode(), pattern, Language.EN, ROW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phrase pattern");
  }

  @Test
  void anAbsentListIsNamed() {
    assertThatThrownBy(() -> PhraseLexicon.load(PhraseLexicon.class, "absent.tsv", Language.EN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("absent.tsv");
  }

  @Test
  void aMalformedRowIsNamedWithItsLine() {
    assertThatThrownBy(
            () -> PhraseLexicon.load(PhraseLexiconTest.class, "malformed.tsv", Language.EN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("malformed.tsv line 3");
  }
}
