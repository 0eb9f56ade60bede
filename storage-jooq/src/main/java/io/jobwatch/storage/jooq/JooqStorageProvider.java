package io.jobwatch.storage.jooq;

import io.jobwatch.error.StorageException;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.StorageProvider;
import io.jobwatch.storage.jooq.internal.database.DatabaseFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the storage {@code jooq} from options.
 *
 * <ul>
 *   <li>{@code file}: the database file, as for {@link JooqStorage#file}; or
 *   <li>{@code url}: {@code jdbc:postgresql://host:port/database}, {@code
 *       jdbc:mariadb://host:port/database}, {@code jdbc:h2:file:...} or {@code jdbc:h2:mem:...}.
 *       What the promises of the storage need is added, and settings that undo them, run code or
 *       read files are refused
 *   <li>{@code user} and {@code password}: of the database; for H2 {@code sa} and empty by default
 *   <li>{@code schema}: the schema of the tables, exactly as the database spells it
 *   <li>{@code table-prefix}: what the names of the tables begin with; {@code jobwatch_} by default
 *   <li>{@code pool-size}: how many connections, from 2 to 100; 8 by default
 *   <li>{@code connection-timeout}: how long to wait for a free one; 10 seconds by default
 *   <li>{@code socket-timeout}: how long a server may be silent; 40 seconds by default
 * </ul>
 */
public final class JooqStorageProvider implements StorageProvider {

  /** Does nothing; for {@link java.util.ServiceLoader}. */
  public JooqStorageProvider() {}

  @Override
  public PluginId id() {
    return PluginId.of("jooq");
  }

  @Override
  public Storage create(PluginOptions options) {
    JooqStorageBuilder builder = JooqStorage.builder();
    boolean located = locate(options, builder);
    options.text("user").ifPresent(builder::user);
    options.secret("password").ifPresent(builder::password);
    options.text("schema").ifPresent(builder::schema);
    options.text("table-prefix").ifPresent(builder::tablePrefix);
    options.integer("pool-size", 2, 100).ifPresent(builder::poolSize);
    options.duration("connection-timeout").ifPresent(builder::connectionTimeout);
    options.duration("socket-timeout").ifPresent(builder::socketTimeout);
    builder.faults().stream()
        .filter(fault -> located || !fault.key().equals("url"))
        .forEach(fault -> options.fault(fault.key(), fault.reason(), fault.cure()));
    options.verify();
    return builder.open();
  }

  /** Whether there is a location, maybe a faulty one; if not, that is reported already. */
  private static boolean locate(PluginOptions options, JooqStorageBuilder builder) {
    Optional<String> file = options.text("file");
    Optional<String> url = options.text("url");
    if (file.isPresent() == url.isPresent()) {
      options.fault("file", "file and url are both there or both missing", "set one of the two");
      return false;
    }
    url.ifPresent(builder::url);
    return url.isPresent() || prepare(options, builder, file.orElse(""));
  }

  private static boolean prepare(PluginOptions options, JooqStorageBuilder builder, String file) {
    try {
      builder.file(DatabaseFile.prepare(Path.of(file)));
      return true;
    } catch (InvalidPathException | StorageException e) {
      options.fault("file", String.valueOf(e.getMessage()), "use another file");
      return false;
    }
  }
}
