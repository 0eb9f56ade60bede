package io.jobwatch;

import io.jobwatch.internal.plugin.PluginRegistry;
import io.jobwatch.match.VerdictCache;
import io.jobwatch.match.VerdictCacheStatistics;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.spi.PluginContext;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.dedup.DedupStrategy;
import io.jobwatch.spi.dedup.DedupStrategyProvider;
import io.jobwatch.spi.matcher.Matcher;
import io.jobwatch.spi.matcher.MatcherProvider;
import io.jobwatch.spi.scraper.Scraper;
import io.jobwatch.spi.scraper.ScraperProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The scrapers, matchers and dedup strategies, made when they are first asked for. Safe for use by
 * several threads at once.
 */
final class Workers {

  private static final VerdictCacheStatistics NO_CACHE = new VerdictCacheStatistics(0, 0, 0, 0);

  private final PluginRegistry<ScraperProvider> scrapers;
  private final PluginRegistry<MatcherProvider> matchers;
  private final PluginRegistry<DedupStrategyProvider> strategies;
  private final Map<String, Map<String, String>> options;
  private final PluginContext context;
  private final @Nullable VerdictCache verdicts;
  private final Map<PluginId, Matcher> madeMatchers = new ConcurrentHashMap<>();
  private final Map<PluginId, DedupStrategy> madeStrategies = new ConcurrentHashMap<>();

  /**
   * Workers from these plugins.
   *
   * @param options the options of each plugin, by {@link #key}
   * @param verdicts keeps what matchers say, or {@code null}
   */
  Workers(
      PluginRegistry<ScraperProvider> scrapers,
      PluginRegistry<MatcherProvider> matchers,
      PluginRegistry<DedupStrategyProvider> strategies,
      Map<String, Map<String, String>> options,
      PluginContext context,
      @Nullable VerdictCache verdicts) {
    this.scrapers = scrapers;
    this.matchers = matchers;
    this.strategies = strategies;
    this.options = options;
    this.context = context;
    this.verdicts = verdicts;
  }

  static String key(String noun, PluginId id) {
    return noun + " '" + id + "'";
  }

  /** A new scraper for a source; the source's own options go before those of its scraper. */
  Scraper scraper(Source source) {
    String key = key("Scraper", source.scraper());
    Map<String, String> merged = new HashMap<>(options.getOrDefault(key, Map.of()));
    merged.putAll(source.options());
    return scrapers
        .choose(source.scraper())
        .create(PluginOptions.of(key + " of source '" + source.id() + "'", merged), context);
  }

  Matcher matcher(PluginId id) {
    return madeMatchers.computeIfAbsent(id, this::newMatcher);
  }

  /** How much is gained by keeping verdicts. */
  VerdictCacheStatistics verdictCache() {
    return verdicts == null ? NO_CACHE : verdicts.statistics();
  }

  private Matcher newMatcher(PluginId id) {
    Matcher made = matchers.choose(id).create(optionsOf("Matcher", id), context);
    return verdicts == null ? made : verdicts.caching(made);
  }

  DedupStrategy strategy(PluginId id) {
    return madeStrategies.computeIfAbsent(
        id, key -> strategies.choose(key).create(optionsOf("Dedup strategy", key)));
  }

  private PluginOptions optionsOf(String noun, PluginId id) {
    String key = key(noun, id);
    return PluginOptions.of(key, options.getOrDefault(key, Map.of()));
  }
}
