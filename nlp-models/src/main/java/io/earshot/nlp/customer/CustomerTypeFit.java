package io.earshot.nlp.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of the customer types to labelled mentions, and tells honestly how good they
 * are: by judging each mention with weights that were fitted without its author. Nothing random:
 * the same mentions give the same weights. Stateless, safe for use by several threads.
 */
public final class CustomerTypeFit {

  private static final String HEADER =
      """
      # How much each feature speaks for each customer type: weight times value is added to the type's score; undetermined
      # always scores 0. What the features mean, their values and the signs they may have: TypeFeature.
      # Fitted by CustomerTypeFit on the dev half of customer_types (labels and features, no words), then rounded;
      # earlier_praise_calm, earlier_praise_irritated, earlier_good_mood, earlier_complaints, earlier_churn, long_heard_irritated
      # and what is known beside the posts are set by the rules of labelling.
      # feature\tactive_hater\textreme_critic\tlapsed_loyal\tchampion
      """;

  private CustomerTypeFit() {}

  /** The model with weights fitted to these mentions. */
  public static CustomerTypeModel fit(List<LabelledCustomer> mentions) {
    return new ShippedCustomerTypeModel(weights(mentions));
  }

  /** The fitted weights as the content of {@code type-weights.tsv}. */
  public static String table(List<LabelledCustomer> mentions) {
    TypeWeights weights = weights(mentions);
    StringBuilder table = new StringBuilder(HEADER);
    for (TypeFeature feature : TypeFeature.values()) {
      table.append(feature.code());
      for (CustomerType type : TypeWeights.TYPES) {
        // adding 0 makes a plain 0 of the -0 that bound signs leave behind
        double weight = Math.round(weights.of(feature, type) * 100) / 100.0 + 0;
        table.append(String.format(Locale.ROOT, "\t%.2f", weight));
      }
      table.append('\n');
    }
    return table.toString();
  }

  /**
   * Judges each mention with weights fitted on the others: on those whose authors fall into the
   * other folds.
   *
   * @param folds how many parts the authors are dealt into, at least 2
   * @return one result for each mention, in the order given
   */
  public static List<CustomerTypeResult> crossValidated(
      List<LabelledCustomer> mentions, int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds is below 2: " + folds);
    }
    List<ShippedCustomerTypeModel> models = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int leftOut = fold;
      models.add(
          new ShippedCustomerTypeModel(
              weights(
                  mentions.stream().filter(mention -> fold(mention, folds) != leftOut).toList())));
    }
    return mentions.stream()
        .map(mention -> models.get(fold(mention, folds)).judge(mention.features()))
        .toList();
  }

  /** The hash of a string is fixed by the language, so the folds are the same everywhere. */
  private static int fold(LabelledCustomer mention, int folds) {
    return Math.floorMod(mention.author().hashCode(), folds);
  }

  private static TypeWeights weights(List<LabelledCustomer> mentions) {
    return TypeWeightsFit.fit(
        mentions.stream()
            .map(mention -> new TypeWeightsFit.Labelled(mention.features(), mention.type()))
            .toList());
  }
}
