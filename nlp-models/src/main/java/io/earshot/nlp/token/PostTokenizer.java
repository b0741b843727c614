package io.earshot.nlp.token;

import io.earshot.nlp.Language;
import java.util.List;
import java.util.Objects;

/**
 * The tokenizer of posts: CoreNLP's for English, Unicode word boundaries from ICU for everything
 * else. Every token is the text between its offsets, as it stands; what lies between tokens is
 * blank. Stateless and safe for use by several threads. Time grows with the length of the text,
 * whatever it holds; no input is refused.
 */
public final class PostTokenizer implements Tokenizer {
  @Override
  public List<Token> tokenize(String text, Language language) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    return language == Language.EN
        ? EnglishTokenizer.tokenize(text)
        : WordBreakTokenizer.tokenize(text);
  }
}
