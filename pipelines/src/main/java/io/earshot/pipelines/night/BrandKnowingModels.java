package io.earshot.pipelines.night;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.cue.BrandNames;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.priority.Brand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Models that are told how people write the brands of the configuration. A brand that is not listed
 * there is written like its id.
 */
public final class BrandKnowingModels implements Models {
  private static final long serialVersionUID = 1;

  private final Models models;
  private final TreeMap<String, Brand> brands;

  /** By the id of the brand spoken of; made anew where this arrives. */
  private final transient Map<String, BrandNames> ofListed = new HashMap<>();

  private final transient BrandNames ofOurs;

  /**
   * Wraps models.
   *
   * @param models what judges
   * @param brands the listed brands by id
   */
  public BrandKnowingModels(Models models, Map<String, Brand> brands) {
    this.models = Objects.requireNonNull(models, "models");
    this.brands = new TreeMap<>(brands);
    for (String id : this.brands.keySet()) {
      ofListed.put(id, where(brand -> brand.id().equals(id)));
    }
    this.ofOurs = where(brand -> brand.relation() == Brand.Relation.OWN);
  }

  private Object readResolve() {
    return new BrandKnowingModels(models, brands);
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
    if (id == null) {
      return subject.with(ofOurs);
    }
    BrandNames names = ofListed.get(id);
    return subject.with(names == null ? BrandNames.of(List.of(id), names(any -> true)) : names);
  }

  private BrandNames where(Predicate<Brand> isSpokenOf) {
    return BrandNames.of(names(isSpokenOf), names(isSpokenOf.negate()));
  }

  private List<String> names(Predicate<Brand> which) {
    return brands.values().stream().filter(which).map(Brand::name).toList();
  }
}
