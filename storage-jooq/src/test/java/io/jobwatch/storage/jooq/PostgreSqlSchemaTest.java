package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schema of our own on connections of a host that looks in several schemas of its own. */
class PostgreSqlSchemaTest {

  private static final String PATH = "public, pg_catalog";
  private static final Source ACME = Source.of("lever", "acme");

  private final TestDatabase database = TestServer.POSTGRESQL.fresh();
  private final HikariDataSource host =
      HostPools.of(database.url, database.user, database.password);

  @BeforeEach
  void configure() {
    host.setMaximumPoolSize(2);
    host.setAutoCommit(false);
    host.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    host.addDataSourceProperty("currentSchema", PATH);
  }

  @AfterEach
  void close() {
    host.close();
    database.close();
  }

  @Test
  void givesBackConnectionsAsTheyWereThoughTheHostRollsBack() throws SQLException {
    try (JooqStorage storage = JooqStorage.of(host, "Watch")) {
      storage.execute(stores -> stores.sources().save(ACME));

      for (int turn = 0; turn < 2; turn++) {
        try (Connection one = host.getConnection();
            Connection other = host.getConnection()) {
          for (Connection connection : List.of(one, other)) {
            assertThat(shown(connection, "SHOW search_path")).isEqualTo(PATH);
            assertThat(connection.getTransactionIsolation())
                .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            connection.rollback();
          }
        }
      }
      assertThat(storage.<Integer>transaction(stores -> stores.sources().all().size())).isOne();
    }
  }

  @Test
  void leavesTheHostsTransactionLookingWhereItLooked() throws SQLException {
    try (Connection connection = host.getConnection();
        JooqStorage storage =
            JooqStorage.builder()
                .dataSource(database.pool())
                .schema("watch")
                .joining(() -> connection)
                .open()) {
      storage.execute(stores -> stores.sources().save(ACME));

      assertThat(shown(connection, "SHOW search_path")).isEqualTo(PATH);
      assertThat(shown(connection, "SELECT COUNT(*) FROM watch.jobwatch_source")).isEqualTo("1");
      connection.rollback();
    }
  }

  @Test
  void leavesTheConnectionOfADowngradeLookingWhereItLooked() throws SQLException {
    host.setMaximumPoolSize(1);
    makeTables();

    assertThat(downgrade(2)).isPositive();

    assertThat(shownByHost("SHOW search_path")).isEqualTo(PATH);
    assertThat(shownByHost("SELECT COUNT(*) FROM \"Watch\".jobwatch_profile")).isEqualTo("0");
  }

  @Test
  void leavesTheConnectionOfADowngradeThatFailsLookingWhereItLooked() throws SQLException {
    host.setMaximumPoolSize(1);
    makeTables();
    database.execute("CREATE VIEW host_view AS SELECT * FROM \"Watch\".jobwatch_profile");

    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> downgrade(1));

    assertThat(shownByHost("SHOW search_path")).isEqualTo(PATH);
    assertThat(shownByHost("SELECT COUNT(*) FROM host_view")).isEqualTo("0");
  }

  /** By a pool that is not looked at. */
  private void makeTables() {
    JooqStorage.of(database.pool(), "Watch").close();
  }

  private int downgrade(int version) {
    return JooqStorage.builder().dataSource(host).schema("Watch").downgrade(version);
  }

  private String shownByHost(String sql) throws SQLException {
    try (Connection connection = host.getConnection()) {
      String shown = shown(connection, sql);
      connection.rollback();
      return shown;
    }
  }

  private static String shown(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }
}
