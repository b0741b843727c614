package io.earshot.nlp.complaint;

import io.earshot.nlp.cue.BrandNames;
import java.util.Objects;

/**
 * What is known of a post before it is read: whether it is about a brand.
 *
 * @param ofBrand whether it was taken in because it is about a brand, as every mention of a known
 *     one; otherwise it may be about anything
 * @param brand the id of that brand, or null where none is known
 * @param names how people write the brand and others; {@link BrandNames#NONE} where that is unknown
 */
public record Subject(boolean ofBrand, String brand, BrandNames names) {
  /** About some brand. */
  public static final Subject BRAND = new Subject(true, null, BrandNames.NONE);

  /** It may be about anything. */
  public static final Subject ANYTHING = new Subject(false, null, BrandNames.NONE);

  public Subject {
    Objects.requireNonNull(names, "names");
  }

  /** That of a mention of this brand, or of none that is known where it is null. */
  public static Subject of(String brand) {
    return brand == null ? ANYTHING : new Subject(true, brand, BrandNames.NONE);
  }

  /** The same, where brands are known by these names. */
  public Subject with(BrandNames known) {
    return new Subject(ofBrand, brand, known);
  }
}
