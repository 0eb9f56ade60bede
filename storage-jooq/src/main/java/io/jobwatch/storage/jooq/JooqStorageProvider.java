package io.jobwatch.storage.jooq;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.StorageProvider;
import io.jobwatch.storage.jooq.internal.database.DatabaseFile;
import io.jobwatch.storage.jooq.internal.database.H2Url;
import io.jobwatch.storage.jooq.internal.database.PoolSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the storage {@code jooq} from options.
 *
 * <ul>
 *   <li>{@code file}: the database file, as for {@link JooqStorage#file}; or
 *   <li>{@code url}: {@code jdbc:h2:file:...} or {@code jdbc:h2:mem:...}. {@code WRITE_DELAY=0} is
 *       added for a file, and settings that undo it or run code are refused
 *   <li>{@code user} and {@code password}: of the database; {@code sa} and empty by default
 *   <li>{@code schema}: the schema of the tables, exactly as the database spells it
 *   <li>{@code pool-size}: how many connections, from 2 to 100; 8 by default
 *   <li>{@code connection-timeout}: how long to wait for a free one; 10 seconds by default
 * </ul>
 */
public final class JooqStorageProvider implements StorageProvider {

  private static final Duration LEAST_TIMEOUT = Duration.ofMillis(250);

  /** Does nothing; for {@link java.util.ServiceLoader}. */
  public JooqStorageProvider() {}

  @Override
  public PluginId id() {
    return PluginId.of("jooq");
  }

  @Override
  public Storage create(PluginOptions options) {
    H2Url url = location(options);
    String user = options.text("user").orElse(PoolSettings.DEFAULT_USER);
    Secret password = options.secret("password").orElse(Secret.of(""));
    String schema = options.text("schema").orElse(null);
    int size = options.integer("pool-size", 2, 100).orElse(PoolSettings.DEFAULT_SIZE);
    Duration timeout =
        options.duration("connection-timeout").orElse(PoolSettings.DEFAULT_CONNECTION_TIMEOUT);
    if (timeout.compareTo(LEAST_TIMEOUT) < 0) {
      options.fault("connection-timeout", "it is below 250ms", "use 250ms or more");
    }
    options.verify();
    if (url == null) {
      throw new IllegalStateException("Every fault of the location is reported by verify().");
    }
    return JooqStorage.open(new PoolSettings(url, user, password, schema, size, timeout));
  }

  private static @Nullable H2Url location(PluginOptions options) {
    Optional<String> file = options.text("file");
    Optional<String> url = options.text("url");
    if (file.isPresent() == url.isPresent()) {
      options.fault("file", "file and url are both there or both missing", "set one of the two");
      return null;
    }
    return file.isPresent() ? file(options, file.get()) : url(options, url.orElse(""));
  }

  private static @Nullable H2Url file(PluginOptions options, String file) {
    try {
      return DatabaseFile.prepare(Path.of(file));
    } catch (InvalidPathException | StorageException e) {
      options.fault("file", String.valueOf(e.getMessage()), "use another file");
      return null;
    }
  }

  private static @Nullable H2Url url(PluginOptions options, String url) {
    try {
      return H2Url.parse(url);
    } catch (IllegalArgumentException e) {
      options.fault("url", String.valueOf(e.getMessage()), "change the url");
      return null;
    }
  }
}
