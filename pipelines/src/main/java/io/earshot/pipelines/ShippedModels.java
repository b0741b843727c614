package io.earshot.pipelines;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.ShippedCustomerTypeModel;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.nlp.privacy.PostMasker;
import io.earshot.pipelines.night.Models;

/** The models that come with Earshot. Each is loaded once in a JVM, when it is first asked for. */
public enum ShippedModels implements Models {
  INSTANCE;

  private static final PersonalDataMasker MASKER = new PostMasker();

  @Override
  public PersonalDataMasker masker() {
    return MASKER;
  }

  @Override
  public CustomerTypeModel customerTypes() {
    return ShippedCustomerTypeModel.shared();
  }

  @Override
  public Assessment assess(String title, String text, Subject subject) {
    return Assessor.shipped().assess(title, text, subject);
  }

  @Override
  public Assessment assess(String title, String text, Language language, Subject subject) {
    return Assessor.shipped().assess(title, text, language, subject);
  }
}
