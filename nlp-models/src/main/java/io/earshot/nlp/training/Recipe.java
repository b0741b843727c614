package io.earshot.nlp.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.earshot.nlp.evaluation.RowSelection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How one model is made, as written in {@code training.yaml}. Immutable.
 *
 * @param task for example {@code sentiment}
 * @param language code of its language; {@code all} for a model that judges every language
 * @param labels what it tells apart, in the order of its probabilities
 * @param bucketBits the model has two to the power of this many buckets
 * @param cost liblinear's C
 * @param rarest in how many posts a bucket must occur to count
 * @param rankedWeights whether to average with weights that trust telling buckets more, see {@link
 *     io.earshot.nlp.linear.LinearTrainer}
 * @param sources the data
 */
public record Recipe(
    String task,
    String language,
    List<String> labels,
    @JsonProperty("bucket_bits") int bucketBits,
    double cost,
    int rarest,
    @JsonProperty("ranked_weights") boolean rankedWeights,
    List<Source> sources) {

  public Recipe {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(language, "language");
    labels = List.copyOf(labels);
    sources = List.copyOf(sources);
  }

  /** The same without the data sets of these names. */
  Recipe without(Set<String> sets) {
    return new Recipe(
        task,
        language,
        labels,
        bucketBits,
        cost,
        rarest,
        rankedWeights,
        sources.stream().filter(source -> !sets.contains(source.rows().set())).toList());
  }

  /** The name of the model. */
  String name() {
    return language.equals("all") ? task : task + "-" + language;
  }

  /**
   * A data set that goes into a model. Immutable.
   *
   * @param licence in a few words
   * @param stated whether the source states a licence at all
   * @param untold labels of the task that this data never gives although some of its rows may
   *     deserve them: the weights of those labels are learnt without it. Null for none
   * @param times how often each row counts; 0 for once
   * @param language code of the language of the rows where it is not that of the model: they teach
   *     only what is the same in all languages. Null for the language of the model
   * @param rows which rows are taken and how they are read
   */
  public record Source(
      String licence,
      boolean stated,
      List<String> untold,
      int times,
      String language,
      RowSelection rows) {
    public Source {
      Objects.requireNonNull(licence, "licence");
      untold = untold == null ? List.of() : List.copyOf(untold);
      times = Math.max(1, times);
      Objects.requireNonNull(rows, "rows");
    }
  }
}
