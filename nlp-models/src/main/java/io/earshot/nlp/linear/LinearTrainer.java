package io.earshot.nlp.linear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Trains a {@link LinearModel}: L2-regularised logistic regression by liblinear, labels balanced,
 * each label against the rest. The calibration is fitted on every fifth post with weights from the
 * other four fifths; the weights that are kept are then trained on all. The same examples in the
 * same order give the same bytes. Labels are trained on all cores; about 2 GB of memory for 50,000
 * posts on two.
 *
 * <p>With ranked weights, half of each weight comes from a second regression in which a bucket
 * counts by how differently it occurs with and without the label, {@code 0.25 + |ln ratio|} (naive
 * Bayes features: Wang and Manning 2012). Both are linear, so the model stays one table.
 *
 * <p>Data that cannot give every label still teaches the others: see {@link Example#untold}.
 */
public final class LinearTrainer {
  private static final int FOLDS = 5;
  private static final double LOWEST_RANK = 0.25;

  private final int buckets;
  private final double cost;
  private final int rarest;
  private final boolean rankedWeights;

  /** Held while a scaled copy of all vectors is in memory: of 50,000 posts it takes 1 GB. */
  private final Object oneCopy = new Object();

  /**
   * Sets up a trainer.
   *
   * @param bucketBits the model has two to the power of this many buckets
   * @param cost liblinear's C: how much a wrong example costs against large weights
   * @param rarest in how many posts a bucket must occur to count
   * @param rankedWeights whether to average with weights that trust telling buckets more
   */
  public LinearTrainer(int bucketBits, double cost, int rarest, boolean rankedWeights) {
    this.buckets = 1 << bucketBits;
    this.cost = cost;
    this.rarest = rarest;
    this.rankedWeights = rankedWeights;
  }

  /**
   * Trains one model.
   *
   * @param card what the model is; its calibration is replaced by the one fitted
   */
  public LinearModel train(LinearModelCard card, List<Example> examples) {
    List<Example> seen = new ArrayList<>();
    List<Example> unseen = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      (i % FOLDS == FOLDS - 1 ? unseen : seen).add(examples.get(i));
    }
    int labels = card.labels().size();
    LinearModel trial = LinearModelFile.assemble(card, tables(seen, labels));
    List<double[]> scores = new ArrayList<>();
    List<Integer> truths = new ArrayList<>();
    for (Example example : unseen) {
      if (!example.untold().isEmpty()) {
        continue;
      }
      scores.add(trial.scores(example.post()));
      truths.add(example.label());
    }
    Calibration calibration = CalibrationFit.fit(scores, truths, labels);
    LinearModelCard fitted =
        new LinearModelCard(
            card.name(),
            card.task(),
            card.language(),
            card.labels(),
            calibration,
            card.trainedOn());
    return LinearModelFile.assemble(fitted, tables(examples, labels));
  }

  private ModelTables tables(List<Example> examples, int labels) {
    Linear.disableDebugOutput();
    float[] rarities = rarities(examples);
    List<Feature[]> vectors =
        examples.parallelStream().map(example -> vector(example.post(), rarities)).toList();
    // Of two labels one column says everything: the first label is what the second is not.
    int firstLabel = labels == 2 ? 1 : 0;
    float[][] columns = new float[labels - firstLabel][];
    // No column knows of another, so they may be trained at the same time.
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(
            column -> columns[column] = column(vectors, examples, column + firstLabel, labels));
    return ModelTables.pack(rarities, columns);
  }

  private float[] rarities(List<Example> examples) {
    int[] posts = new int[buckets];
    int[] last = new int[buckets];
    for (int i = 0; i < examples.size(); i++) {
      PostFeatures post = examples.get(i).post();
      for (int at = 0; at < post.size(); at++) {
        int bucket = post.ngram(at) & buckets - 1;
        if (last[bucket] != i + 1) {
          last[bucket] = i + 1;
          posts[bucket]++;
        }
      }
    }
    float[] rarities = new float[buckets];
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (posts[bucket] >= rarest) {
        rarities[bucket] = (float) (1 + Math.log((1.0 + examples.size()) / (1.0 + posts[bucket])));
      }
    }
    return rarities;
  }

  /** One label against the rest: the weights of all buckets and then the bias. */
  private float[] column(List<Feature[]> vectors, List<Example> examples, int label, int labels) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> answers = new ArrayList<>();
    int yes = 0;
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      for (int time = 0; time < example.times() && !example.untold().contains(label); time++) {
        rows.add(vectors.get(i));
        answers.add(example.label() == label ? 1.0 : 0.0);
        yes += example.label() == label ? 1 : 0;
      }
    }
    double each = (double) rows.size() / labels;
    double[] balance = {
      each / Math.max(1, yes), labels == 2 ? each / Math.max(1, rows.size() - yes) : 1
    };
    Feature[][] plain = rows.toArray(new Feature[0][]);
    double[] truths = answers.stream().mapToDouble(Double::doubleValue).toArray();
    float[] column = weights(plain, truths, balance);
    if (rankedWeights) {
      double[] ranks = ranks(plain, truths, yes);
      float[] ranked;
      synchronized (oneCopy) {
        ranked = weights(scaled(plain, ranks), truths, balance);
      }
      for (int feature = 0; feature <= buckets; feature++) {
        column[feature] = (float) ((column[feature] + ranked[feature] * ranks[feature]) / 2);
      }
    }
    return column;
  }

  private float[] weights(Feature[][] rows, double[] truths, double[] balance) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = buckets + 1;
    problem.bias = 1;
    problem.x = rows;
    problem.y = truths;
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, 0.05);
    parameter.setWeights(balance, new int[] {1, 0});
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    // liblinear's weights speak for the label that it met first.
    float sign = model.getLabels()[0] == 1 ? 1 : -1;
    float[] column = new float[buckets + 1];
    for (int feature = 0; feature <= buckets; feature++) {
      column[feature] = sign * (float) weights[feature];
    }
    return column;
  }

  /** How tellingly each bucket occurs with or without the label; 1 for the bias. */
  private double[] ranks(Feature[][] rows, double[] truths, int yes) {
    double[] with = new double[buckets + 1];
    double[] without = new double[buckets + 1];
    for (int i = 0; i < rows.length; i++) {
      for (Feature feature : rows[i]) {
        (truths[i] > 0 ? with : without)[feature.getIndex() - 1]++;
      }
    }
    double[] ranks = new double[buckets + 1];
    for (int bucket = 0; bucket < buckets; bucket++) {
      double share = (with[bucket] + 1) / (yes + 2);
      double shareWithout = (without[bucket] + 1) / (rows.length - yes + 2);
      ranks[bucket] = LOWEST_RANK + Math.abs(Math.log(share / shareWithout));
    }
    ranks[buckets] = 1;
    return ranks;
  }

  private static Feature[][] scaled(Feature[][] rows, double[] ranks) {
    Feature[][] scaled = new Feature[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = new Feature[rows[i].length];
      for (int at = 0; at < rows[i].length; at++) {
        int index = rows[i][at].getIndex();
        scaled[i][at] = new FeatureNode(index, rows[i][at].getValue() * ranks[index - 1]);
      }
    }
    return scaled;
  }

  /** The vector that {@link LinearModel#scores} works on, here with its buckets in order. */
  private Feature[] vector(PostFeatures post, float[] rarities) {
    double[] squares = new double[Ngrams.GROUPS];
    for (int at = 0; at < post.size(); at++) {
      double value = value(post, at, rarities);
      squares[Ngrams.group(post.ngram(at))] += value * value;
    }
    // Two n-grams of a post may share a bucket: sorted longs bring them side by side.
    long[] sorted = new long[post.size()];
    for (int at = 0; at < post.size(); at++) {
      sorted[at] = (long) (post.ngram(at) & buckets - 1) << 32 | at;
    }
    Arrays.sort(sorted);
    List<Feature> vector = new ArrayList<>(sorted.length + 1);
    for (long entry : sorted) {
      int bucket = (int) (entry >>> 32);
      int at = (int) entry;
      double value = value(post, at, rarities) / Math.sqrt(squares[Ngrams.group(post.ngram(at))]);
      if (rarities[bucket] > 0) {
        Feature last = vector.isEmpty() ? null : vector.get(vector.size() - 1);
        if (last != null && last.getIndex() == bucket + 1) {
          last.setValue(last.getValue() + value);
        } else {
          vector.add(new FeatureNode(bucket + 1, value));
        }
      }
    }
    vector.add(new FeatureNode(buckets + 1, 1));
    return vector.toArray(new Feature[0]);
  }

  private double value(PostFeatures post, int at, float[] rarities) {
    return LinearModel.damped(post.count(at)) * rarities[post.ngram(at) & buckets - 1];
  }

  /**
   * One labelled post.
   *
   * @param label index of its label in the card
   * @param untold indices of labels that the data it is from never gives, so that they are learnt
   *     without it; empty where all labels are given
   * @param times how often it counts, at least once
   */
  public record Example(PostFeatures post, int label, Set<Integer> untold, int times) {
    /** A post of data with all labels that counts once. */
    public Example(PostFeatures post, int label) {
      this(post, label, Set.of(), 1);
    }

    public Example {
      untold = Set.copyOf(untold);
    }
  }
}
