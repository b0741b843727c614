package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.priority.Brand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How brands are shown. */
class BrandNamesTest {
  private static final Texts ENGLISH = Texts.all().get(0);

  @Test
  void aBrandIsShownByItsNameAndOneWithoutByItsId() {
    BrandNames names =
        new BrandNames(
            List.of(new Brand("Kestrava-Air", "Kestrava \u202EAir", Brand.Relation.OWN)));
    assertThat(names.of("Kestrava-Air", ENGLISH)).isEqualTo("Kestrava \uFFFDAir");
    assertThat(names.of("kestrava-air", ENGLISH))
        .as("as the index has it")
        .isEqualTo("Kestrava \uFFFDAir");
    assertThat(names.of("polwind\u202E", ENGLISH)).isEqualTo("polwind\uFFFD");
    assertThat(names.of(null, ENGLISH)).isEqualTo("no brand");
    assertThat(names.of("", ENGLISH)).isEqualTo("no brand");
    assertThat(BrandNames.NONE.of("acme", ENGLISH)).isEqualTo("acme");
  }
}
