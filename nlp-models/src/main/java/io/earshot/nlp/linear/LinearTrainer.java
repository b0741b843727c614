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

/**
 * Trains a {@link LinearModel}: L2-regularised logistic regression by liblinear, labels balanced,
 * one against the rest. The calibration is fitted on every fifth post with weights from the other
 * four fifths; the weights that are kept are then trained on all. The same examples in the same
 * order give the same bytes. One core; about 1 GB of memory for 50,000 posts.
 */
public final class LinearTrainer {
  private static final int FOLDS = 5;

  private final int buckets;
  private final double cost;
  private final int rarest;

  /**
   * Sets up a trainer.
   *
   * @param bucketBits the model has two to the power of this many buckets
   * @param cost liblinear's C: how much a wrong example costs against large weights
   * @param rarest in how many posts a bucket must occur to count
   */
  public LinearTrainer(int bucketBits, double cost, int rarest) {
    this.buckets = 1 << bucketBits;
    this.cost = cost;
    this.rarest = rarest;
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
    float[] rarities = rarities(examples);
    Problem problem = problem(examples, rarities);
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, 0.05);
    balance(parameter, examples, labels);
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, parameter);
    return ModelTables.pack(rarities, columns(model, labels));
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

  private Problem problem(List<Example> examples, float[] rarities) {
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = buckets + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = vector(examples.get(i).post(), rarities);
      problem.y[i] = examples.get(i).label();
    }
    return problem;
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

  private static void balance(Parameter parameter, List<Example> examples, int labels) {
    int[] counts = new int[labels];
    examples.forEach(example -> counts[example.label()]++);
    int[] names = new int[labels];
    double[] weights = new double[labels];
    for (int label = 0; label < labels; label++) {
      names[label] = label;
      weights[label] = (double) examples.size() / labels / Math.max(1, counts[label]);
    }
    parameter.setWeights(weights, names);
  }

  /**
   * From liblinear's layout, which orders labels by first appearance, to ours: for each column the
   * weights of all buckets and then the bias.
   */
  private float[][] columns(Model model, int labels) {
    double[] weights = model.getFeatureWeights();
    int[] order = model.getLabels();
    float[][] columns = new float[labels == 2 ? 1 : labels][buckets + 1];
    for (int feature = 0; feature <= buckets; feature++) {
      if (labels == 2) {
        columns[0][feature] = (float) (order[0] == 1 ? weights[feature] : -weights[feature]);
      } else {
        for (int position = 0; position < order.length; position++) {
          columns[order[position]][feature] = (float) weights[feature * order.length + position];
        }
      }
    }
    return columns;
  }

  /**
   * One labelled post.
   *
   * @param label index of its label in the card
   */
  public record Example(PostFeatures post, int label) {}
}
