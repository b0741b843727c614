package io.earshot.nlp.linear;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * What a model is: written into the model file and shown in the list of models. Immutable.
 *
 * @param name for example {@code sentiment-en}
 * @param task for example {@code sentiment}
 * @param language code of its language
 * @param labels what it tells apart, in the order of its probabilities
 * @param calibration from scores to probabilities
 * @param trainedOn the data sets, each with its licence and the rows taken
 */
public record LinearModelCard(
    String name,
    String task,
    String language,
    List<String> labels,
    Calibration calibration,
    List<TrainedOn> trainedOn) {

  public LinearModelCard {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(language, "language");
    labels = List.copyOf(labels);
    Objects.requireNonNull(calibration, "calibration");
    trainedOn = List.copyOf(trainedOn);
  }

  /**
   * A data set that went into a model. Immutable.
   *
   * @param set the name of its folder
   * @param language code of the one language that was taken of it, or null for the whole
   * @param licence as its source states it, or that it states none
   * @param rows how many rows were taken
   */
  public record TrainedOn(
      String set,
      @JsonInclude(JsonInclude.Include.NON_NULL) String language,
      String licence,
      int rows) {
    public TrainedOn {
      Objects.requireNonNull(set, "set");
      Objects.requireNonNull(licence, "licence");
    }
  }
}
