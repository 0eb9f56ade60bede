package io.jobwatch.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.StorageProvider;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class InMemoryStorageProviderTest {

  @Test
  void isFoundByItsId() {
    assertThat(ServiceLoader.load(StorageProvider.class))
        .extracting(StorageProvider::id)
        .containsOnlyOnce(PluginId.of("in_memory"));
  }

  @Test
  void makesAStorageOfItsOwnEachTime() {
    StorageProvider provider = new InMemoryStorageProvider();
    try (Storage first = provider.create(options(Map.of()));
        Storage second = provider.create(options(Map.of()))) {
      assertThat(first).isNotSameAs(second);
    }
  }

  @Test
  void rejectsUnknownOption() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new InMemoryStorageProvider().create(options(Map.of("size", "9"))))
        .withMessageContaining("there is no such option");
  }

  private static PluginOptions options(Map<String, String> values) {
    return PluginOptions.of("Storage 'in_memory'", values);
  }
}
