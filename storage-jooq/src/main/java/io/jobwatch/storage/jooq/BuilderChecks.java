package io.jobwatch.storage.jooq;

import io.jobwatch.error.Fault;
import io.jobwatch.storage.jooq.internal.database.DatabaseKind;
import io.jobwatch.storage.jooq.internal.database.DatabaseUrl;
import io.jobwatch.storage.jooq.internal.database.TablePlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for everything that is wrong with what a builder collected, before anything is opened. */
final class BuilderChecks {

  private static final Duration LEAST_TIMEOUT = Duration.ofMillis(250);
  private static final Duration LEAST_SILENCE = Duration.ofSeconds(1);
  private static final Pattern SCHEMA = Pattern.compile("[\\p{L}\\p{N}_$\\-]{1,63}");

  private final JooqStorageBuilder builder;
  private final List<Fault> faults = new ArrayList<>();

  BuilderChecks(JooqStorageBuilder builder) {
    this.builder = builder;
  }

  /** Everything that is wrong; keys are those of the options of the provider. */
  List<Fault> faults() {
    DatabaseKind kind = checkLocation();
    if (kind != null && kind != DatabaseKind.H2 && builder.user == null) {
      add("user", "", "it is missing", "name the database's user");
    }
    checkTables();
    Integer poolSize = builder.poolSize;
    if (poolSize != null && (poolSize < 2 || poolSize > 100)) {
      add("pool-size", poolSize.toString(), "it is out of range", "use a number from 2 to 100");
    }
    checkLeast("connection-timeout", builder.connectionTimeout, LEAST_TIMEOUT, "250ms");
    checkLeast("socket-timeout", builder.socketTimeout, LEAST_SILENCE, "1s");
    if (builder.socketTimeout != null && kind == DatabaseKind.H2) {
      add("socket-timeout", builder.socketTimeout.toString(), "H2 has no socket", "remove it");
    }
    return List.copyOf(faults);
  }

  /** The kind of the database, if that can be said. */
  private @Nullable DatabaseKind checkLocation() {
    if (builder.file != null) {
      return DatabaseKind.H2;
    }
    String url = builder.url;
    if ((url == null) == (builder.dataSource == null)) {
      add("url", "", "url and data source are both there or both missing", "set one of the two");
      return null;
    }
    if (url == null) {
      checkNothingOfAPool();
      return null;
    }
    if (builder.hostTransaction != null) {
      add(
          "joining",
          "",
          "the pool is the storage's own, so no transaction of the host's is on it",
          "give the host's data source instead of a url");
    }
    try {
      return DatabaseUrl.parse(url).kind();
    } catch (IllegalArgumentException e) {
      // The url is not shown, since a password may be in it.
      add("url", "***", String.valueOf(e.getMessage()), "change the url");
      return null;
    }
  }

  private void checkNothingOfAPool() {
    if (builder.user != null
        || builder.password != null
        || builder.poolSize != null
        || builder.connectionTimeout != null
        || builder.socketTimeout != null) {
      add(
          "url",
          "",
          "user, pool-size and time-outs are settings of a pool, and the pool is the host's",
          "set them there");
    }
  }

  private void checkTables() {
    String schema = builder.schema;
    if (schema != null && !SCHEMA.matcher(schema).matches()) {
      add("schema", schema, "it is no plain name", "use letters, digits, '_' and '-'");
    }
    if (!builder.tablePrefix.matches(TablePlace.PREFIX_PATTERN)) {
      add(
          "table-prefix",
          builder.tablePrefix,
          "it is no plain beginning of a name",
          "use up to 20 of a to z, 0 to 9 and '_', a letter first");
    }
  }

  private void checkLeast(String key, @Nullable Duration value, Duration least, String shown) {
    if (value != null && value.compareTo(least) < 0) {
      add(key, value.toString(), "it is below " + shown, "use " + shown + " or more");
    }
  }

  private void add(String key, String value, String reason, String cure) {
    faults.add(new Fault(key, value, reason, cure));
  }
}
