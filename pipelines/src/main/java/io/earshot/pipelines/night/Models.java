package io.earshot.pipelines.night;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.privacy.PersonalDataMasker;
import java.io.Serializable;

/**
 * The models a run judges with. It travels to the workers, so an implementation holds no model but
 * finds it there, loaded once in each JVM. Thread-safe.
 */
public interface Models extends Serializable {
  PersonalDataMasker masker();

  CustomerTypeModel customerTypes();

  /**
   * Judges one text.
   *
   * @param title the heading, or null
   * @param text not null
   * @param subject whether it is known to be about a brand
   */
  Assessment assess(String title, String text, Subject subject);

  /** Judges one text whose language is known, whatever it looks like. */
  Assessment assess(String title, String text, Language language, Subject subject);
}
