package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Mention;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final Instant LATER = Instant.parse("2026-11-19T08:00:00Z");
  private final Mention mention = Example.mention("m:1", "ann", "My bag is late").build();

  /** It is kept from night to night, so another way to make it makes every mention look edited. */
  @Test
  void itIsTheSameFromReleaseToRelease() {
    assertThat(Fingerprint.of(mention)).isEqualTo("3fcfe63e12f56718792ef05a2610eb85");
  }

  @Test
  void whenItWasCollectedDoesNotMatter() {
    assertThat(Fingerprint.of(mention.withCollectedAt(LATER))).isEqualTo(Fingerprint.of(mention));
  }

  @Test
  void everythingElseDoes() {
    assertThat(
            List.of(
                Example.mention("m:2", "ann", "My bag is late").build(),
                Example.mention("m:1", "ben", "My bag is late").build(),
                Example.mention("m:1", "ann", "My bag is lost").build(),
                Example.mention("m:1", "ann", "My bag is late").title("Bag").build(),
                Example.mention("m:1", "ann", "My bag is late").stars(1, 5).build(),
                Example.mention("m:1", "ann", "My bag is late").modifiedAt(LATER).build(),
                mention.withBrand("otherwing"),
                mention.withAuthor(new Author("ann", "@ann", null, null, null))))
        .extracting(Fingerprint::of)
        .doesNotHaveDuplicates()
        .doesNotContain(Fingerprint.of(mention));
  }
}
