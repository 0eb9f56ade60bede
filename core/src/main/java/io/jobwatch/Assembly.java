package io.jobwatch;

import io.jobwatch.deliver.ChannelSet;
import io.jobwatch.deliver.Dispatcher;
import io.jobwatch.deliver.DispatcherSettings;
import io.jobwatch.internal.http.HttpCallers;
import io.jobwatch.internal.http.HttpSettings;
import io.jobwatch.internal.http.Pauser;
import io.jobwatch.internal.memory.InMemoryStorage;
import io.jobwatch.internal.plugin.PluginKind;
import io.jobwatch.internal.plugin.PluginRegistry;
import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.match.VerdictCache;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.PluginId;
import io.jobwatch.notify.Notifier;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.Inbox;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a Jobwatch of what its builder collected. Everything is looked at before anything is
 * refused, and what was opened by then is closed again.
 */
final class Assembly {

  private static final Logger LOG = LoggerFactory.getLogger(JobwatchBuilder.class);

  private final JobwatchBuilder builder;
  private final Faults faults = new Faults();
  private final List<AutoCloseable> opened = new ArrayList<>();
  // Thread-safe, unlike most generators.
  private final RandomGenerator random = new Random();

  // The plugins are made before the storage is, and get the storage's time all the same.
  private final LateClock storageClock = new LateClock(Clock.systemUTC());
  private final Clock clock;
  private final DaemonThreads threads;

  Assembly(JobwatchBuilder builder) {
    this.builder = builder;
    threads = new DaemonThreads(builder.threads);
    clock = builder.clock == null ? storageClock : builder.clock;
  }

  Jobwatch build() {
    if (builder.storage != null) {
      opened(builder.storage);
    }
    try {
      return assemble();
    } catch (RuntimeException e) {
      Closing.all(opened);
      throw e;
    }
  }

  private Jobwatch assemble() {
    CheckedSettings settings = new CheckedSettings(builder, faults);
    HttpSettings http = settings.http();
    LateStorage inbox = new LateStorage();
    HttpCaller boards = boards(http);
    VerdictCache verdicts = settings.verdictCache(clock);
    Workers workers =
        new Workers(
            registry(PluginKind.SCRAPER),
            registry(PluginKind.MATCHER),
            registry(PluginKind.DEDUP),
            builder.options,
            environment(boards, inbox),
            verdicts);
    ChannelSet channels =
        new ChannelSet(channels(environment(channelHttp(http), inbox)), builder.sendLimits);
    DispatcherSettings dispatching = settings.dispatcher();
    settings.runs();
    BuilderChecks checks = new BuilderChecks(builder, faults);
    checks.plugins(workers, channels);
    faults.verify("Jobwatch");
    Storage storage = storage();
    faults.verify("Jobwatch");
    inbox.storage = storage;
    storageClock.use(storage.clock());
    checks.subscribers(storage);
    checks.owners(storage);
    faults.verify("Jobwatch");
    storage.execute(
        stores -> {
          builder.sources.forEach(stores.sources()::save);
          stores.subscribers().save(builder.subscribers);
          builder.profiles.forEach(stores.profiles()::save);
          stores.alerts().save(builder.alerts);
        });
    return new Jobwatch(
        engine(workers, channels, storage, dispatching),
        opened,
        builder.patience,
        builder.fetchers);
  }

  private Engine engine(
      Workers workers, ChannelSet channels, Storage storage, DispatcherSettings dispatching) {
    Listeners listeners = new Listeners(builder.listeners);
    List<Operator> operators = List.copyOf(builder.operators.values());
    Dispatcher dispatcher =
        new Dispatcher(storage, channels, dispatching, listeners, threads, clock, random);
    return new Engine(
        storage,
        workers,
        opened(new ScraperThreads(threads, builder.fetchLimit)),
        channels,
        new CurrentAlerts(),
        new Notifier(
            workers::strategy,
            channels::capacity,
            (stores, result, now) -> BatchReports.count(stores, operators, result, now)),
        dispatcher,
        opened(leases()),
        listeners,
        threads,
        clock,
        Objects.requireNonNullElse(builder.pauser, dispatcher::pause),
        new Upkeep(
            builder.poll, builder.matchEvery, builder.retention, builder.brokenAfter, operators));
  }

  private LeaseKeeper leases() {
    LeaseKeeper.Timer given = builder.leaseTimer;
    return given == null ? new LeaseKeeper(threads) : new LeaseKeeper(given);
  }

  private HttpCaller boards(HttpSettings settings) {
    HttpCaller given = builder.boardHttp;
    Pauser pauser = Objects.requireNonNullElse(builder.pauser, Pauser.parking());
    return given == null
        ? opened(HttpCallers.forBoards(settings, threads, clock, pauser, random))
        : HttpCallers.forBoards(given, settings, clock, pauser, random);
  }

  private HttpCaller channelHttp(HttpSettings settings) {
    HttpCaller given = builder.channelHttp;
    return given == null ? opened(HttpCallers.forChannels(settings, threads, clock)) : given;
  }

  private <P extends Plugin> PluginRegistry<P> registry(PluginKind<P> kind) {
    List<P> given =
        builder.plugins.stream().filter(kind.type()::isInstance).map(kind.type()::cast).toList();
    return PluginRegistry.load(kind, builder.classLoader, given);
  }

  private ChannelContext environment(HttpCaller http, Inbox inbox) {
    return new PluginEnvironment(http, clock, random, inbox);
  }

  private Map<PluginId, NotificationChannel> channels(ChannelContext context) {
    Map<PluginId, NotificationChannel> channels = new LinkedHashMap<>();
    PluginRegistry<NotificationChannelProvider> registry = registry(PluginKind.CHANNEL);
    builder.channels.forEach(
        (id, settings) -> {
          String subject = Workers.key("Channel", id);
          PluginOptions options = PluginOptions.of(subject, settings.values());
          NotificationChannel channel =
              faults.check(subject, () -> registry.choose(id).create(options, context));
          if (channel != null) {
            channels.put(id, opened(channel));
          }
        });
    return channels;
  }

  private Storage storage() {
    if (builder.storage != null) {
      return builder.storage;
    }
    PluginId id = builder.storageId;
    if (id == null) {
      LOG.atWarn().addKeyValue("event", "storage_in_memory").log("storage_in_memory");
      return opened(new InMemoryStorage());
    }
    String subject = Workers.key("Storage", id);
    PluginOptions options = PluginOptions.of(subject, builder.storageSettings.values());
    Storage made =
        faults.check(subject, () -> registry(PluginKind.STORAGE).choose(id).create(options));
    faults.verify("Jobwatch");
    return opened(Objects.requireNonNull(made));
  }

  /** Closed in the end, the last that was opened first. */
  private <T extends AutoCloseable> T opened(T resource) {
    opened.add(0, resource);
    return resource;
  }

  /** The inboxes of a storage that is opened only after the channels that may write to them. */
  private static final class LateStorage implements Inbox {

    private volatile @Nullable Storage storage;

    @Override
    public void add(InboxMessage message) {
      Objects.requireNonNull(storage).execute(stores -> stores.inbox().add(message));
    }
  }
}
