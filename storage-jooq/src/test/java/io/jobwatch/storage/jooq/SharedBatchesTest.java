package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Batches that two threads match in every kind of database. */
class SharedBatchesTest {

  @Nested
  class H2 extends SharedBatchesContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends SharedBatchesContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends SharedBatchesContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends SharedBatchesContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
