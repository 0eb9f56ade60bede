package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Saving in opposite orders in every kind of database. */
class SavingOrderTest {

  @Nested
  class H2 extends SavingOrderContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends SavingOrderContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends SavingOrderContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends SavingOrderContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
