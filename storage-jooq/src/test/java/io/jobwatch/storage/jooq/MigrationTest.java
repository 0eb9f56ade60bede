package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Migrations in every kind of database. */
class MigrationTest {

  @Nested
  class H2 extends MigrationContract {
    H2() {
      super(TestServer.H2);
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
}
