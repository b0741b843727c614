package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NarrowingTest {
  @Test
  void aConditionLeavesTheQueryAsItWasMeant() {
    assertThat(Narrowing.and("*", "lang:de")).isEqualTo("lang:de");
    assertThat(Narrowing.and("late refund", "lang:de")).isEqualTo("late refund lang:de");
    assertThat(Narrowing.and("late OR refund", "lang:de")).isEqualTo("(late OR refund) lang:de");
    assertThat(Narrowing.to("*", "brand", "A \"b\"")).isEqualTo("brand:\"A \\\"b\\\"\"");
  }

  @Test
  void newDaysTakeThePlaceOfThoseChosenBefore() {
    String once = Narrowing.within("late OR refund", "2026-11-01", "2026-11-07");
    assertThat(once).isEqualTo("(late OR refund) created:[2026-11-01 TO 2026-11-07]");
    assertThat(Narrowing.within(once, "2026-11-02", "*"))
        .isEqualTo("(late OR refund) created:[2026-11-02 TO *]");
    assertThat(Narrowing.within("created:[2026-11-01 TO 2026-11-07]", "*", "2026-11-03"))
        .isEqualTo("created:[* TO 2026-11-03]");
  }
}
