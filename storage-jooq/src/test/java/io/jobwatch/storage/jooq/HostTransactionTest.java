package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** The host's transactions in every kind of database. */
class HostTransactionTest {

  @Nested
  class H2 extends HostTransactionContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends HostTransactionContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends HostTransactionContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends HostTransactionContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
