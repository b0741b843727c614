package io.earshot.pipelines.night;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.cue.BrandNames;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.priority.Brand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Models that are told how people write the brands of the configuration. A brand that is not listed
 * there is written like its id.
 *
 * @param models what judges
 * @param brands the listed brands by id
 */
public record BrandKnowingModels(Models models, Map<String, Brand> brands) implements Models {
  private static final long serialVersionUID = 1;

  public BrandKnowingModels {
    Objects.requireNonNull(models, "models");
    brands = new TreeMap<>(brands);
  }

  @Override
  public PersonalDataMasker masker() {
    return models.masker();
  }

  @Override
  public CustomerTypeModel customerTypes() {
    return models.customerTypes();
  }

  @Override
  public Assessment assess(String title, String text, Subject subject) {
    return models.assess(title, text, named(subject));
  }

  @Override
  public Assessment assess(String title, String text, Language language, Subject subject) {
    return models.assess(title, text, language, named(subject));
  }

  /** Where it is not known which brand a post is about, it is about one of ours. */
  private Subject named(Subject subject) {
    String id = subject.brand();
    Predicate<Brand> isSpokenOf =
        id == null
            ? brand -> brand.relation() == Brand.Relation.OWN
            : brand -> brand.id().equals(id);
    List<String> ofTheBrand =
        id == null || brands.containsKey(id) ? names(isSpokenOf) : List.of(id);
    return subject.with(BrandNames.of(ofTheBrand, names(isSpokenOf.negate())));
  }

  private List<String> names(Predicate<Brand> which) {
    return brands.values().stream().filter(which).map(Brand::name).toList();
  }
}
