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
 * @a@a@a...}. Runs of more than {@value #LONGEST_RUN} chars without a blank, which no English word
 * has, therefore go to {@link WordBreakTokenizer}, and the rest is cut in pieces of at most {@value
 * #LONGEST_PIECE} chars. Stateless, so safe for use by several threads.
 */
final class EnglishTokenizer {
  private static final String OPTIONS =
      "invertible=false,untokenizable=noneKeep,ptb3Escaping=false,splitHyphenated=false,splitAssimilations=false,"
          + "splitForwardSlash=false";

  /** Nearly every post is shorter, so it is cut as a whole. */
  static final int LONGEST_PIECE = 500;

  static final int LONGEST_RUN = 40;

  private EnglishTokenizer() {}

  static List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
    int pieceStart = 0;
    int at = 0;
    while (at < text.length()) {
      int runEnd = endOfRun(text, at);
      if (runEnd - at > LONGEST_RUN) {
        addPiece(text, pieceStart, at, tokens);
        addRun(text, at, runEnd, tokens);
        pieceStart = runEnd;
      } else if (runEnd - pieceStart > LONGEST_PIECE) {
        addPiece(text, pieceStart, at, tokens);
        pieceStart = at;
      }
      at = endOfBlanks(text, runEnd);
    }
    addPiece(text, pieceStart, text.length(), tokens);
    return tokens;
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfBlanks(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void addRun(String text, int start, int end, List<Token> tokens) {
    for (Token token : WordBreakTokenizer.tokenize(text.substring(start, end))) {
      tokens.add(new Token(token.text(), start + token.start(), start + token.end()));
    }
  }

  private static void addPiece(String text, int start, int end, List<Token> tokens) {
    if (start == end) {
      return;
    }
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
