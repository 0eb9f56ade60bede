package io.jobwatch.internal.plugin;

import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.spi.scraper.ScraperProvider;
import io.jobwatch.spi.storage.StorageProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * A kind of plugin: its provider type, what messages call it, and where the ones that Jobwatch
 * ships apart from its core are to be had.
 *
 * @param type the provider interface
 * @param noun what messages call a plugin of this kind
 * @param artifacts the artifact of each plugin that is not in core, by id
 * @param loader finds the providers; it has to be written out here, since a module may look up only
 *     the services it names
 * @param <P> the provider interface
 */
public record PluginKind<P extends Plugin>(
    Class<P> type,
    String noun,
    Map<String, String> artifacts,
    Function<ClassLoader, ServiceLoader<P>> loader) {

  /** Notification channels. */
  public static final PluginKind<NotificationChannelProvider> CHANNEL =
      new PluginKind<>(
          NotificationChannelProvider.class,
          "Channel",
          Map.of(
              "email", "io.jobwatch:jobwatch-channels-email",
              "discord", "io.jobwatch:jobwatch-channels-discord",
              "telegram", "io.jobwatch:jobwatch-channels-telegram",
              "webhook", "io.jobwatch:jobwatch-channels-webhook"),
          classLoader -> ServiceLoader.load(NotificationChannelProvider.class, classLoader));

  /** Scrapers. */
  public static final PluginKind<ScraperProvider> SCRAPER =
      new PluginKind<>(
          ScraperProvider.class,
          "Scraper",
          Map.of(),
          classLoader -> ServiceLoader.load(ScraperProvider.class, classLoader));

  /** Matchers. */
  public static final PluginKind<MatcherProvider> MATCHER =
      new PluginKind<>(
          MatcherProvider.class,
          "Matcher",
          Map.of(),
          classLoader -> ServiceLoader.load(MatcherProvider.class, classLoader));

  /** Dedup strategies. */
  public static final PluginKind<DedupStrategyProvider> DEDUP =
      new PluginKind<>(
          DedupStrategyProvider.class,
          "Dedup strategy",
          Map.of(),
          classLoader -> ServiceLoader.load(DedupStrategyProvider.class, classLoader));

  /** Storages. */
  public static final PluginKind<StorageProvider> STORAGE =
      new PluginKind<>(
          StorageProvider.class,
          "Storage",
          Map.of("jooq", "io.jobwatch:jobwatch-storage-jooq"),
          classLoader -> ServiceLoader.load(StorageProvider.class, classLoader));
}
