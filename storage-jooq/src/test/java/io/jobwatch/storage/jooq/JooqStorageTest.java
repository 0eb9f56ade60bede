package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Source;
import io.jobwatch.spi.storage.Storage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JooqStorageTest {

  private static final Source ACME = Source.of("lever", "acme");

  @TempDir Path directory;

  @Test
  void keepsEverythingWhenItIsOpenedAgain() {
    save(JooqStorage.file(directory.resolve("jobwatch")));

    assertThat(directory.resolve("jobwatch.mv.db")).isRegularFile();
    assertThat(sources(JooqStorage.file(directory.resolve("jobwatch.mv.db"))))
        .containsExactly(ACME);
  }

  /** H2 writes each error of a statement to a file beside the database. */
  @Test
  void meetsNoErrorInAFirstStart() throws IOException {
    try (Storage storage = JooqStorage.file(directory.resolve("jobwatch"));
        Stream<Path> files = Files.list(directory)) {
      assertThat(storage.<List<Source>>transaction(stores -> stores.sources().all())).isEmpty();

      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("jobwatch.mv.db");
    }
  }

  @Test
  void refusesAHostsFileThatLosesCommits() {
    Path file = directory.resolve("host");
    try (HikariDataSource host = HostPools.of(fileUrl(file))) {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> JooqStorage.of(host))
          .withMessageContaining("Add ;WRITE_DELAY=0 to its url");
    }
    try (HikariDataSource host = HostPools.of(fileUrl(file) + ";WRITE_DELAY=0")) {
      assertThat(sources(JooqStorage.of(host))).isEmpty();
    }
  }

  @Test
  void refusesDatabasesItIsNotTestedOn() {
    DataSource other =
        proxy(
            DataSource.class,
            proxy(Connection.class, proxy(DatabaseMetaData.class, "Acme Database")));

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> JooqStorage.of(other))
        .withMessage(
            "Database 'Acme Database': it is none of those that the storage is made for. Use one"
                + " of H2 2.4.240, PostgreSQL 12.0, MariaDB 10.6, MySQL 8.0.31 or later.");
  }

  @Test
  void leavesAHostsPoolOpenAndItsConnectionsAsTheyWere() throws SQLException {
    try (HikariDataSource host = HostPools.inMemory()) {
      host.setMaximumPoolSize(2);
      host.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
      save(JooqStorage.of(host, "WATCH"));

      try (Connection one = host.getConnection();
          Connection two = host.getConnection()) {
        assertThat(List.of(one.getAutoCommit(), two.getAutoCommit())).containsOnly(true);
        assertThat(List.of(one.getSchema(), two.getSchema())).containsOnly("PUBLIC");
        assertThat(List.of(one.getTransactionIsolation(), two.getTransactionIsolation()))
            .containsOnly(Connection.TRANSACTION_SERIALIZABLE);
        try (Statement first = one.createStatement();
            Statement second = two.createStatement()) {
          assertThat(List.of(first.getQueryTimeout(), second.getQueryTimeout())).containsOnly(0);
        }
      }
      assertThat(sources(JooqStorage.of(host, "WATCH"))).containsExactly(ACME);
      assertThat(sources(JooqStorage.of(host))).isEmpty();
    }
  }

  @Test
  void saysThatItIsClosed() {
    Storage storage = JooqStorage.file(directory.resolve("jobwatch"));
    storage.close();

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> storage.transaction(stores -> stores.sources().all()))
        .withMessageContaining("the storage is closed. Open a new one");
  }

  private static void save(Storage storage) {
    try (storage) {
      storage.transaction(
          stores -> {
            stores.sources().save(ACME);
            return true;
          });
    }
  }

  private static List<Source> sources(Storage storage) {
    try (storage) {
      return storage.transaction(stores -> stores.sources().all());
    }
  }

  private static String fileUrl(Path file) {
    return "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";
  }

  /** Answers every question with the same value, as far as its type fits. */
  private static <T> T proxy(Class<T> type, Object answer) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> method.getReturnType().isInstance(answer) ? answer : null);
    return type.cast(proxy);
  }
}
