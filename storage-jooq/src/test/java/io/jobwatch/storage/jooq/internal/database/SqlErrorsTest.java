package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.error.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlErrorsTest {

  @Test
  void takesForConflictsWhatMayWorkWhenTriedAgain() {
    for (String state : List.of("40001", "40P01", "23505", "HYT00", "55P03", "90131", "23506")) {
      assertThat(SqlErrors.isConflict(new SQLException("x", state))).as(state).isTrue();
    }
    assertThat(SqlErrors.isConflict(new SQLException("x", "HY000", 1205))).isTrue();
    assertThat(SqlErrors.isConflict(new SQLException("x", "23000", 1062))).isTrue();
  }

  @Test
  void takesNothingElseForAConflict() {
    for (String state : List.of("22001", "42S02", "08006", "90098", "23502", "")) {
      assertThat(SqlErrors.isConflict(new SQLException("x", state))).as(state).isFalse();
    }
    assertThat(SqlErrors.isConflict(new SQLException("x", null, 1205))).isFalse();
    assertThat(SqlErrors.isConflict(new SQLException("x", "HY000", 50000))).isFalse();
    assertThat(SqlErrors.isConflict(new SQLException("x", "42000", 1205))).isFalse();
  }

  @Test
  void neverPassesOnTheWordsOfTheDriver() {
    SQLException error =
        new SQLException(
            "Unique index violation: VALUES ('https://hook.example/t0ken')", "23505", 7);
    error.setNextException(new SQLException("t0ken"));

    StorageException translated = SqlErrors.translate("Storage statement 'insert x'", error);

    assertThat(translated)
        .hasMessage(
            "Storage statement 'insert x': another transaction was in the way"
                + " (SQLState 23505, code 7). Try again.");
    assertThat(translated.conflict()).isTrue();
    assertThat(translated).hasStackTraceContaining("23505");
    assertThat(stackTrace(translated)).doesNotContain("t0ken");
    assertThat(translated.getCause().getStackTrace()).isEqualTo(error.getStackTrace());
  }

  @Test
  void saysWhatToDoAboutTheCommonOnes() {
    assertThat(message("90020")).contains("another process has the file open");
    assertThat(message("28000")).contains("user or password are wrong");
    assertThat(message("53200")).contains("Raise max_locks_per_transaction");
    assertThat(message("90098")).contains("full disk");
    assertThat(
            SqlErrors.translate("Try", new SQLTransientConnectionException("x", "08003"))
                .getMessage())
        .contains("no connection was free in time");
  }

  @Test
  void givesTheCodesAndTheWordsOfTheOperatingSystemForTheOthers() {
    SQLException full =
        new SQLException(
            "row 'secret'", "HY000", 50000, new IOException("No space left on device"));

    assertThat(SqlErrors.translate("Try", full))
        .hasMessage(
            "Try: the database refused it (SQLState HY000, code 50000), No space left on device."
                + " Look the codes up there.");
  }

  private static String message(String state) {
    return SqlErrors.translate("Try", new SQLException("x", state)).getMessage();
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
