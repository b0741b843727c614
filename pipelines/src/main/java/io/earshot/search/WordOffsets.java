package io.earshot.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The place in title and text of each word position of one mention, counted as the index counts
 * them: title, a gap, text. Not thread-safe.
 */
final class WordOffsets {
  private final Words title;
  private final Words text;
  private final int textBegins;

  private WordOffsets(Words title, Words text, int textBegins) {
    this.title = title;
    this.text = text;
    this.textBegins = textBegins;
  }

  static WordOffsets of(IndexedMention mention) throws IOException {
    Words title = Words.of(mention.title());
    int textBegins = mention.title() == null ? 0 : title.count + WordAnalyzer.GAP_BETWEEN_VALUES;
    return new WordOffsets(title, Words.of(mention.text()), textBegins);
  }

  /** Adds the range of the words from {@code first} to {@code last} to that of its list. */
  void add(int first, int last, List<TextRange> inTitle, List<TextRange> inText) {
    if (first >= textBegins && last < textBegins + text.count) {
      inText.add(text.range(first - textBegins, last - textBegins));
    } else if (first >= 0 && last < title.count) {
      inTitle.add(title.range(first, last));
    } else {
      throw new IllegalStateException(
          "a match at words " + first + " to " + last + " lies outside title and text");
    }
  }

  /** Offsets of the words of one text. */
  private static final class Words {
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    static Words of(String text) throws IOException {
      Words words = new Words();
      if (text == null) {
        return words;
      }
      try (TokenStream stream = MentionAnalyzers.EXACT.tokenStream(MentionFields.TEXT, text)) {
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute increment =
            stream.addAttribute(PositionIncrementAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          // Only the plain form of a hashtag stands at the position of the word before.
          if (increment.getPositionIncrement() > 0) {
            words.append(offset.startOffset(), offset.endOffset());
          }
        }
        stream.end();
      }
      return words;
    }

    private void append(int start, int end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = start;
      ends[count] = end;
      count++;
    }

    private TextRange range(int first, int last) {
      return new TextRange(starts[first], ends[last]);
    }
  }
}
