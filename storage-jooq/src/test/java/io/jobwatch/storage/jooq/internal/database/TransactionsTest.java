package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import com.zaxxer.hikari.HikariDataSource;
import io.jobwatch.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

  private static final Target TARGET = Target.of(DatabaseKind.H2, TablePlace.in(null));

  private final HikariDataSource pool = new HikariDataSource();
  private final List<Integer> pauses = new ArrayList<>();
  private final Transactions transactions = new Transactions(pool, TARGET, pauses::add);

  @BeforeEach
  void createTable() throws SQLException {
    pool.setJdbcUrl("jdbc:h2:mem:transactions");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE jobwatch_t (id VARCHAR(9) PRIMARY KEY)");
    }
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void triesAConflictFiveTimesMoreWithAPauseEach() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> transactions.run(dsl -> insert(dsl, "s3cret") + insert(dsl, "s3cret")))
        .matches(StorageException::conflict)
        .withMessageStartingWith("Storage statement 'insert jobwatch_t': another transaction")
        .withMessageNotContaining("s3cret");

    assertThat(pauses).containsExactly(1, 2, 3, 4, 5);
    assertThat(count()).isZero();
  }

  @Test
  void doesNotCommitTheHalfOfWorkThatSwallowsAnError() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(
            () ->
                transactions.run(
                    dsl -> {
                      insert(dsl, "a");
                      try {
                        return insert(dsl, "much too long");
                      } catch (StorageException e) {
                        return 0;
                      }
                    }))
        .withMessageContaining("a text is too long for its column");

    assertThat(pauses).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void doesNotCommitTheHalfOfABatchThatFails() {
    Field<String> id = field("id", String.class);
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(
            () ->
                transactions.run(
                    dsl -> {
                      try {
                        RowBatch.run(
                            dsl,
                            dsl.insertInto(table("jobwatch_t"), id).values((String) null),
                            List.of(id),
                            List.of(new Object[] {"a"}, new Object[] {"s3cret, too long"}));
                      } catch (StorageException e) {
                        return 0;
                      }
                      return 1;
                    }))
        .withMessageStartingWith("Storage statement 'insert jobwatch_t'")
        .withMessageContaining("a text is too long for its column")
        .withMessageNotContaining("s3cret");

    assertThat(count()).isZero();
  }

  @Test
  void readsAtReadCommittedAndGivesTheConnectionBackAsItWas() throws SQLException {
    pool.setMaximumPoolSize(1);
    String inside =
        transactions.run(
            dsl ->
                dsl.fetchValue("SELECT ISOLATION_LEVEL FROM INFORMATION_SCHEMA.SESSIONS")
                    .toString());

    assertThat(inside).isEqualTo("READ COMMITTED");
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void lendsItsContextForItsOwnTimeOnly() {
    DSLContext kept = transactions.run(dsl -> dsl);

    assertThatIllegalStateException()
        .isThrownBy(() -> insert(kept, "a"))
        .withMessageContaining("the transaction has ended");
    assertThat(count()).isZero();
  }

  @Test
  void leavesTheTimeOutOfAHostsConnectionAlone() throws SQLException {
    Field<String> id = field("id", String.class);
    try (HikariDataSource host = new HikariDataSource()) {
      host.setJdbcUrl("jdbc:h2:mem:timeout");
      host.setMaximumPoolSize(1);
      try (Connection connection = host.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE jobwatch_t (id VARCHAR(9) PRIMARY KEY)");
        statement.setQueryTimeout(7);
      }
      new Transactions(host, TARGET, pauses::add)
          .run(
              dsl -> {
                RowBatch.run(
                    dsl,
                    dsl.insertInto(table("jobwatch_t"), id).values((String) null),
                    List.of(id),
                    List.<Object[]>of(new Object[] {"a"}));
                return true;
              });

      try (Connection connection = host.getConnection();
          Statement statement = connection.createStatement()) {
        // In H2 it is one of the whole connection.
        assertThat(statement.getQueryTimeout()).isEqualTo(7);
      }
    }
  }

  @Test
  void saysWhenNoConnectionIsFree() throws SQLException {
    try (HikariDataSource small = new HikariDataSource()) {
      small.setJdbcUrl("jdbc:h2:mem:small");
      small.setMaximumPoolSize(1);
      small.setConnectionTimeout(250);
      Transactions starved = new Transactions(small, TARGET, pauses::add);
      try (Connection held = small.getConnection()) {
        assertThat(held.isClosed()).isFalse();
        assertThatExceptionOfType(StorageException.class)
            .isThrownBy(() -> starved.run(dsl -> 1))
            .withMessageContaining("no connection was free in time")
            .matches(e -> !e.conflict());
      }
    }
  }

  @Test
  void pausesLongerAfterEachTry() {
    List<Long> bounds = new ArrayList<>();
    Random generator =
        new Random(1) {
          private static final long serialVersionUID = 1L;

          @Override
          public long nextLong(long origin, long bound) {
            bounds.add(bound);
            return origin;
          }
        };
    Thread.currentThread().interrupt();
    for (int tries : List.of(1, 2, 3, 99)) {
      Pause.jittered(generator).after(tries);
    }

    assertThat(Thread.interrupted()).isTrue();
    assertThat(bounds).containsExactly(10_000_000L, 20_000_000L, 40_000_000L, 640_000_000L);
  }

  private static int insert(DSLContext dsl, String id) {
    return dsl.insertInto(table("jobwatch_t")).set(field("id"), id).execute();
  }

  private int count() {
    return transactions.run(dsl -> dsl.fetchCount(table("jobwatch_t")));
  }
}
