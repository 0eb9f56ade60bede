package io.jobwatch.storage.jooq.internal.database;

import io.jobwatch.error.StorageException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to the version of this code. */
final class Migrations {

  private static final String TRIED = "Migrating the storage's tables";

  private static final int TRIES = 8;

  private Migrations() {}

  static void run(DataSource dataSource, Target target) {
    TablePlace place = target.place();
    String schema = place.schema();
    Map<String, String> placeholders = new HashMap<>(MigrationTypes.of(target.kind()));
    placeholders.put("prefix", place.prefix());
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(RepeatableChanges.of(dataSource, target.kind()))
            .table(place.historyTable())
            .resourceProvider(new MigrationResources())
            .javaMigrationClassProvider(List::of)
            .placeholders(placeholders)
            // A host's own tables may be there already; ours start with version 1 beside them.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            // By default Flyway lets tables of a newer version pass.
            .ignoreMigrationPatterns(new String[0])
            .cleanDisabled(true)
            .loggers("slf4j");
    if (schema != null) {
      configuration.schemas(schema).defaultSchema(schema);
    }
    try {
      FailedMigrations.forget(dataSource, place);
      migrate(configuration.load());
    } catch (FlywayValidateException e) {
      throw new StorageException(
          "Migrating the storage's tables: they are not those of this version or an earlier one."
              + " Use the version of Jobwatch that made them, or a later one.",
          false,
          e);
    } catch (FlywayException e) {
      throw failure(e);
    } catch (SQLException e) {
      throw SqlErrors.translate(TRIED, e);
    }
  }

  /** Tries again what is refused, since another node's first start may have been half done. */
  private static void migrate(Flyway flyway) {
    Pause pause = Pause.jittered(ThreadLocalRandom.current());
    for (int tries = 1; ; tries++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayException e) {
        if (tries == TRIES || e instanceof FlywayValidateException || inDatabase(e).isPresent()) {
          throw e;
        }
        pause.after(tries);
      }
    }
  }

  private static StorageException failure(FlywayException error) {
    return inDatabase(error)
        .map(cause -> SqlErrors.translate(TRIED, cause))
        .orElseGet(
            () ->
                new StorageException(
                    TRIED + ": the migration tool refused it. See the cause.", false, error));
  }

  private static Optional<SQLException> inDatabase(FlywayException error) {
    return Stream.<Throwable>iterate(error, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }
}
