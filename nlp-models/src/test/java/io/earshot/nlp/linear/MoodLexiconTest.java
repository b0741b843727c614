package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class MoodLexiconTest {
  private static MoodLexicon lexicon(String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return MoodLexicon.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static float[] moods(MoodLexicon lexicon, String word) {
    return lexicon.moods(word, word);
  }

  @Test
  void findsAWordByItsLongestBeginning() throws IOException {
    MoodLexicon lexicon = lexicon("ador*\t3.0", "adorni*\t-1.0");
    assertThat(moods(lexicon, "adorable")).containsExactly(3);
    assertThat(moods(lexicon, "#adoro")).containsExactly(3);
    assertThat(moods(lexicon, "adornings")).containsExactly(-1);
    assertThat(moods(lexicon, "ado")).isNull();
    assertThat(moods(lexicon, "madoro")).isNull();
  }

  @Test
  void looksBehindAnElision() throws IOException {
    MoodLexicon lexicon = lexicon("ador*\t3.0", "amore\t2.0");
    assertThat(moods(lexicon, "j'adore")).containsExactly(3);
    assertThat(moods(lexicon, "dell’amore")).containsExactly(2);
    assertThat(moods(lexicon, "aujourdhui'amore")).isNull();
  }

  @Test
  void fillsWhatTheListOfWholeWordsLeavesOpenFromTheBeginnings() throws IOException {
    MoodLexicon lexicon = lexicon("lieb*\t2.0\t", "liebe\t\t3.0");
    assertThat(moods(lexicon, "liebe")).containsExactly(2, 3);
    assertThat(moods(lexicon, "lieber")).containsExactly(2, 0);
  }
}
