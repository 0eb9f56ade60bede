package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Rows that cannot be read, in every kind of database. */
class UnreadableRowTest {

  @Nested
  class H2 extends UnreadableRowContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends UnreadableRowContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends UnreadableRowContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends UnreadableRowContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
