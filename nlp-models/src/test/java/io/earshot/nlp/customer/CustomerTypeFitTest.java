package io.earshot.nlp.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTypeFitTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static List<LabelledCustomer> mentions() {
    List<LabelledCustomer> mentions = new ArrayList<>();
    for (int author = 0; author < 20; author++) {
      mentions.add(
          labelled("fan-" + author, "Wonderful crew, I love this!", false, CustomerType.CHAMPION));
      mentions.add(
          labelled(
              "critic-" + author, "My parcel arrived broken.", true, CustomerType.EXTREME_CRITIC));
    }
    return mentions;
  }

  private static LabelledCustomer labelled(
      String author, String text, boolean complaint, CustomerType type) {
    return new LabelledCustomer(
        JudgedText.of(text, complaint, complaint ? -0.6 : 0.8), NOW, null, List.of(), author, type);
  }

  @Test
  void whatOthersTeachIsRecognisedInAnAuthorWhoWasLeftOut() {
    assertThat(CustomerTypeFit.crossValidated(mentions(), 4))
        .extracting(CustomerTypeResult::type)
        .containsExactlyElementsOf(mentions().stream().map(LabelledCustomer::type).toList());
  }

  @Test
  void whatOnlyTheAuthorLeftOutShowsIsNotKnown() {
    List<LabelledCustomer> mentions = mentions();
    mentions.removeIf(mention -> mention.type() == CustomerType.CHAMPION);
    mentions.add(labelled("fan", "Wonderful crew, I love this!", false, CustomerType.CHAMPION));
    List<CustomerTypeResult> results = CustomerTypeFit.crossValidated(mentions, 4);
    assertThat(results.get(results.size() - 1).type()).isNotEqualTo(CustomerType.CHAMPION);
  }

  @Test
  void theTableHoldsARowForEachFeatureAndNoNegativeZero() {
    assertThat(CustomerTypeFit.table(mentions()).lines().filter(line -> !line.startsWith("#")))
        .hasSize(TypeFeature.values().length)
        .allMatch(line -> line.split("\t", -1).length == TypeWeights.TYPES.size() + 1)
        .noneMatch(line -> line.contains("-0.00"));
  }

  @Test
  void oneFoldIsRefused() {
    assertThatThrownBy(() -> CustomerTypeFit.crossValidated(mentions(), 1))
        .hasMessage("folds is below 2: 1");
  }
}
