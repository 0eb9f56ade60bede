package io.jobwatch.spi.storage;

import io.jobwatch.model.EventType;
import java.util.Optional;

/**
 * Keeps what operators are told next. A mark is read and replaced in the transaction that queues
 * what it leads to, so that each is told once however many nodes look at the same time.
 */
public interface OperatorStore {

  /**
   * The mark of an operator. No other transaction that reads it can store another in its place
   * before this one has ended; whoever tries waits, or has to begin anew.
   *
   * @param subscriberId the operator
   * @param event what the operator is told for
   * @return the mark, or nothing if none was saved
   */
  Optional<OperatorMark> mark(String subscriberId, EventType event);

  /**
   * Adds a mark, or replaces the one for its operator and event. Two transactions that both found
   * none and add one do not both succeed at first; the one that comes second begins anew.
   *
   * @param mark the mark
   */
  void save(OperatorMark mark);
}
