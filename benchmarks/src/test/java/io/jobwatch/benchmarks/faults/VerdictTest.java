package io.jobwatch.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.benchmarks.faults.NodeProcess.NodeState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final NodeState ENDED = new NodeState(0, Set.of());

  @Test
  void allThatWasPromisedCameOnce() {
    Verdict verdict = Verdict.of(Set.of("a", "b"), List.of(send("a"), send("b")), ENDED, 0, 0, 0);

    assertThat(verdict.ok()).isTrue();
    assertThat(verdict.acked()).isEqualTo(2);
  }

  @Test
  void whatWasPromisedAndNeverCameIsLost() {
    Verdict verdict = Verdict.of(Set.of("a", "b"), List.of(send("a")), ENDED, 4, 4, 0);

    assertThat(verdict.lost()).isEqualTo(1);
    assertThat(verdict.ok()).isFalse();
  }

  @Test
  void aDeadLetterIsNotLost() {
    NodeState state = new NodeState(0, Set.of("b"));

    assertThat(Verdict.of(Set.of("a", "b"), List.of(send("a")), state, 0, 0, 1).ok()).isTrue();
  }

  @Test
  void aDeadLetterThatNothingCallsForIsAFault() {
    NodeState state = new NodeState(0, Set.of("b"));
    Verdict verdict = Verdict.of(Set.of("a", "b"), List.of(send("a")), state, 0, 0, 0);

    assertThat(verdict.lost()).isZero();
    assertThat(verdict.faults()).containsExactly("1 dead letters in place of 0");
  }

  @Test
  void aNumberAboveItsLimitIsAFault() {
    Verdict verdict = Verdict.of(Set.of("a"), List.of(send("a")), ENDED, 0, 0, 0);

    assertThat(verdict.atMost("seconds", 15, 15).ok()).isTrue();
    assertThat(verdict.atMost("seconds", 15.1, 15).faults())
        .containsExactly("seconds 15.1, at most 15.0");
  }

  @Test
  void whatWasNotPlayedSaysSo() {
    Verdict verdict = Verdict.skipped("no disk");

    assertThat(verdict.skipped()).isTrue();
    assertThat(verdict.row("29", "disk", "h2")).endsWith("| -; skipped: no disk |");
  }

  @Test
  void duplicatesAreAllowedForWhatWasUnderWay() {
    List<Send> sends = List.of(send("a"), send("a"), send("a"));

    assertThat(Verdict.of(Set.of("a"), sends, ENDED, 2, 4, 0).ok()).isTrue();
    assertThat(Verdict.of(Set.of("a"), sends, ENDED, 1, 4, 0).ok()).isFalse();
  }

  @Test
  void noMoreCanBeUnderWayThanWorkersWereStopped() {
    List<Send> sends = List.of(send("a"), send("a"), send("a"));

    assertThat(Verdict.of(Set.of("a"), sends, ENDED, 2, 1, 0).faults())
        .containsExactly("more under way than workers: 2 of 1");
  }

  @Test
  void aDuplicateIsTheSameMessage() {
    List<Send> sends = List.of(send("a"), new Send("a", "r2", "other", "", false, 2));

    assertThat(Verdict.of(Set.of("a"), sends, ENDED, 1, 1, 0).faults())
        .containsExactly("one id with two bodies");
  }

  @Test
  void whatNeverEndsIsAFault() {
    NodeState state = new NodeState(1, Set.of());

    assertThat(Verdict.of(Set.of("a"), List.of(send("a")), state, 1, 1, 0).faults())
        .containsExactly("1 deliveries never ended");
  }

  private static Send send(String id) {
    return new Send(id, "r1", "hash of " + id, "", false, 1);
  }
}
