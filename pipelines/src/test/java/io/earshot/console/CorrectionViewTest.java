package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.Correction;
import io.earshot.care.store.Account;
import io.earshot.care.store.Role;
import io.earshot.care.store.StoredCorrection;
import io.earshot.console.CorrectionView.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several corrections holds, and whether the night that is shown went by it. */
class CorrectionViewTest {
  private static final Instant NIGHT = Instant.parse("2026-11-20T02:00:00Z");

  private static StoredCorrection type(long id, int hours, Integer undoneHours) {
    return correction(id, Correction.Field.TYPE, "champion", hours, undoneHours);
  }

  /** One of some hours after the night, or with a minus before it. */
  private static StoredCorrection correction(
      long id, Correction.Field field, String value, int hours, Integer undoneHours) {
    return new StoredCorrection(
        id,
        "forum:1",
        "forum:kim",
        NIGHT.plusSeconds(hours * 3600L),
        "ann",
        field,
        value,
        "why",
        undoneHours == null ? null : NIGHT.plusSeconds(undoneHours * 3600L),
        undoneHours == null ? null : "lea");
  }

  private static List<Standing> standings(StoredCorrection... newestFirst) {
    return CorrectionView.all(
            List.of(newestFirst),
            NIGHT,
            new Account("ann", Role.AGENT, false, false),
            new People("secret"),
            Texts.all().get(0))
        .stream()
        .map(CorrectionView::standing)
        .toList();
  }

  @Test
  void theLastOfOneThingHolds() {
    assertThat(standings(type(2, -1, null), type(1, -2, null)))
        .containsExactly(Standing.HOLDS, Standing.REPLACED);
    assertThat(standings(type(2, 1, null), type(1, -2, null)))
        .containsExactly(Standing.NEXT_NIGHT, Standing.REPLACED);
    assertThat(
            standings(correction(2, Correction.Field.LANGUAGE, "de", -1, null), type(1, -2, null)))
        .as("these are two things")
        .containsExactly(Standing.HOLDS, Standing.HOLDS);
  }

  @Test
  void whatIsTakenBackLetsTheOneBeforeHoldAgain() {
    assertThat(standings(type(2, -2, -1), type(1, -3, null)))
        .containsExactly(Standing.TAKEN_BACK, Standing.HOLDS);
    assertThat(standings(type(2, -2, 1), type(1, -3, null)))
        .as("the night went by the one that is taken back")
        .containsExactly(Standing.STILL_SHOWN, Standing.NEXT_NIGHT);
    assertThat(standings(type(2, 1, 2), type(1, -3, null)))
        .as("the night never saw the one that is taken back")
        .containsExactly(Standing.TAKEN_BACK, Standing.HOLDS);
    assertThat(standings(type(3, 2, null), type(2, -1, 1)))
        .containsExactly(Standing.NEXT_NIGHT, Standing.TAKEN_BACK);
  }

  @Test
  void aCustomerCanBeOneWithSeveral() {
    assertThat(
            standings(
                correction(3, Correction.Field.CUSTOMER, "forum:c", 1, null),
                correction(2, Correction.Field.CUSTOMER, "forum:b", -1, 1),
                correction(1, Correction.Field.CUSTOMER, "forum:a", -2, null)))
        .containsExactly(Standing.NEXT_NIGHT, Standing.STILL_SHOWN, Standing.HOLDS);
  }
}
