package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The promise of the analyzers that NEAR and highlights rest on. */
final class WordPositionsTest {

  @Property(tries = 500)
  void everyLanguageCountsWordsAlike(@ForAll String text) throws IOException {
    List<int[]> exact = places(MentionAnalyzers.EXACT, text);
    for (Analyzer language : MentionAnalyzers.STEMMED.values()) {
      for (int[] place : places(language, text)) {
        assertThat(exact).anyMatch(other -> other[0] == place[0] && other[2] == place[2]);
      }
    }
  }

  /** Position, start and end of each term. */
  private static List<int[]> places(Analyzer analyzer, String text) throws IOException {
    List<int[]> places = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        places.add(new int[] {position, offset.startOffset(), offset.endOffset()});
      }
      stream.end();
    }
    return places;
  }
}
