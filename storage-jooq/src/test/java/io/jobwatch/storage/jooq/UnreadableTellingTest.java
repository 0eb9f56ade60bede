package io.jobwatch.storage.jooq;

import org.junit.jupiter.api.Nested;

/** Tellings that wait for rows which cannot be read, in every kind of database. */
class UnreadableTellingTest {

  @Nested
  class H2 extends UnreadableTellingContract {
    H2() {
      super(TestServer.H2);
    }
  }

  @Nested
  class PostgreSql extends UnreadableTellingContract {
    PostgreSql() {
      super(TestServer.POSTGRESQL);
    }
  }

  @Nested
  class MariaDb extends UnreadableTellingContract {
    MariaDb() {
      super(TestServer.MARIADB);
    }
  }

  @Nested
  @OnMySql
  class MySql extends UnreadableTellingContract {
    MySql() {
      super(TestServer.MYSQL);
    }
  }
}
