package io.earshot.pipelines.night;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.privacy.PersonalDataMasker;

/**
 * Models of which only two things are asked: the type of customers, and what a text says in a
 * language that a person named.
 */
record TypeModels(CustomerTypeModel customerTypes, InLanguage inLanguage) implements Models {
  /** What a text says in a language. */
  interface InLanguage extends java.io.Serializable {
    Assessment assess(String text, Language language);
  }

  /** Of which the second is not asked. */
  static Models of(CustomerTypeModel customerTypes) {
    return new TypeModels(
        customerTypes,
        (text, language) -> {
          throw new AssertionError("nobody named a language");
        });
  }

  @Override
  public PersonalDataMasker masker() {
    throw new AssertionError("nothing is masked here");
  }

  @Override
  public Assessment assess(String title, String text, Subject subject) {
    throw new AssertionError("everything was assessed before");
  }

  @Override
  public Assessment assess(String title, String text, Language language, Subject subject) {
    return inLanguage.assess(text, language);
  }
}
