package io.jobwatch.storage.jooq.internal.database;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations by name. Flyway would search the class path for them, which finds nothing in a
 * named module, since its resources are its own.
 */
final class MigrationResources implements ResourceProvider {

  /** Every migration, in order. */
  static final List<String> NAMES =
      List.of(
          "V1__init.sql",
          "V2__profiles.sql",
          "V3__posting_search.sql",
          "V4__delivery_policy.sql",
          "V5__registers.sql",
          "V6__source_lease.sql",
          "V7__delivery_lease.sql",
          "V8__operators.sql",
          "V9__cheaper_writes.sql",
          "V10__match_by_subscriber.sql",
          "V11__changed_definitions.sql",
          "V12__source_locations.sql",
          "V13__causes_and_carriers.sql",
          "V14__quiet_starts.sql",
          "V15__pauses.sql");

  static final String FOLDER = "/io/jobwatch/storage/jooq/migration/";

  /** The number in a migration's name. */
  static int version(String name) {
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return NAMES.contains(name) ? new Migration(name) : null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return NAMES.stream()
        .filter(name -> name.startsWith(prefix))
        .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
        .<LoadableResource>map(Migration::new)
        .toList();
  }

  private static final class Migration extends LoadableResource {

    private final String name;

    Migration(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      InputStream stream = MigrationResources.class.getResourceAsStream(FOLDER + name);
      if (stream == null) {
        throw new IllegalStateException(
            "Migration '" + name + "': it is missing from the jar. Repair the packaging.");
      }
      return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return FOLDER + name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
