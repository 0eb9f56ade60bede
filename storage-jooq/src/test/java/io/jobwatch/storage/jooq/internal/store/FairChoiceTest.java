package io.jobwatch.storage.jooq.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.storage.Urgency;
import io.jobwatch.storage.jooq.internal.store.FairChoice.Candidate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairChoiceTest {

  @Test
  void servesEverybodyOnceBeforeAnybodyTwice() {
    assertThat(
            choose(
                5,
                candidate(1, 0, "ada", "a", 10),
                candidate(2, 0, "ada", "b", 11),
                candidate(3, 0, "ada", "c", 12),
                candidate(4, 0, "bob", "d", 50),
                candidate(5, 0, "bob", "e", 60)))
        .containsExactly(1L, 4L, 2L, 5L, 3L);
  }

  @Test
  void servesTheMoreUrgentFirstHoweverMany() {
    assertThat(
            choose(
                3,
                candidate(1, 1, "bob", "a", 1),
                candidate(2, 0, "ada", "b", 7),
                candidate(3, 0, "ada", "c", 8)))
        .containsExactly(2L, 3L, 1L);
  }

  @Test
  void servesEachDestinationOnceAndOthersInstead() {
    assertThat(
            choose(
                2,
                candidate(1, 0, "ada", "same", 1),
                candidate(2, 0, "ada", "same", 2),
                candidate(3, 0, "bob", "same", 3),
                candidate(4, 1, "ada", "other", 4)))
        .containsExactly(1L, 4L);
  }

  @Test
  void doesNotCountAgainstASubscriberWhatIsPassedOver() {
    assertThat(
            choose(
                3,
                candidate(1, 0, "ada", "shared", 1),
                candidate(2, 0, "bob", "shared", 2),
                candidate(3, 0, "bob", "own", 3),
                candidate(4, 0, "ada", "more", 4)))
        .containsExactly(1L, 3L, 4L);
  }

  @Test
  void goesOnWithMoreCandidates() {
    FairChoice choice = new FairChoice(2, Instant.EPOCH);
    choice.among(List.of(candidate(1, 0, "ada", "a", 1), candidate(2, 0, "ada", "a", 2)));
    assertThat(choice.full()).isFalse();

    choice.among(List.of(candidate(3, 0, "ada", "a", 3), candidate(4, 2, "bob", "b", 4)));

    assertThat(choice.full()).isTrue();
    assertThat(choice.chosen()).containsExactly(1L, 4L);
    assertThat(choice.destinations()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void countsALongWaitForTheOldestOfEachSubscriberOnly() {
    FairChoice choice = new FairChoice(3, Instant.EPOCH.plus(Urgency.STEP.multipliedBy(2)));
    choice.among(
        List.of(
            candidate(1, 2, "ada", "a", 0),
            candidate(2, 2, "ada", "b", 1),
            candidate(3, 1, "bob", "c", Urgency.STEP.toMillis() * 1_500)));

    assertThat(choice.chosen()).containsExactly(1L, 3L, 2L);
  }

  private static List<Long> choose(int limit, Candidate... candidates) {
    FairChoice choice = new FairChoice(limit, Instant.EPOCH);
    choice.among(List.of(candidates));
    return choice.chosen();
  }

  private static Candidate candidate(
      long number, int urgency, String subscriber, String destination, long dueAt) {
    return new Candidate(number, urgency, subscriber, destination, dueAt);
  }
}
