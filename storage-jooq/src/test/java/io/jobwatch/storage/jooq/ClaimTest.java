package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Several claimers at once in every kind of database. */
class ClaimTest {

  @Nested
  class H2 extends ClaimContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends ClaimContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends ClaimContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }
}
