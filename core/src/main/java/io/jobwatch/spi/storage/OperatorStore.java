package io.jobwatch.spi.storage;

import io.jobwatch.model.EventType;
import java.util.Optional;

/**
 * Keeps what operators are told next. A mark is read and replaced in the transaction that queues
 * what it leads to, so that each is told once however many nodes look at the same time.
 */
public interface OperatorStore {

  /**
   * The mark of an operator. No other transaction that reads it can put another in its place before
   * this one has ended; whoever tries waits, or has to begin anew.
   *
   * @param subscriberId the operator
   * @param event what the operator is told for
   * @return the mark, or nothing if there is none
   */
  Optional<OperatorMark> mark(String subscriberId, EventType event);

  /**
   * Adds the first mark of an operator for an event. If another transaction has added one
   * meanwhile, this is a conflict and the work begins anew.
   *
   * @param mark the mark
   */
  void add(OperatorMark mark);

  /**
   * Puts a mark in place of the one that this transaction has read.
   *
   * @param mark the mark for the same operator and event
   */
  void replace(OperatorMark mark);
}
