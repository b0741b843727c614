package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases of one language from a resource file, ready to be found in texts. Immutable.
 *
 * <p>The file is UTF-8 with one row a line, cells parted by tabs: label, pattern (see {@link
 * PhrasePattern}), flags parted by commas or {@code -}, and where the row came from. Lines that
 * begin with {@code #} are remarks. A row {@code define NAME phrases} gives a name to a piece; the
 * patterns below it use it as {@code &NAME}.
 */
public final class PhraseLexicon {

  /** A phrase found: its row, the index of its first word, and the one behind its last. */
  public record Match(Row row, int from, int to) {

    /** Whether all of its words, and not only they, are words of the other too. */
    public boolean isPartOf(Match other) {
      return other.from <= from && to <= other.to && to - from < other.to - other.from;
    }
  }

  /**
   * One row of the file.
   *
   * @param label the first cell
   * @param flags the third cell, taken apart
   */
  public record Row(String label, Set<String> flags) {
    /** Its flag, where rows of its label have one. */
    String flag() {
      return flags.iterator().next();
    }
  }

  /**
   * A phrase found.
   *
   * @param words as they stand in the text
   * @param sentence index of its sentence, from 0
   */
  public record Quote(Match match, String words, int sentence) {
    public Row row() {
      return match.row();
    }
  }

  private final Language language;
  private final PhraseTrie trie;

  private PhraseLexicon(Language language, PhraseTrie trie) {
    this.language = language;
    this.trie = trie;
  }

  /**
   * Reads a resource.
   *
   * @param owner the class beside which the resource lies
   * @param name its name, relative to {@code owner}
   * @throws IllegalStateException if it is absent or malformed, naming file and line
   */
  public static PhraseLexicon load(Class<?> owner, String name, Language language) {
    InputStream resource = owner.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
    }
    PhraseNode root = new PhraseNode();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      readRows(lines, name, language, root);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
    return new PhraseLexicon(language, PhraseTrie.of(root));
  }

  private static void readRows(
      BufferedReader lines, String name, Language language, PhraseNode root) throws IOException {
    Map<String, String> pieces = new LinkedHashMap<>();
    int line = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      String[] cells = text.split("\t", -1);
      try {
        if (cells[0].equals("define")) {
          pieces.put("&" + cells[1], "(" + filledIn(cells[2], pieces) + ")");
        } else if (cells.length == 4 && !cells[3].isBlank()) {
          addRow(cells, pieces, language, root);
        } else {
          throw new IllegalArgumentException("not four cells: label, pattern, flags, origin");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(name + " line " + line + ": " + e.getMessage(), e);
      }
    }
  }

  private static void addRow(
      String[] cells, Map<String, String> pieces, Language language, PhraseNode root) {
    Set<String> flags = cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(",", -1));
    Row row = new Row(cells[0], flags);
    PhrasePattern.add(root, filledIn(cells[1], pieces), language, row);
  }

  private static String filledIn(String pattern, Map<String, String> pieces) {
    String out = pattern;
    for (Map.Entry<String, String> piece : pieces.entrySet()) {
      out = out.replace(piece.getKey(), piece.getValue());
    }
    if (out.indexOf('&') >= 0) {
      throw new IllegalArgumentException("unknown piece in " + pattern);
    }
    return out;
  }

  /** Every phrase found in {@code text}, by first word; several may overlap. */
  public List<Match> find(String text) {
    return find(SplitText.of(text, language));
  }

  /** As {@link #find(String)}, with the words found as they stand in the text. */
  public List<Quote> quote(String text) {
    return quote(SplitText.of(text, language));
  }

  /** As {@link #find(SplitText)}, with the words found as they stand in the text. */
  public List<Quote> quote(SplitText split) {
    return find(split).stream()
        .map(
            match -> {
              Word first = split.words().get(match.from());
              Word last = split.words().get(match.to() - 1);
              return new Quote(
                  match, split.text().substring(first.start(), last.end()), first.sentence());
            })
        .toList();
  }

  /** Every phrase found, by first word; several may overlap. */
  public List<Match> find(SplitText split) {
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < split.words().size(); from++) {
      int first = from;
      int before = matches.size();
      trie.match(
          split.words(), from, (row, to) -> addNew(new Match(row, first, to), before, matches));
    }
    return matches;
  }

  /** The alternatives of one row may reach the same end in several ways; that is one match. */
  private static void addNew(Match match, int before, List<Match> matches) {
    for (int at = before; at < matches.size(); at++) {
      if (matches.get(at).equals(match)) {
        return;
      }
    }
    matches.add(match);
  }
}
