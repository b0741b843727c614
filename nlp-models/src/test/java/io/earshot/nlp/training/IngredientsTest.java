package io.earshot.nlp.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The models that are shipped are those that the recipes and lists make. */
class IngredientsTest {
  @Test
  void everyShippedModelWasMadeFromTheRecipesAndListsAsTheyAre() throws IOException {
    try (InputStream shipped =
        Ingredients.class.getResourceAsStream("/io/earshot/nlp/models/" + Ingredients.FILE)) {
      assertThat(new String(shipped.readAllBytes(), UTF_8))
          .as("after a change of recipes or lists run scripts/earshot train --data DIR")
          .isEqualTo(Ingredients.lines(Training.recipes(), Training.lexicons()));
    }
  }

  @Test
  void aChangedRecipeOrListIsNoticedInTheModelsThatRestOnIt() throws IOException {
    List<Recipe> recipes = Training.recipes();
    List<LexiconRecipe> lexicons = new ArrayList<>(Training.lexicons());
    String before = Ingredients.lines(recipes, lexicons);
    int spanish = 0;
    while (!lexicons.get(spanish).language().equals("es")) {
      spanish++;
    }
    LexiconRecipe list = lexicons.get(spanish);
    lexicons.set(spanish, new LexiconRecipe("es", list.lists().subList(0, 1)));

    assertThat(changed(before, Ingredients.lines(recipes, lexicons)))
        .containsExactly(
            "sentiment-nl", "sentiment-et", "sentiment-fr", "sentiment-es", "sentiment-it");
    assertThat(
            changed(
                before,
                Ingredients.lines(
                    List.of(recipes.get(0).without(Set.of("sts_gold"))), Training.lexicons())))
        .containsExactly("sentiment-en");
  }

  @Test
  void modelsAreTaughtWithoutTheEmojiThatHardlyAPostHolds() throws IOException {
    List<LexiconRecipe.WordList> own = List.of(list("own", false), list("own_emoji", true));
    LexiconRecipe recipe = new LexiconRecipe("de", own);

    assertThat(words(recipe)).contains("\n\uD83E\uDD70\t\t2.7\n").contains("\nabgelehnt\t");
    assertThat(words(recipe.taught())).doesNotContain("\uD83E\uDD70").contains("\nabgelehnt\t");
  }

  private static LexiconRecipe.WordList list(String file, boolean untaught) {
    return new LexiconRecipe.WordList(
        "ours", List.of(new LexiconRecipe.Part(file, null, null, null, 0, null, untaught)));
  }

  private static String words(LexiconRecipe recipe) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    LexiconBuilder.write(recipe, null, written);
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(written.toByteArray())).readAllBytes(), UTF_8);
  }

  /** The names in those of the lines after that do not stand before. */
  private static List<String> changed(String before, String after) {
    return after
        .lines()
        .filter(line -> !before.contains(line))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }
}
