package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Migrations in every kind of database. */
class MigrationTest {

  @Nested
  class H2 extends MigrationContract {
    H2() {
      super(TestServer.H2);
    }

    /** Each time it takes numbers, H2 writes everything to its file. */
    @Test
    void takeManyNumbersForRowsAtOnce() {
      database.open().close();

      assertThat(
              database.rows(
                  "SELECT LOWER(TABLE_NAME) FROM INFORMATION_SCHEMA.COLUMNS"
                      + " WHERE IDENTITY_CACHE = 1000 ORDER BY 1"))
          .containsExactly(
              "jobwatch_alert_change", "jobwatch_attempt", "jobwatch_change", "jobwatch_delivery");
    }
  }

  @Nested
  class PostgreSql extends MigrationContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends MigrationContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends MigrationContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
