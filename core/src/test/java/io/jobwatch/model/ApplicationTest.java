package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Application INTERESTED =
      Application.of("ada", "uid", ApplicationStage.INTERESTED, NOW);

  @Test
  void keepsTheHistoryOfItsStages() {
    Application offered =
        INTERESTED
            .moved(ApplicationStage.APPLIED, NOW.plusSeconds(1))
            .moved(ApplicationStage.OFFERED, NOW.plusSeconds(2));

    assertThat(offered.stage()).isEqualTo(ApplicationStage.OFFERED);
    assertThat(offered.createdAt()).isEqualTo(NOW);
    assertThat(offered.changedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(offered.appliedAt()).contains(NOW.plusSeconds(1));
    assertThat(offered.history()).hasSize(3);
  }

  @Test
  void staysAsItIsWhenItIsMovedToWhereItIs() {
    assertThat(INTERESTED.moved(ApplicationStage.INTERESTED, NOW.plusSeconds(9)))
        .isSameAs(INTERESTED);
  }

  @Test
  void hasNoMomentOfApplyingWhileNobodyHasApplied() {
    assertThat(INTERESTED.moved(ApplicationStage.DISMISSED, NOW).appliedAt()).isEmpty();
  }

  @Test
  void refusesAnEmptyHistoryAndOneThatIsTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Application("ada", "uid", null, "", List.of(), NOW))
        .withMessage("History of an application '[]': it is empty. Name at least one.");
    StageChange step = INTERESTED.history().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Application("ada", "uid", null, "", Collections.nCopies(201, step), NOW))
        .withMessageContaining("Use a number from 1 to 200");
  }

  @Test
  void forgetsOldStagesWhereThereWouldBeTooMany() {
    Application moved = INTERESTED.moved(ApplicationStage.DISMISSED, NOW.plusSeconds(1));
    moved = moved.moved(ApplicationStage.APPLIED, NOW.plusSeconds(2));
    for (int i = 3; i < 403; i++) {
      ApplicationStage next = i % 2 == 0 ? ApplicationStage.APPLIED : ApplicationStage.INTERESTED;
      moved = moved.moved(next, NOW.plusSeconds(i));
    }

    assertThat(moved.history()).hasSize(200);
    assertThat(moved.createdAt()).isEqualTo(NOW);
    assertThat(moved.appliedAt()).contains(NOW.plusSeconds(2));
    assertThat(moved.changedAt()).isEqualTo(NOW.plusSeconds(402));
    assertThat(moved.history().get(199).at()).isEqualTo(NOW.plusSeconds(402));
    assertThat(moved.history().get(2).at()).isEqualTo(NOW.plusSeconds(205));
  }

  @Test
  void refusesNotesThatAreTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INTERESTED.notes("x".repeat(10_001), NOW))
        .withMessageContaining("Use at most 10000");
  }
}
