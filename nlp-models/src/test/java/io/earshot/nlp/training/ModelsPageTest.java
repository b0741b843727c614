package io.earshot.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.evaluation.KeptFigures;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.ShippedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When this fails, run scripts/evaluate DATA --update and look at what changed. */
class ModelsPageTest {
  @Test
  void thePageSaysWhatTheModelFilesAndTheKeptFiguresSay() throws IOException {
    String page = Files.readString(Path.of("MODELS.md"));
    assertThat(page).isEqualTo(ModelsPage.renewed(page));
  }

  @Test
  void theKeptFiguresAreThoseOfTheShippedModels() throws IOException {
    List<String> shipped =
        Training.recipes().stream()
            .map(recipe -> ShippedModels.find(recipe.name()).map(LinearModel::identity))
            .map(java.util.Optional::orElseThrow)
            .toList();
    assertThat(KeptFigures.shipped().figures())
        .extracting(KeptFigures.Figure::model)
        .filteredOn(model -> model != null)
        .isNotEmpty()
        .isSubsetOf(shipped);
  }
}
