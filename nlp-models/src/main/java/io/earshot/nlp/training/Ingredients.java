package io.earshot.nlp.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.earshot.nlp.language.LinearLanguageIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What of this repository goes into each model: its recipe, those of the mood lists it is taught
 * with, and the lists of our own. Their digests stand beside the models, so that the build notices
 * when one was changed and the models were not made anew. The data is not part of it, nor is the
 * code that cuts and hashes posts.
 */
final class Ingredients {
  /** The file with the digests, beside the models. */
  static final String FILE = "made-from.tsv";

  private static final int DIGITS = 10;

  /** Of maps the order differs from run to run. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Ingredients() {}

  /** A line for each model: its name and the digest of what goes into it, with a tab between. */
  static String lines(List<Recipe> recipes, List<LexiconRecipe> lexicons) throws IOException {
    StringBuilder lines = new StringBuilder("# Made by train, see Ingredients. model, digest\n");
    for (Recipe recipe : recipes) {
      lines.append(recipe.name()).append('\t').append(digest(recipe, lexicons)).append('\n');
    }
    return lines.toString();
  }

  private static String digest(Recipe recipe, List<LexiconRecipe> lexicons) throws IOException {
    MessageDigest digest = sha256();
    digest.update(JSON.writeValueAsBytes(recipe));
    if (recipe.task().equals(LinearLanguageIdentifier.TASK)) {
      digest.update(resource(LanguageExamples.WORDS));
      digest.update(resource(LanguageExamples.SMALL_WORDS));
    }
    Set<String> languages = new HashSet<>(Set.of(recipe.language()));
    recipe.sources().forEach(source -> languages.add(source.language()));
    for (LexiconRecipe lexicon : lexicons) {
      if (languages.contains(lexicon.language())) {
        LexiconRecipe taught = lexicon.taught();
        digest.update(JSON.writeValueAsBytes(taught));
        if (taught.holds(LexiconRecipe.Part.OWN)) {
          digest.update(resource("moods/" + taught.language() + ".tsv"));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Ingredients.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
