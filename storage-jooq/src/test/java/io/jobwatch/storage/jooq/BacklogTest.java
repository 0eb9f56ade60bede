package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Claims from backlogs in every kind of database. */
class BacklogTest {

  @Nested
  class H2 extends BacklogContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends BacklogContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends BacklogContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends BacklogContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
