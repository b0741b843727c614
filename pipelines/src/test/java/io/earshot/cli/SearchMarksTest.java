package io.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchMarksTest {

  @Test
  void whatWasFoundStandsBetweenAsterisks() {
    assertThat(
            SearchMarks.mark(
                "late bag, late flight", List.of(new TextRange(0, 4), new TextRange(10, 14))))
        .isEqualTo("*late* bag, *late* flight");
    assertThat(SearchMarks.mark("late", List.of(new TextRange(0, 4)))).isEqualTo("*late*");
    assertThat(SearchMarks.mark("latebag", List.of(new TextRange(0, 4), new TextRange(4, 7))))
        .isEqualTo("*late**bag*");
  }

  @Test
  void whereNothingWasFoundTheTextStays() {
    assertThat(SearchMarks.mark("late", List.of())).isEqualTo("late");
  }
}
