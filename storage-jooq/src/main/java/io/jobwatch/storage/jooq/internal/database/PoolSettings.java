package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.model.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a pool of our own needs.
 *
 * @param url the database
 * @param user the database's user
 * @param password the user's password, maybe empty
 * @param schema the schema of the tables; the connection's own if {@code null}
 * @param size how many connections there are
 * @param connectionTimeout how long to wait for a free one
 */
public record PoolSettings(
    H2Url url,
    String user,
    Secret password,
    @Nullable String schema,
    int size,
    Duration connectionTimeout) {

  /** How many connections there are when nothing is said. */
  public static final int DEFAULT_SIZE = 8;

  /** How long to wait for a free connection when nothing is said. */
  public static final Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofSeconds(10);

  /** The user that H2 gives a new database when nothing is said. */
  public static final String DEFAULT_USER = "sa";

  /**
   * The usual settings of a database.
   *
   * @param url the database
   * @return the settings
   */
  public static PoolSettings of(H2Url url) {
    return new PoolSettings(
        url, DEFAULT_USER, Secret.of(""), null, DEFAULT_SIZE, DEFAULT_CONNECTION_TIMEOUT);
  }
}
