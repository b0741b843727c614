package io.earshot.console;

import io.earshot.priority.Brand;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How people write the brands, as far as the configuration says; addresses and files have their
 * ids. Immutable.
 */
public final class BrandNames {
  static final BrandNames NONE = new BrandNames(List.of());

  private final Map<String, String> byId = new HashMap<>();

  BrandNames(Collection<Brand> brands) {
    brands.forEach(brand -> byId.put(key(brand.id()), brand.name()));
  }

  /** The index has ids in lower case. */
  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  /**
   * A brand as it may be shown: by its name, or else by its id.
   *
   * @param id as a row, the index or a figure has it; null and empty are no brand
   */
  public String of(String id, Texts texts) {
    return id == null || id.isEmpty()
        ? texts.get("brand.none")
        : PostText.shown(byId.getOrDefault(key(id), id));
  }
}
