package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.model.Secret;
import java.time.Duration;

/**
 * What a pool of our own needs.
 *
 * @param url the database
 * @param user the database's user
 * @param password the user's password, maybe empty
 * @param place where the tables are
 * @param size how many connections there are
 * @param connectionTimeout how long to wait for a free one
 */
public record PoolSettings(
    DatabaseUrl url,
    String user,
    Secret password,
    TablePlace place,
    int size,
    Duration connectionTimeout) {

  /** How many connections there are when nothing is said. */
  public static final int DEFAULT_SIZE = 8;

  /** How long to wait for a free connection when nothing is said. */
  public static final Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofSeconds(10);

  /** How long a server may be silent when nothing is said; longer than a statement may take. */
  public static final Duration DEFAULT_SOCKET_TIMEOUT = Duration.ofSeconds(40);

  /** The user that H2 gives a new database when nothing is said. */
  public static final String DEFAULT_USER = "sa";
}
