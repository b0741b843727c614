package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.customer.CustomerTypeFit;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.LabelledCustomer;
import io.earshot.nlp.intent.Intent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is asked of a post by a customer: the type, and the yes-or-no facts about it. */
final class CustomerTask implements EvaluatedTask {
  private final String name;
  private final Function<CustomerCase, String> question;

  private CustomerTask(String name, Function<CustomerCase, String> question) {
    this.name = name;
    this.question = question;
  }

  /** All of them. */
  static List<EvaluatedTask> all() {
    return List.of(
        new CustomerTask("type", judged -> judged.type().code()),
        new CustomerTask("churn", judged -> wants(judged, Intent.CHURN_THREAT)),
        new CustomerTask("question", judged -> wants(judged, Intent.QUESTION)),
        new CustomerTask("abusive", judged -> wants(judged, Intent.ABUSE)),
        new CustomerTask("reply", judged -> yesOrNo(judged.needsReply())));
  }

  private static String wants(CustomerCase judged, Intent intent) {
    return yesOrNo(judged.assessment().intents().contains(intent));
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  @Override
  public String name() {
    return name;
  }

  /** Cues are there for all eight; what a missing model costs shows in the figure. */
  @Override
  public boolean judges(Language language) {
    return language.isSupported();
  }

  /** Judged with weights fitted without the row's author. */
  @Override
  public EvaluatedTask crossValidated(List<LabelledRow> rows, int folds) {
    List<LabelledCustomer> customers =
        rows.stream().map(row -> CustomerCase.customer(row, row.language())).toList();
    List<CustomerTypeResult> results = CustomerTypeFit.crossValidated(customers, folds);
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      CustomerCase judged = CustomerCase.of(customers.get(i), results.get(i).type());
      answers.put(rows.get(i).id(), question.apply(judged));
    }
    return new EvaluatedTask() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean judges(Language language) {
        return CustomerTask.this.judges(language);
      }

      @Override
      public Set<String> answer(LabelledRow row, Language language, Suite suite) {
        return Set.of(answers.get(row.id()));
      }
    };
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    return Set.of(question.apply(CustomerCase.of(row, language)));
  }
}
