package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Frequent reads in every kind of database. */
class HotReadsTest {

  @Nested
  class H2 extends HotReadsContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends HotReadsContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends HotReadsContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends HotReadsContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
