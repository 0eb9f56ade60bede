package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Knows the transaction that a host has open in a thread. */
@FunctionalInterface
public interface HostTransaction {

  /** For hosts without such transactions. */
  HostTransaction NONE = () -> null;

  /**
   * The connection of the transaction that is open in this thread.
   *
   * @return the connection, which stays the host's; {@code null} if no transaction is open
   */
  @Nullable Connection current();
}
