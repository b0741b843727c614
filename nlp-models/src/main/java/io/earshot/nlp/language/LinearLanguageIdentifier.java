package io.earshot.nlp.language;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.linear.ShippedModels;
import java.util.List;
import java.util.Objects;

/**
 * Tells the eight languages apart and from others by the shipped linear model {@code language}:
 * n-grams of the words of a post, without links, handles and hashtags.
 *
 * <p>A text mostly in another script than the Latin one is unsupported. The model knows groups of
 * other languages in Latin script (Romance, Finnish, Lithuanian, Nordic, Slavic and more); their
 * probabilities added up are that of unsupported. A language it does not know at all may be taken
 * for one of the eight. Words that stand in one language only overrule it for short texts and for
 * neighbours of the eight such as Luxembourgish and Frisian ({@link TellingWords}). Texts with
 * fewer than {@value #FEWEST_LETTERS} letters, or without a language of at least {@value
 * #LEAST_CONFIDENCE} probability, are unknown. What it was trained on, and how good it is, stands
 * in {@code MODELS.md}. Safe for use by several threads.
 */
public final class LinearLanguageIdentifier implements LanguageIdentifier {
  /** The name of the task and of the model. */
  public static final String TASK = "language";

  private static final int FEWEST_LETTERS = 3;
  private static final double LEAST_CONFIDENCE = 0.5;

  /** Of what a telling word decides against the letters. */
  private static final double TOLD_CONFIDENCE = 0.8;

  private static final class Holder {
    static final LinearModel MODEL =
        ShippedModels.find(TASK).orElseThrow(() -> new IllegalStateException("no language model"));
    static final Language[] LANGUAGES =
        MODEL.card().labels().stream()
            .map(label -> Language.ofCode(label).orElse(Language.UNSUPPORTED))
            .toArray(Language[]::new);
  }

  /** The model, for those who list models. */
  public static LinearModel model() {
    return Holder.MODEL;
  }

  /** The words of a post that tell its language, as the model was trained on them. */
  public static List<String> words(String text) {
    return PlainWords.of(text);
  }

  @Override
  public LanguageResult identify(String text) {
    Objects.requireNonNull(text, "text");
    List<String> words = PlainWords.of(text);
    ScriptShare share = ScriptShare.of(words);
    int letters = share.latin() + share.other();
    if (letters < FEWEST_LETTERS) {
      return new LanguageResult(Language.UNKNOWN, 0);
    }
    if (share.latin() < share.other()) {
      return new LanguageResult(Language.UNSUPPORTED, (double) share.other() / letters);
    }
    LanguageResult byLetters =
        likeliest(Holder.MODEL.probabilities(PostFeatures.ofPlainWords(words)));
    return TellingWords.of(words, byLetters)
        .filter(language -> language != byLetters.language())
        .map(language -> new LanguageResult(language, TOLD_CONFIDENCE))
        .orElse(byLetters);
  }

  private static LanguageResult likeliest(double[] probabilities) {
    Language likeliest = Language.UNSUPPORTED;
    double confidence = 0;
    double unsupported = 0;
    for (int label = 0; label < probabilities.length; label++) {
      if (!Holder.LANGUAGES[label].isSupported()) {
        unsupported += probabilities[label];
      } else if (probabilities[label] > confidence) {
        likeliest = Holder.LANGUAGES[label];
        confidence = probabilities[label];
      }
    }
    if (unsupported > confidence) {
      likeliest = Language.UNSUPPORTED;
      confidence = unsupported;
    }
    return new LanguageResult(
        confidence < LEAST_CONFIDENCE ? Language.UNKNOWN : likeliest, Math.min(1, confidence));
  }
}
