package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Boards with hostile texts in every kind of database. */
class HostileBatchTest {

  @Nested
  class H2 extends HostileBatchContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends HostileBatchContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends HostileBatchContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends HostileBatchContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
