package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

    /** Each part that is open and has written has an entry in the server's table of locks. */
    @Test
    void holdNoMoreLocksAfterManyParts() throws SQLException {
      try (Connection connection = connection()) {
        for (int part = 0; part < 50; part++) {
          String subscriberId = "ada-" + part;
          assertThat(storage.<Boolean>within(connection, stores -> enqueue(stores, subscriberId)))
              .isTrue();
        }
        assertThat(transactionLocks(connection)).isLessThanOrEqualTo(2);
        connection.rollback();
      }
    }

    private static int transactionLocks(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet result =
              statement.executeQuery(
                  "SELECT COUNT(*) FROM pg_locks"
                      + " WHERE pid = pg_backend_pid() AND locktype = 'transactionid'")) {
        assertThat(result.next()).isTrue();
        return result.getInt(1);
      }
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
