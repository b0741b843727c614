package io.earshot.nlp.token;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.process.LexedTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts English with CoreNLP's Penn Treebank tokenizer, set up so that posts survive it: nothing is
 * escaped or rewritten, contractions are cut ("do" "n't"), emoji, emoticons, hashtags, handles and
 * links stay whole, and characters it does not know are kept without a warning on stderr.
 *
 * <p>The tokenizer looks ahead without limit and so needs quadratic time on texts such as {@code
 * @a@a@a...}; it is therefore fed pieces of at most {@value #LONGEST_PIECE} chars, cut at
 * whitespace where there is any. Stateless, so safe for use by several threads.
 */
final class EnglishTokenizer {
  private static final String OPTIONS =
      "invertible=false,untokenizable=noneKeep,ptb3Escaping=false,splitHyphenated=false,splitAssimilations=false,"
          + "splitForwardSlash=false,tokenizeNLs=false";

  /** Nearly every post is shorter, so it is cut as a whole. */
  static final int LONGEST_PIECE = 500;

  private EnglishTokenizer() {}

  static List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
    int start = 0;
    while (start < text.length()) {
      int end = pieceEnd(text, start);
      addPiece(text, start, end, tokens);
      start = end;
    }
    return tokens;
  }

  private static int pieceEnd(String text, int start) {
    if (text.length() - start <= LONGEST_PIECE) {
      return text.length();
    }
    int latest = start + LONGEST_PIECE;
    for (int end = latest; end > start; end--) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }

  private static void addPiece(String text, int start, int end, List<Token> tokens) {
    String piece = text.substring(start, end);
    LexedTokenFactory<Place> places = (word, begin, length) -> new Place(begin, length);
    PTBTokenizer<Place> lexer = new PTBTokenizer<>(new StringReader(piece), places, OPTIONS);
    while (lexer.hasNext()) {
      Place place = lexer.next();
      int from = start + place.begin();
      int to = from + place.length();
      // The lexer puts a plain word in place of what it rewrites; ours is the text as it stands.
      tokens.add(new Token(text.substring(from, to), from, to));
    }
  }

  /** Where a token stands in its piece. CoreNLP wants its tokens to be words. */
  private record Place(int begin, int length) implements HasWord {
    @Override
    public String word() {
      return "";
    }

    @Override
    public void setWord(String word) {
      throw new UnsupportedOperationException("a place has no word");
    }
  }
}
