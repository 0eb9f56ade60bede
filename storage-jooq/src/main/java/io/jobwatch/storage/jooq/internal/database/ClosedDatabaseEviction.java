package io.jobwatch.storage.jooq.internal.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Lets the pool drop a connection whose H2 database has closed itself, as it does when the disk is
 * full: the next connection opens the database again.
 */
final class ClosedDatabaseEviction implements SQLExceptionOverride {

  private static final Set<String> GONE = Set.of("90067", "90098", "90121");

  @java.lang.Override
  public Override adjudicate(SQLException error) {
    return GONE.contains(String.valueOf(error.getSQLState()))
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
