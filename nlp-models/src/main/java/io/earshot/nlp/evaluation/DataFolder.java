package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder of data sets: {@code <set>/<split>.jsonl.gz}, one JSON object a line. Immutable.
 *
 * @param directory the folder
 */
public record DataFolder(Path directory) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The names of the sets, whatever they hold, in alphabetical order. */
  public List<String> sets() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Whether the set has this split. */
  public boolean has(String set, String split) {
    return Files.isRegularFile(file(set, split));
  }

  /**
   * Reads the rows of a split that a selection takes, in the order of the file.
   *
   * @throws IOException when the file is missing, damaged or not JSON lines
   */
  public List<LabelledRow> read(RowSelection selection, String split) throws IOException {
    List<LabelledRow> rows = new ArrayList<>();
    try (BufferedReader lines = open(file(selection.set(), split))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LabelledRow row = line.isBlank() ? null : selection.read(JSON.readTree(line));
        if (row != null) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /**
   * Reads the lines of a gzipped text file of a set.
   *
   * @throws IOException when the file is missing or damaged
   */
  public List<String> lines(String set, String file) throws IOException {
    try (BufferedReader lines = open(directory.resolve(set).resolve(file))) {
      return lines.lines().toList();
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private Path file(String set, String split) {
    return directory.resolve(set).resolve(split + ".jsonl.gz");
  }
}
