package io.earshot.nlp.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.nlp.Language;

/**
 * One row of a labelled data set.
 *
 * @param id its id in the set
 * @param text what is judged
 * @param lang its language as the set says, a code; empty when it says nothing
 * @param label the true label, in the words of the task
 * @param fields the whole row, for tasks that need more than one label
 */
public record LabelledRow(String id, String text, String lang, String label, JsonNode fields) {

  /** Its language; unknown where the set says nothing that is known. */
  Language language() {
    return Language.ofCode(lang).orElse(Language.UNKNOWN);
  }
}
