package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobwatch.Jobwatch;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The host's transactions, joined with plain JDBC and with Spring, in one kind of database. */
abstract class HostTransactionContract {

  private static final Alert ALERT =
      Alert.named("all").forSubscriber("ada").criteria(Criteria.everything());

  final TestDatabase database;
  final JooqStorage storage;
  private final Storage joining;
  private final TransactionTemplate spring;
  private final JdbcTemplate orders;

  HostTransactionContract(TestServer server) {
    database = server.fresh();
    storage = JooqStorage.of(database.pool());
    joining =
        JooqStorage.builder()
            .dataSource(database.pool())
            .joining(
                () ->
                    TransactionSynchronizationManager.isActualTransactionActive()
                        ? DataSourceUtils.getConnection(database.pool())
                        : null)
            .open();
    spring = new TransactionTemplate(new DataSourceTransactionManager(database.pool()));
    orders = new JdbcTemplate(database.pool());
  }

  @BeforeEach
  void createTheHostsTable() {
    database.execute("CREATE TABLE customer (id INT PRIMARY KEY)");
  }

  @AfterEach
  void close() {
    joining.close();
    storage.close();
    database.close();
  }

  @Test
  void commitWithTheHostsWork() throws SQLException {
    try (Connection connection = connection()) {
      insertCustomer(connection, 1);
      assertThat(storage.<Boolean>within(connection, stores -> enqueue(stores, "ada"))).isTrue();
      assertThat(deliveries()).isZero();
      connection.commit();
    }

    assertThat(deliveries()).isEqualTo(1);
    assertThat(customers()).isEqualTo(1);
  }

  /** A run would remember and send what may be rolled back. */
  @Test
  void haveNoRunInThem() {
    try (Jobwatch jobwatch = Jobwatch.builder().storage(joining).build()) {
      spring.executeWithoutResult(
          status -> {
            jobwatch.subscribers().save(Subscriber.of("ada"));
            jobwatch.alerts().save(ALERT);
            assertThatIllegalStateException()
                .isThrownBy(jobwatch::runOnce)
                .withMessageStartingWith("Run: a transaction of the host is open in this thread");
            assertThatIllegalStateException().isThrownBy(jobwatch::deliver);
            status.setRollbackOnly();
          });

      assertThat(jobwatch.runOnce().ok()).isTrue();
      assertThat(jobwatch.alerts().find(ALERT.id())).isEmpty();
    }
  }

  @Test
  void rollBackWithTheHostsWork() throws SQLException {
    try (Connection connection = connection()) {
      for (int turn = 0; turn < 100; turn++) {
        String subscriberId = "ada-" + turn;
        insertCustomer(connection, turn);
        assertThat(storage.<Boolean>within(connection, stores -> enqueue(stores, subscriberId)))
            .isTrue();
        connection.rollback();
      }
    }

    assertThat(deliveries()).isZero();
    assertThat(customers()).isZero();
  }

  @Test
  void leaveTheHostsWorkWhenTheStoragesPartFails() throws SQLException {
    storage.execute(stores -> enqueue(stores, "ada"));
    try (Connection connection = connection()) {
      insertCustomer(connection, 1);
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  storage.within(
                      connection,
                      stores -> {
                        enqueue(stores, "bob");
                        throw new IllegalStateException("stop");
                      }));
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.within(connection, stores -> enqueue(stores, "ada")));
      insertCustomer(connection, 2);
      connection.commit();
    }

    assertThat(deliveries()).isEqualTo(1);
    assertThat(customers()).isEqualTo(2);
  }

  @Test
  void haveNoSavepointLeftOfAPartOfThem() throws SQLException {
    AtomicInteger savepoints = new AtomicInteger();
    try (Connection connection = counting(connection(), savepoints)) {
      assertThat(storage.<Boolean>within(connection, stores -> enqueue(stores, "ada"))).isTrue();
      assertThat(savepoints).hasValue(0);

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.within(connection, stores -> enqueue(stores, "ada")));
      assertThat(savepoints).hasValue(0);
      connection.commit();
    }

    assertThat(deliveries()).isEqualTo(1);
  }

  /** Counts the savepoints that are there. */
  private static Connection counting(Connection connection, AtomicInteger savepoints) {
    Object proxy =
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              switch (method.getName()) {
                case "setSavepoint" -> savepoints.incrementAndGet();
                case "releaseSavepoint" -> savepoints.decrementAndGet();
                default -> {
                  // Passed on as well.
                }
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return (Connection) proxy;
  }

  @Test
  void needATransaction() throws SQLException {
    try (Connection connection = database.pool().getConnection()) {
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> storage.within(connection, stores -> enqueue(stores, "ada")))
          .withMessageContaining("Call setAutoCommit(false) first");
    }
  }

  @Test
  void areThoseOfSpringAsWell() {
    spring.executeWithoutResult(
        status -> {
          orders.update("INSERT INTO customer VALUES (1)");
          joining.execute(stores -> enqueue(stores, "ada"));
          joining.execute(stores -> enqueue(stores, "bob"));
          assertThat(deliveries()).isZero();
        });
    assertThat(deliveries()).isEqualTo(2);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                spring.executeWithoutResult(
                    status -> {
                      orders.update("INSERT INTO customer VALUES (2)");
                      joining.execute(stores -> enqueue(stores, "cat"));
                      throw new IllegalStateException("roll back");
                    }));
    assertThat(deliveries()).isEqualTo(2);
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void areNotNeededOutsideOfThem() {
    Consumer<Stores> work = stores -> enqueue(stores, "ada");
    joining.execute(work);

    assertThat(deliveries()).isEqualTo(1);
  }

  final Connection connection() throws SQLException {
    Connection connection = database.pool().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  static boolean enqueue(Stores stores, String subscriberId) {
    SampleDeliveries.add(stores.deliveries(), subscriberId, 1, "own");
    return true;
  }

  private static void insertCustomer(Connection connection, int id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO customer VALUES (" + id + ")");
    }
  }

  private int deliveries() {
    return Integer.parseInt(database.rows("SELECT COUNT(*) FROM jobwatch_delivery").get(0));
  }

  private int customers() {
    return Integer.parseInt(database.rows("SELECT COUNT(*) FROM customer").get(0));
  }
}
