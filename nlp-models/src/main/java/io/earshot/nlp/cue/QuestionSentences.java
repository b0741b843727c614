package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the sentences that ask for an answer. A question mark asks, unless the sentence is
 * rhetorical (rows {@code rhetorical}), a quotation or a doubt of one word, or has not the form of
 * a question (rows {@code ask-form}) and names something bad: there a mark is anger. In English,
 * whose forms are listed from labelled posts, a mark without one never asks (F1 of questions on
 * customer_types 0.865 so, 0.787 otherwise). Without a mark a sentence asks when it begins with a
 * phrase of the rows {@code asks}.
 */
final class QuestionSentences {

  private static final Set<String> BAD =
      Set.of(
          "fault",
          "disappointment",
          "substantial",
          "contempt",
          "abuse",
          "threat",
          "churn",
          "grave");

  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

  private QuestionSentences() {}

  /**
   * @param language of the text; without a list for it, only the mark counts
   */
  static List<LexiconCueFinder.Span> find(
      SplitText split, List<PhraseLexicon.Match> matches, Language language) {
    List<LexiconCueFinder.Span> found = new ArrayList<>();
    int from = 0;
    List<Word> words = split.words();
    while (from < words.size()) {
      int to = from;
      while (to < words.size() && words.get(to).sentence() == words.get(from).sentence()) {
        to++;
      }
      if (asks(split, matches, from, to, language)) {
        found.add(new LexiconCueFinder.Span(CueKind.QUESTION, from, to));
      }
      from = to;
    }
    return found;
  }

  private static boolean asks(
      SplitText split, List<PhraseLexicon.Match> matches, int from, int to, Language language) {
    boolean marked =
        split.asked().get(split.words().get(from).sentence())
            && !isQuotation(split, from, to)
            && !isDoubtOfAWord(split, to);
    if (!language.isSupported()) {
      return marked;
    }
    boolean opened = false;
    boolean form = false;
    boolean bad = false;
    for (PhraseLexicon.Match match : matches) {
      if (match.from() >= from && match.to() <= to) {
        String label = match.row().label();
        if (label.equals("rhetorical")) {
          return false;
        }
        opened |= label.equals("asks");
        form |= label.equals("ask-form");
        bad |= BAD.contains(label);
      }
    }
    return opened || (marked && (form || (!bad && language != Language.EN)));
  }

  /** Another's words, held up: {@code @acme "no problem"?!} */
  private static boolean isQuotation(SplitText split, int from, int to) {
    int first = from;
    while (first < to - 1 && split.words().get(first).form().equals(Word.HANDLE)) {
      first++;
    }
    int before = split.words().get(first).start() - 1;
    int behind = split.words().get(to - 1).end();
    return before >= 0
        && QUOTES.indexOf(split.text().charAt(before)) >= 0
        && behind < split.text().length()
        && QUOTES.indexOf(split.text().charAt(behind)) >= 0;
  }

  /** The mark asks nothing but whether the word fits: {@code a loyal (former?) customer} */
  private static boolean isDoubtOfAWord(SplitText split, int to) {
    Word last = split.words().get(to - 1);
    return last.start() > 0
        && split.text().charAt(last.start() - 1) == '('
        && split.text().startsWith("?)", last.end());
  }
}
