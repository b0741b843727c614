package io.earshot.nlp.complaint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How much each of the {@link ComplaintClues} weighs for a complaint. Three sets: beside the model
 * of posts that address a brand, beside the model of posts and reviews alike, and without any
 * model. Made by {@code train}, see {@code ComplaintWeightsFit}. Immutable.
 *
 * @param weights as many as there are clues, then the bias
 */
record ComplaintWeights(List<Double> weights) {
  static final String RESOURCE = "/io/earshot/nlp/models/complaint-weights.tsv";
  static final ComplaintWeights POSTS = shipped(1);
  static final ComplaintWeights ALL = shipped(2);
  static final ComplaintWeights NO_MODEL = shipped(3);

  ComplaintWeights {
    weights = List.copyOf(weights);
    if (weights.size() != ComplaintClues.NAMES.size() + 1) {
      throw new IllegalArgumentException(weights.size() + " weights");
    }
  }

  /** The probability of a complaint. */
  double probability(double[] clues) {
    double score = weights.get(clues.length);
    for (int clue = 0; clue < clues.length; clue++) {
      score += weights.get(clue) * clues[clue];
    }
    return 1 / (1 + StrictMath.exp(-score));
  }

  /** Rows are {@code clue, posts, all, no model}; the last is the bias. */
  private static ComplaintWeights shipped(int column) {
    List<String> names = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    try (InputStream resource = ComplaintWeights.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          names.add(cells[0]);
          weights.add(Double.valueOf(cells[column]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    List<String> expected = new ArrayList<>(ComplaintClues.NAMES);
    expected.add("bias");
    if (!names.equals(expected)) {
      throw new IllegalStateException(RESOURCE + " does not list the clues " + expected);
    }
    return new ComplaintWeights(weights);
  }
}
