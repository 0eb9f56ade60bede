package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.error.Fault;
import io.jobwatch.error.StorageException;
import io.jobwatch.model.Source;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.StorageProvider;
import io.jobwatch.testkit.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JooqStorageProviderTest {

  @TempDir Path directory;

  @Test
  void isFoundByItsId() {
    assertThat(ServiceLoader.load(StorageProvider.class))
        .filteredOn(provider -> provider.id().value().equals("jooq"))
        .singleElement()
        .isInstanceOf(JooqStorageProvider.class);
  }

  @Test
  void opensAFile() {
    Path file = directory.resolve("jobwatch");
    try (Storage storage = create(Map.of("file", file.toString()))) {
      assertThat(sources(storage)).isZero();
    }
    assertThat(directory.resolve("jobwatch.mv.db")).exists();
  }

  /** As {@link JooqStorage#file}. */
  @Test
  void endsTheLeasesOfAnEndedProcessInAFile() {
    Map<String, String> options = Map.of("file", directory.resolve("jobwatch").toString());
    Lease lease = new Lease("ended", Samples.NOW, Samples.NOW.plusSeconds(3_600), 1);
    try (Storage storage = create(options)) {
      storage.execute(stores -> stores.sources().save(Source.of("lever", "acme")));
      storage.execute(stores -> assertThat(stores.sources().claimDue(lease)).hasSize(1));
    }

    try (Storage storage = create(options)) {
      storage.execute(stores -> assertThat(stores.sources().claimDue(lease)).hasSize(1));
    }
  }

  @Test
  void opensAUrlWithEveryOption() {
    Map<String, String> options =
        Map.of(
            "url", "jdbc:h2:file:" + directory.resolve("jobwatch"),
            "user", "watch",
            "password", "s3cret",
            "schema", "WATCH",
            "pool-size", "2",
            "connection-timeout", "5s");
    try (Storage storage = create(options)) {
      assertThat(sources(storage)).isZero();
    }

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> create(Map.of("url", options.get("url"), "password", "gu3ss")))
        .withMessageContaining("user or password are wrong")
        .withMessageNotContaining("gu3ss");
  }

  @Test
  void listsEveryFault() {
    assertThat(
            faults(
                Map.of(
                    "url", "jdbc:h2:./jobs;INIT=RUNSCRIPT",
                    "pool-size", "0",
                    "connection-timeout", "1ms",
                    "colour", "blue")))
        .containsExactlyInAnyOrder("url", "pool-size", "connection-timeout", "colour");
    assertThat(
            faults(
                Map.of(
                    "url", "jdbc:postgresql://db/jobs?socketFactory=com.acme.Evil",
                    "table-prefix", "Robert'); DROP",
                    "schema", "a\"b",
                    "socket-timeout", "10ms")))
        .containsExactlyInAnyOrder("url", "table-prefix", "schema", "socket-timeout");
    assertThat(faults(Map.of("url", "jdbc:mariadb://db/jobs"))).containsExactly("user");
    assertThat(faults(Map.of("url", "jdbc:h2:mem:a", "socket-timeout", "10s")))
        .containsExactly("socket-timeout");
    assertThat(faults(Map.of())).containsExactly("file");
    assertThat(faults(Map.of("file", "a", "url", "jdbc:h2:mem:a"))).containsExactly("file");
    assertThat(faults(Map.of("file", directory.toString()))).containsExactly("file");
    assertThat(faults(Map.of("file", "a\u0000b"))).containsExactly("file");
  }

  private static List<String> faults(Map<String, String> options) {
    try (Storage storage = create(options)) {
      throw new AssertionError(storage + " was made of " + options);
    } catch (ConfigurationException e) {
      return e.faults().stream().map(Fault::key).toList();
    }
  }

  private static Storage create(Map<String, String> options) {
    return new JooqStorageProvider().create(PluginOptions.of("Storage 'jooq'", options));
  }

  private static int sources(Storage storage) {
    return storage.transaction(stores -> stores.sources().all().size());
  }
}
