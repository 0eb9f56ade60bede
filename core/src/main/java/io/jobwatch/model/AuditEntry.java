package io.jobwatch.model;

import java.util.List;

/**
 * A notification on one route with every attempt to deliver it.
 *
 * @param delivery the delivery: who is told, over which destinations, how far it is, and why
 * @param attempts its attempts, by number
 */
public record AuditEntry(Delivery delivery, List<Attempt> attempts) {

  /** Copies the attempts. */
  public AuditEntry {
    attempts = List.copyOf(attempts);
  }
}
