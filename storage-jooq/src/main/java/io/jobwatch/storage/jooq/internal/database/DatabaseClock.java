package io.jobwatch.storage.jooq.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of a server, asked for in the storage's own transactions and carried on by this
 * process's monotonic clock in between. So nodes agree on due times and leases whatever their wall
 * clocks say. Thread-safe.
 */
final class DatabaseClock extends Clock {

  /** How long the time is carried on before it is asked for again. */
  private static final long FRESH_NANOS = 5_000_000_000L;

  /** Half of it is the most that a measurement is off. */
  private static final long SLOW_NANOS = 1_000_000_000L;

  private final @Nullable String question;
  private final LongSupplier nanos;
  private final AtomicReference<@Nullable Measurement> last = new AtomicReference<>();

  private DatabaseClock(@Nullable String question, LongSupplier nanos) {
    this.question = question;
    this.nanos = nanos;
  }

  /**
   * The clock of a database; the system's where the database is in this process.
   *
   * @param kind the kind of database
   * @param nanos a monotonic clock
   */
  static DatabaseClock of(DatabaseKind kind, LongSupplier nanos) {
    String question =
        switch (kind) {
          case H2 -> null;
          case POSTGRESQL ->
              "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)";
          // Free of the session's zone, in which an hour comes twice in autumn.
          case MARIADB, MYSQL ->
              "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))";
        };
    return new DatabaseClock(question, nanos);
  }

  /** Asks for the time, unless that was done just now. */
  void measure(Connection connection) throws SQLException {
    Measurement before = last.get();
    long asked = nanos.getAsLong();
    if (question == null || (before != null && asked - before.answered < FRESH_NANOS)) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      if (result.next()) {
        long micros = result.getLong(1);
        long answered = nanos.getAsLong();
        boolean slow = answered - asked > SLOW_NANOS;
        // The answer was right somewhere between question and answer.
        last.set(
            slow && before != null && before.allows(micros, asked, answered)
                ? new Measurement(before.micros, before.nanos, answered)
                : new Measurement(micros, asked + (answered - asked) / 2, answered));
      }
    }
  }

  @Override
  public Instant instant() {
    Measurement known = last.get();
    if (known == null) {
      return Clock.systemUTC().instant();
    }
    return known.at(nanos.getAsLong());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    DatabaseClock same = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return same.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return same.withZone(other);
      }
    };
  }

  /**
   * What is known.
   *
   * @param micros the server's time
   * @param nanos the moment it was, by the monotonic clock
   * @param answered when the last answer came, by the same clock
   */
  private record Measurement(long micros, long nanos, long answered) {

    Instant at(long moment) {
      return instant(micros).plusNanos(moment - nanos);
    }

    /** Whether the server's time can have been this between two moments. */
    boolean allows(long told, long from, long until) {
      Instant then = instant(told);
      return !then.isBefore(at(from)) && !then.isAfter(at(until));
    }

    private static Instant instant(long micros) {
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
  }
}
