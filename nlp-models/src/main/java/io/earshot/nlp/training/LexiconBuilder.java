package io.earshot.nlp.training;

import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.linear.MoodLexicon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Puts published mood lists of one language together into one file, a column for each list. */
final class LexiconBuilder {
  /** The sum and the number of the moods that one list gives one word. */
  private static final class Mean {
    private double sum;
    private int count;

    private void add(double mood) {
      sum += mood;
      count++;
    }

    private String text() {
      return count == 0 ? "" : String.format(Locale.ROOT, "%.1f", sum / count);
    }
  }

  private final Map<String, List<Mean>> words = new TreeMap<>();
  private final int lists;

  private LexiconBuilder(int lists) {
    this.lists = lists;
  }

  /** Writes the lexicon of a recipe; the stream stays open. */
  static void write(LexiconRecipe recipe, DataFolder data, OutputStream out) throws IOException {
    LexiconBuilder builder = new LexiconBuilder(recipe.lists().size());
    for (int list = 0; list < recipe.lists().size(); list++) {
      for (LexiconRecipe.Part part : recipe.lists().get(list).parts()) {
        if (part.file().equals(LexiconRecipe.Part.OWN)) {
          builder.addOwn(recipe.language(), list);
        } else if (part.file().equals(LexiconRecipe.Part.OWN_EMOJI)) {
          builder.addOwn("emoji", list);
        } else {
          builder.add(part, list, data);
        }
      }
    }
    GZIPOutputStream packed = new GZIPOutputStream(out);
    packed.write(builder.lines().getBytes(StandardCharsets.UTF_8));
    packed.finish();
  }

  /** The lexicon of a recipe, as it is read from what {@link #write} writes. */
  static MoodLexicon read(LexiconRecipe recipe, DataFolder data) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    write(recipe, data, written);
    return MoodLexicon.read(new ByteArrayInputStream(written.toByteArray()));
  }

  /** Lines of a mood, a tab, and the words that have it, with blanks between them. */
  private void addOwn(String name, int list) throws IOException {
    String resource = "/io/earshot/nlp/training/moods/" + name + ".tsv";
    try (InputStream in = LexiconBuilder.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
        int tab = line.indexOf('\t');
        double mood = Double.parseDouble(line.substring(0, tab));
        for (String word : line.substring(tab + 1).split(" ", 0)) {
          mean(word, list).add(mood);
        }
      }
    }
  }

  private void add(LexiconRecipe.Part part, int list, DataFolder data) throws IOException {
    List<String> lines = data.lines("lexicons", part.file() + ".tsv.gz");
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split("\t", -1));
      boolean enough =
          part.least().entrySet().stream()
              .allMatch(
                  least ->
                      Double.parseDouble(cells.get(columns.indexOf(least.getKey())))
                          >= least.getValue());
      String word = cells.get(columns.indexOf(part.word()));
      String value = cells.get(columns.indexOf(part.value()));
      Double mood = part.values().isEmpty() ? number(value, part) : part.values().get(value);
      if (enough && mood != null && !word.isBlank()) {
        mean(word, list).add(mood);
      }
    }
  }

  private static Double number(String value, LexiconRecipe.Part part) {
    return value.isBlank() ? null : Double.valueOf(Double.parseDouble(value) * part.times());
  }

  private Mean mean(String word, int list) {
    List<Mean> means = words.computeIfAbsent(word, key -> new ArrayList<>());
    while (means.size() < lists) {
      means.add(new Mean());
    }
    return means.get(list);
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    words.forEach(
        (word, means) -> {
          lines.append(word);
          means.forEach(mean -> lines.append('\t').append(mean.text()));
          lines.append('\n');
        });
    return lines.toString();
  }
}
