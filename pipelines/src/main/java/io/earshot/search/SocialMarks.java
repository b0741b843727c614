package io.earshot.search;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes hashtags and handles searchable as such. The word breaker treats {@code #} and {@code @} as
 * punctuation, so {@code #delay} reaches this filter as {@code delay}; it looks at the character in
 * front of each word and, when that is a mark that does not itself follow a letter or digit (as in
 * an e-mail address), adds the marked form at the same position. The plain word stays, so that
 * {@code delay} finds {@code #delay}. When reading queries it is left out: who asks for {@code
 * #delay} means the tag.
 */
final class SocialMarks extends TokenFilter {
  /** Above this the buffer is given back after a text, so that one huge post does not stay held. */
  private static final int KEPT_BUFFER_CHARS = 16_384;

  private final SourceText source;
  private final boolean keepPlain;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private State plain;

  SocialMarks(TokenStream input, SourceText source, boolean keepPlain) {
    super(input);
    this.source = source;
    this.keepPlain = keepPlain;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (plain != null) {
      restoreState(plain);
      plain = null;
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    char mark = source.markBefore(offset.startOffset());
    if (mark != 0) {
      if (keepPlain) {
        plain = captureState();
      }
      int length = term.length();
      char[] chars = term.resizeBuffer(length + 1);
      System.arraycopy(chars, 0, chars, 1, length);
      chars[0] = mark;
      term.setLength(length + 1);
      offset.setOffset(offset.startOffset() - 1, offset.endOffset());
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    plain = null;
  }

  /** The text being cut into words, kept so that the characters between words can be seen. */
  static final class SourceText {
    private char[] chars = new char[1024];
    private int length;

    /** Reads the text to its end and gives a fresh reader over it. */
    Reader take(Reader reader) {
      if (chars.length > KEPT_BUFFER_CHARS) {
        chars = new char[1024];
      }
      length = 0;
      try {
        for (int read = 0; read >= 0; ) {
          length += read;
          if (length == chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
          }
          read = reader.read(chars, length, chars.length - length);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory cannot be read", e);
      }
      return new CharArrayReader(chars, 0, length);
    }

    private char markBefore(int start) {
      if (start == 0 || start > length) {
        return 0;
      }
      char mark =
          switch (chars[start - 1]) {
            case '#', '\uFF03' -> '#';
            case '@', '\uFF20' -> '@';
            default -> 0;
          };
      return start > 1 && Character.isLetterOrDigit(chars[start - 2]) ? 0 : mark;
    }
  }
}
