package io.earshot.nlp.evaluation;

import java.io.IOException;
import java.util.List;

/** Something that can be measured: the shipped models, or what they are compared with. */
public interface Engine {
  /** Its name in the results, or null for the shipped models. */
  String name();

  /**
   * What can judge the rows of a suite in one language.
   *
   * @param suite what is measured
   * @param language code of the language of the rows
   * @return the candidates, of which the one that is best by the first metric of the suite counts;
   *     empty when the engine has nothing for this task and language
   * @throws IOException when data that the engine learns from cannot be read
   */
  List<EvaluatedTask> tasks(Suite suite, String language) throws IOException;

  /** Why {@link #tasks} gave nothing: completes "there is ...". */
  String lack(Suite suite);
}
