package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes go by the clock of their server, also where it is not right. */
class ServerClockTest {

  private static final Duration AHEAD = Duration.ofMinutes(10);

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void isTheClockOfItsNodes(TestServer server) {
    try (TestDatabase database = server.fresh();
        HikariDataSource host = HostPools.of(database.url, database.user, database.password)) {
      host.setConnectionInitSql(ahead(database));
      try (JooqStorage storage = JooqStorage.of(host)) {
        storage.execute(stores -> assertThat(stores.sources().all()).isEmpty());

        // In MariaDB and MySQL it stands still from the moment that a connection was made.
        assertThat(Duration.between(Instant.now(), storage.clock().instant()))
            .isBetween(AHEAD.dividedBy(2), AHEAD.plusSeconds(1));
      }
    }
  }

  @Nested
  @OnMySql
  class MySql {

    @Test
    void isTheClockOfItsNodesToo() {
      isTheClockOfItsNodes(TestServer.MYSQL);
    }
  }

  /** Gives what has a connection see a server whose clock is ahead. */
  private static String ahead(TestDatabase database) {
    if (database.server.isMySqlFamily()) {
      return "SET timestamp = UNIX_TIMESTAMP() + " + AHEAD.toSeconds();
    }
    database.execute(
        "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz AS 'SELECT"
            + " pg_catalog.clock_timestamp() + INTERVAL ''"
            + AHEAD.toSeconds()
            + " seconds''' LANGUAGE SQL");
    return "SET search_path TO public, pg_catalog";
  }
}
