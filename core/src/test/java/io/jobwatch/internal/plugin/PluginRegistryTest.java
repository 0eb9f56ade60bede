package io.jobwatch.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.PluginException;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginRegistryTest {

  @TempDir Path folder;

  @Test
  void choosesById() throws IOException {
    assertThat(registry(PagerProvider.class).choose(PluginId.of("acme/pager")))
        .isInstanceOf(PagerProvider.class);
  }

  @Test
  void findsTheBuiltInsThroughTheSameDoor() throws IOException {
    assertThat(named().choose(PluginId.of("in_app")).id()).hasToString("in_app");
  }

  @Test
  void aDuplicateIdIsAnErrorThatNamesBothWhenItIsChosen() throws IOException {
    PluginRegistry<?> registry = registry(PagerProvider.class, OtherPagerProvider.class);

    assertThatThrownBy(() -> registry.choose(PluginId.of("acme/pager")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("Channel 'acme/pager'")
        .hasMessageContaining(PagerProvider.class.getName())
        .hasMessageContaining(OtherPagerProvider.class.getName());
  }

  @Test
  void brokenPluginsHarmNobodyAndAreNamedWhenTheyAreMissed() throws IOException {
    PluginRegistry<NotificationChannelProvider> registry =
        named(
            "com.example.NoSuchProvider",
            ThrowingProvider.class.getName(),
            NotAProvider.class.getName(),
            PagerProvider.class.getName());

    assertThat(registry.choose(PluginId.of("acme/pager"))).isInstanceOf(PagerProvider.class);
    assertThatThrownBy(() -> registry.choose(PluginId.of("example/sms")))
        .hasMessageContaining("com.example.NoSuchProvider")
        .hasMessageContaining("ThrowingProvider")
        .hasMessageContaining("NotAProvider");
  }

  @Test
  void aMissingPluginOfJobwatchNamesItsArtifact() throws IOException {
    PluginRegistry<?> registry = named();

    assertThatThrownBy(() -> registry.choose(PluginId.of("telegram")))
        .hasMessageContaining("Add the artifact io.jobwatch:jobwatch-channels-telegram.");
  }

  @Test
  void aMissingPluginOfAnybodyElseSaysWhatToDeclare() throws IOException {
    PluginRegistry<?> registry = named();

    assertThatThrownBy(() -> registry.choose(PluginId.of("acme/pager")))
        .hasMessageContaining("META-INF/services/" + NotificationChannelProvider.class.getName())
        .hasMessageContaining("'provides' in module-info.java");
  }

  @Test
  void plainIdsOfStrangersAreRefused() {
    NotificationChannelProvider stranger =
        (NotificationChannelProvider)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {NotificationChannelProvider.class},
                (proxy, method, args) -> PluginId.of("fax"));
    PluginRegistry<NotificationChannelProvider> registry =
        PluginRegistry.load(PluginKind.CHANNEL, getClass().getClassLoader(), List.of(stranger));

    assertThatThrownBy(() -> registry.choose(PluginId.of("fax")))
        .hasMessageContaining("plain ids are Jobwatch's own");
  }

  private PluginRegistry<NotificationChannelProvider> registry(Class<?>... providers)
      throws IOException {
    return named(Arrays.stream(providers).map(Class::getName).toArray(String[]::new));
  }

  /** A registry over a class path to which a jar with these providers is added. */
  private PluginRegistry<NotificationChannelProvider> named(String... providers)
      throws IOException {
    Path services = folder.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.write(services.resolve(NotificationChannelProvider.class.getName()), List.of(providers));
    return PluginRegistry.load(PluginKind.CHANNEL, loader(), List.of());
  }

  private ClassLoader loader() throws MalformedURLException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
  }

  /** A good provider. */
  public static class PagerProvider implements NotificationChannelProvider {
    @Override
    public PluginId id() {
      return PluginId.of("acme/pager");
    }

    @Override
    public NotificationChannel create(PluginOptions options, ChannelContext context) {
      return message -> new DeliveryResult.Delivered("beeped");
    }
  }

  /** Another with the same id. */
  public static final class OtherPagerProvider extends PagerProvider {}

  /** A provider that cannot be made. */
  public static final class ThrowingProvider extends PagerProvider {
    /** Throws. */
    public ThrowingProvider() {
      throw new IllegalStateException("no pager connected");
    }
  }

  /** Not a provider at all. */
  public static final class NotAProvider {}
}
