package io.earshot.nlp.sentiment;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * Sentiment by CoreNLP's recursive neural network (Socher and others 2013), to compare with; no
 * night uses it. English only, learnt from sentences of film reviews; its five steps are joined to
 * three. The whole is the mean of the sentences, each weighing as many words as it has. A few posts
 * a second, about 1 GB of memory.
 *
 * <p>Its models are 474 MB and do not come with Earshot: {@code MODELS.md} says how to fetch them.
 * Safe for use by several threads, as CoreNLP's pipeline is.
 */
public final class CoreNlpSentimentClassifier implements SentimentClassifier {
  private static final String MODEL = "/edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

  /** The parser needs cubic time; of posts, longer sentences are lists and rants without stops. */
  private static final int MOST_WORDS_PARSED = 80;

  private final StanfordCoreNLP pipeline;

  /**
   * Loads the models.
   *
   * @throws IllegalStateException when they are not on the class path
   */
  public CoreNlpSentimentClassifier() {
    if (CoreNlpSentimentClassifier.class.getResource(MODEL) == null) {
      throw new IllegalStateException(
          "CoreNLP's models are not on the class path, see nlp-models/MODELS.md");
    }
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,parse,sentiment");
    properties.setProperty("parse.model", "edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz");
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("parse.maxlen", Integer.toString(MOST_WORDS_PARSED));
    pipeline = new StanfordCoreNLP(properties);
  }

  @Override
  public SentimentResult classify(String text, Language language) {
    Objects.requireNonNull(text, "text");
    if (language != Language.EN || text.isBlank()) {
      return SentimentResult.UNDETERMINED;
    }
    Annotation annotated = new Annotation(text);
    pipeline.annotate(annotated);
    double[] whole = new double[3];
    List<SentenceMood> moods = new ArrayList<>();
    for (CoreMap sentence : annotated.get(CoreAnnotations.SentencesAnnotation.class)) {
      Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
      double[] mood = ofThree(RNNCoreAnnotations.getPredictionsAsStringList(tree));
      int words = sentence.get(CoreAnnotations.TokensAnnotation.class).size();
      for (int label = 0; label < whole.length; label++) {
        whole[label] += words * mood[label];
      }
      moods.add(
          new SentenceMood(
              sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
              sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class),
              label(mood),
              mood[2] - mood[0]));
    }
    double sum = whole[0] + whole[1] + whole[2];
    if (sum == 0) {
      return SentimentResult.UNDETERMINED;
    }
    return new SentimentResult(
        label(whole), (whole[2] - whole[0]) / sum, List.of(), moods.size() < 2 ? List.of() : moods);
  }

  /** The shares of three moods from those of five steps, from very negative to very positive. */
  private static double[] ofThree(List<Double> five) {
    return new double[] {five.get(0) + five.get(1), five.get(2), five.get(3) + five.get(4)};
  }

  private static SentimentLabel label(double[] shares) {
    int likeliest = 0;
    for (int label = 1; label < shares.length; label++) {
      likeliest = shares[label] > shares[likeliest] ? label : likeliest;
    }
    return LinearSentimentClassifier.LABELS.get(likeliest);
  }
}
