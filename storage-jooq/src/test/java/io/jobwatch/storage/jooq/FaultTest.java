package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** A server that is lost at the worst moment, in every kind of database. */
class FaultTest {

  @Nested
  class PostgreSql extends FaultContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends FaultContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends FaultContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
