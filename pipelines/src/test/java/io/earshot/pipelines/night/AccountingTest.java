package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountingTest {

  @Test
  void countsAreAddedUpOverTheSources() {
    Accounting accounting =
        Accounting.of(
            Map.of(
                "forum", Map.of("read", 5L, "assessed", 3L, "duplicate", 1L, "deleted", 1L),
                "shop", Map.of("read", 3L, "superseded", 1L, "withheld", 1L, "dead_lettered", 1L)));
    assertThat(accounting.sources())
        .containsEntry("forum", new Accounting.Counts(5, 3, 1, 0, 1, 0, 0))
        .containsEntry("shop", new Accounting.Counts(3, 0, 0, 1, 0, 1, 1));
    assertThat(accounting.total()).isEqualTo(new Accounting.Counts(8, 3, 1, 1, 1, 1, 1));
  }

  @Test
  void aRecordThatGotLostStopsTheRun() {
    assertThatThrownBy(() -> Accounting.of(Map.of("forum", Map.of("read", 5L, "assessed", 4L))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the records of source forum do not add up");
  }

  @Test
  void nothingReadIsNothingToAccountFor() {
    assertThat(Accounting.of(Map.of()).total())
        .isEqualTo(new Accounting.Counts(0, 0, 0, 0, 0, 0, 0));
  }
}
