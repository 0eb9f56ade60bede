package io.jobwatch;

import io.jobwatch.internal.plugin.PluginKind;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
  private final Map<PluginKind<?>, Map<PluginId, Map<String, String>>> options = new HashMap<>();
  private final PluginContext context;
  private final @Nullable VerdictCache verdicts;
  private final Map<PluginId, Matcher> madeMatchers = new ConcurrentHashMap<>();
  private final Map<PluginId, DedupStrategy> madeStrategies = new ConcurrentHashMap<>();

  /**
   * Workers from these plugins.
   *
   * @param options the options of plugins, by kind and id; they are copied, since a builder may be
   *     used for another one
   * @param verdicts keeps what matchers say, or {@code null}
   */
  Workers(
      PluginRegistry<ScraperProvider> scrapers,
      PluginRegistry<MatcherProvider> matchers,
      PluginRegistry<DedupStrategyProvider> strategies,
      Map<PluginKind<?>, Map<PluginId, PluginSettings>> options,
      PluginContext context,
      @Nullable VerdictCache verdicts) {
    this.scrapers = scrapers;
    this.matchers = matchers;
    this.strategies = strategies;
    options.forEach((kind, byId) -> this.options.put(kind, copy(byId)));
    this.context = context;
    this.verdicts = verdicts;
  }

  private static Map<PluginId, Map<String, String>> copy(Map<PluginId, PluginSettings> settings) {
    Map<PluginId, Map<String, String>> copy = new LinkedHashMap<>();
    settings.forEach((id, set) -> copy.put(id, Map.copyOf(set.values())));
    return copy;
  }

  static String key(String noun, PluginId id) {
    return noun + " '" + id + "'";
  }

  /** A new scraper for a source; the source's own options go before those of its scraper. */
  Scraper scraper(Source source) {
    String key = key("Scraper", source.scraper());
    Map<String, String> merged = new HashMap<>(values(PluginKind.SCRAPER, source.scraper()));
    merged.putAll(source.options());
    return scrapers
        .choose(source.scraper())
        .create(PluginOptions.of(key + " of source '" + source.id() + "'", merged), context);
  }

  Matcher matcher(PluginId id) {
    return madeMatchers.computeIfAbsent(id, this::newMatcher);
  }

  /**
   * Notes options of plugins that are not there or do not take them. A scraper may need a source's
   * own besides, so it is only looked for.
   */
  void checkOptions(Faults faults) {
    idsOf(PluginKind.SCRAPER)
        .forEach(id -> faults.check(key("Scraper", id), () -> scrapers.choose(id)));
    idsOf(PluginKind.MATCHER).forEach(id -> faults.check(key("Matcher", id), () -> matcher(id)));
    idsOf(PluginKind.DEDUP)
        .forEach(id -> faults.check(key("Dedup strategy", id), () -> strategy(id)));
  }

  private Set<PluginId> idsOf(PluginKind<?> kind) {
    return options.getOrDefault(kind, Map.of()).keySet();
  }

  /** How much is gained by keeping verdicts. */
  VerdictCacheStatistics verdictCache() {
    return verdicts == null ? NO_CACHE : verdicts.statistics();
  }

  private Matcher newMatcher(PluginId id) {
    Matcher made = matchers.choose(id).create(optionsOf(PluginKind.MATCHER, id), context);
    return verdicts == null ? made : verdicts.caching(made);
  }

  DedupStrategy strategy(PluginId id) {
    return madeStrategies.computeIfAbsent(
        id, key -> strategies.choose(key).create(optionsOf(PluginKind.DEDUP, key)));
  }

  private PluginOptions optionsOf(PluginKind<?> kind, PluginId id) {
    return PluginOptions.of(key(kind.noun(), id), values(kind, id));
  }

  private Map<String, String> values(PluginKind<?> kind, PluginId id) {
    return options.getOrDefault(kind, Map.of()).getOrDefault(id, Map.of());
  }
}
