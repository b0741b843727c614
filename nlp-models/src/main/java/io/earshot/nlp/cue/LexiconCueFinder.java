package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds cues by lists of phrases, one file per language beside this class.
 *
 * <ul>
 *   <li>Written for Earshot by reading public posts to airlines, shops, railways and a music
 *       service; the lists for Latvian, Estonian, French, Spanish and Italian were written without
 *       such posts and are the core only. Each row says where it came from.
 *   <li>A phrase behind a negation in the same clause ("not amazing", "won't be switching") does
 *       not count, unless its row has the flag {@code negated}.
 *   <li>Mock praise with a fault in it ("thanks for losing my bag") counts as the fault, a bare
 *       "Fantastic." beside a fault as no praise; other irony is seen by {@link Mockery} only.
 *   <li>Something bad that is denied (rows {@code litotes}: "not bad", "nothing to complain about")
 *       is no fault; {@link Reading#denied()} says where it stands.
 *   <li>What stands around a phrase can change what it tells: see {@link CueContext}.
 *   <li>Phrases of one kind that overlap are one cue.
 *   <li>In an unsupported or unknown language only the question mark and the forward mark count.
 * </ul>
 *
 * <p>Immutable, safe for use by several threads. Time is linear in the length of the text, of which
 * at most the first {@value WordSplitter#MOST_CHARS} chars are read.
 */
public final class LexiconCueFinder implements CueFinder {

  /** More cues than this of one text are not reported: nobody would read them. */
  static final int MOST = 60;

  /** The label of rows, and the flag, that take cues away. */
  private static final String BLOCK = "block";

  private static final String MOCK = "mock";

  /** The label of rows that deny something bad, and what is then not told. */
  private static final String LITOTES = "litotes";

  private static final Set<CueKind> DENIED =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.DISAPPOINTMENT,
          CueKind.CONTEMPT,
          CueKind.SUBSTANTIAL,
          CueKind.REPEAT);

  private static final Map<String, CueKind> KINDS =
      Arrays.stream(CueKind.values())
          .collect(Collectors.toUnmodifiableMap(CueKind::code, Function.identity()));

  private final Map<Language, PhraseLexicon> lexicons = new EnumMap<>(Language.class);

  private LexiconCueFinder() {
    for (Language language : Language.values()) {
      if (language.isSupported()) {
        lexicons.put(
            language,
            PhraseLexicon.load(
                LexiconCueFinder.class, "cues-" + language.code() + ".tsv", language));
      }
    }
  }

  private static final class Shipped {
    private static final LexiconCueFinder FINDER = new LexiconCueFinder();
  }

  /**
   * The finder with the lists that come with Earshot, read once.
   *
   * @throws IllegalStateException if a list is absent or malformed
   */
  public static LexiconCueFinder shipped() {
    return Shipped.FINDER;
  }

  /** A cue with the words it spans; {@code to} is behind the last. */
  record Span(CueKind kind, int from, int to) {
    boolean overlaps(PhraseLexicon.Match match) {
      return from < match.to() && match.from() < to;
    }
  }

  @Override
  public List<Cue> find(String text, Language language) {
    return find(SplitText.of(text, language), language);
  }

  /**
   * What a text holds.
   *
   * @param cues as {@link #find(String, Language)} gives them
   * @param calm the same for a text that is not known to be a complaint: without the frail people,
   *     grave occasions, high prices, times and repetitions that are merely mentioned
   * @param mocks whether words of praise in it were taken for mockery
   * @param personal whether it tells of the writer's own affairs, such as mourning, and of no
   *     brand's failing
   * @param story whether it tells of a film, a book or a game, and of nothing wrong beside it
   * @param reports whether it passes on news and says nothing of its writer or to anybody
   * @param plain whether it only tells that things go as they should
   * @param forgiven whether praise makes up for what went wrong, and nothing worse is told
   * @param shortfalls words that by themselves say that something fell short, in whatever tone: a
   *     step against the one addressed, a debt claimed, a fault behind a polite reservation
   * @param wishes words that wish politely for something better, which something fell short of
   * @param discrepancies words that set what was due against what came, without any feeling
   * @param onlyAsks whether each of its sentences asks
   * @param denied the bad things that it says are not so ("not bad", "nothing to complain about"),
   *     in text order
   */
  public record Reading(
      List<Cue> cues,
      List<Cue> calm,
      boolean mocks,
      boolean personal,
      boolean story,
      boolean reports,
      boolean plain,
      boolean forgiven,
      List<String> shortfalls,
      List<String> wishes,
      List<String> discrepancies,
      boolean onlyAsks,
      List<Denied> denied) {}

  /** Where words of a text stand that deny something bad, in chars. */
  public record Denied(int start, int end) {}

  /** As {@link #find(String, Language)}, for a text that is split already. */
  public List<Cue> find(SplitText text, Language language) {
    return read(text, language).cues();
  }

  /** The cues of a text that is split already, and whether it mocks. */
  public Reading read(SplitText text, Language language) {
    ForwardedText forwarded = ForwardedText.of(text.text());
    boolean whole = forwarded.own().length() == text.text().length();
    SplitText split = whole ? text : SplitText.of(forwarded.own(), language, text.names());
    List<Span> spans = new ArrayList<>();
    PhraseLexicon lexicon = lexicons.get(language);
    List<PhraseLexicon.Match> matches = new ArrayList<>();
    CueContext.Settled settled = CueContext.Settled.NOTHING;
    if (lexicon != null) {
      matches.addAll(lexicon.find(split));
      matches.removeIf(match -> !standsWhereItMust(split, match));
      Negations negations = Negations.of(split, matches);
      addPhrases(matches, negations, spans);
      settled = CueContext.settle(split, matches, negations, spans);
    }
    List<Span> questions = QuestionSentences.find(split, matches, language);
    return new Reading(
        cues(split, forwarded, spans, questions),
        cues(split, forwarded, settled.calm(), questions),
        settled.mocks(),
        settled.personal(),
        settled.story(),
        settled.reports(),
        settled.plain(),
        settled.forgiven(),
        quotes(split, settled.shortfalls()),
        quotes(split, settled.wishes()),
        quotes(split, settled.discrepancies()),
        !questions.isEmpty() && questions.size() == split.asked().size(),
        text.text().startsWith(forwarded.own()) ? denied(split, matches) : List.of());
  }

  private static List<String> quotes(SplitText split, List<Span> spans) {
    return spans.stream().map(span -> quote(split, span)).distinct().toList();
  }

  private static String quote(SplitText split, Span span) {
    return shortened(
        split.text(),
        split.words().get(span.from()).start(),
        split.words().get(span.to() - 1).end());
  }

  private static List<Denied> denied(SplitText split, List<PhraseLexicon.Match> matches) {
    return matches.stream()
        .filter(match -> match.row().label().equals(LITOTES))
        .map(
            match ->
                new Denied(
                    split.words().get(match.from()).start(),
                    split.words().get(match.to() - 1).end()))
        .toList();
  }

  private static List<Cue> cues(
      SplitText split, ForwardedText forwarded, List<Span> spans, List<Span> questions) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(questions);
    List<Cue> cues = quoted(split, united(all));
    if (forwarded.isForward()) {
      cues.add(0, new Cue(CueKind.NEWS, forwarded.mark()));
    }
    return List.copyOf(cues);
  }

  private static void addPhrases(
      List<PhraseLexicon.Match> matches, Negations negations, List<Span> spans) {
    List<PhraseLexicon.Match> blocking = new ArrayList<>();
    for (PhraseLexicon.Match match : matches) {
      CueKind kind = kind(match.row().label());
      Set<String> flags = match.row().flags();
      String label = match.row().label();
      if (label.equals(BLOCK) || label.equals(LITOTES) || flags.contains(MOCK)) {
        blocking.add(match);
      }
      if (kind != null && (flags.contains("negated") || !negations.reach(match.from()))) {
        spans.add(new Span(kind, match.from(), match.to()));
      }
    }
    if (!blocking.isEmpty()) {
      spans.removeIf(span -> blocking.stream().anyMatch(match -> blocks(match, span)));
    }
  }

  /** The kind that rows with a label tell of; null where they tell of none themselves. */
  static CueKind kind(String label) {
    return KINDS.get(label);
  }

  private static boolean standsWhereItMust(SplitText split, PhraseLexicon.Match match) {
    Set<String> flags = match.row().flags();
    if (flags.contains("common") && split.isName(match.from())) {
      return false;
    }
    if (flags.contains("last")
        && match.to() < split.words().size()
        && split.words().get(match.to()).sentence() == split.words().get(match.from()).sentence()) {
      return false;
    }
    if (flags.contains("start") || flags.contains("first")) {
      int before = match.from() - 1;
      while (before >= 0 && isOpening(split.words().get(before))) {
        before--;
      }
      Word first = split.words().get(match.from());
      return before < 0
          || split.words().get(before).sentence() != first.sentence()
          || (flags.contains("start") && split.words().get(before).clause() != first.clause());
    }
    if (flags.contains("end")) {
      return match.to() == split.words().size()
          || split.words().get(match.to()).clause() != split.words().get(match.to() - 1).clause();
    }
    return true;
  }

  /** Words before which a sentence has not really begun. */
  private static boolean isOpening(Word word) {
    String form = word.form();
    return word.isAddressee()
        || form.equals("hi")
        || form.equals("hello")
        || form.equals("hey")
        || form.equals("and")
        || form.equals("so")
        || form.equals("but");
  }

  /** Rows {@code block} name the kinds they rule out; mock praise rules out praise and thanks. */
  private static boolean blocks(PhraseLexicon.Match match, Span span) {
    if (!span.overlaps(match)) {
      return false;
    }
    Set<String> flags = match.row().flags();
    if (match.row().label().equals(LITOTES)) {
      return DENIED.contains(span.kind());
    }
    if (match.row().label().equals(BLOCK)) {
      return flags.contains(span.kind().code());
    }
    return flags.contains(MOCK)
        && (span.kind() == CueKind.PRAISE
            || span.kind() == CueKind.THANKS
            || span.kind() == CueKind.RESOLVED);
  }

  /** Spans of one kind that overlap are one cue: "I'm a gold" and "gold member". */
  private static List<Span> united(List<Span> spans) {
    spans.sort(Comparator.comparing(Span::kind).thenComparingInt(Span::from));
    List<Span> united = new ArrayList<>();
    for (Span span : spans) {
      Span last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null && last.kind() == span.kind() && span.from() < last.to()) {
        int to = Math.max(last.to(), span.to());
        united.set(united.size() - 1, new Span(last.kind(), last.from(), to));
      } else {
        united.add(span);
      }
    }
    united.sort(Comparator.comparingInt(Span::from).thenComparing(Span::kind));
    return united;
  }

  private static List<Cue> quoted(SplitText split, List<Span> spans) {
    List<Cue> cues = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Span span : spans) {
      String quote = quote(split, span);
      if (cues.size() < MOST && seen.add(span.kind() + "\t" + quote.toLowerCase(Locale.ROOT))) {
        cues.add(new Cue(span.kind(), quote));
      }
    }
    return cues;
  }

  private static String shortened(String text, int start, int end) {
    if (end - start <= Cue.MOST_CHARS) {
      return text.substring(start, end);
    }
    int cut = start + Cue.MOST_CHARS;
    return text.substring(start, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut);
  }
}
