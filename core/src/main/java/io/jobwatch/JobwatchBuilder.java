package io.jobwatch;

import static io.jobwatch.model.internal.Refusals.given;

import io.jobwatch.deliver.DispatcherSettings;
import io.jobwatch.internal.http.Pauser;
import io.jobwatch.internal.plugin.PluginKind;
import io.jobwatch.model.Alert;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Jobwatch} together. Only what is named here is used: a plugin that is merely found
 * has no effect. A setting that is null is refused at once with a {@link NullPointerException} that
 * names it, all that is wrong otherwise by {@link #build()}. Not safe for use by several threads at
 * once.
 */
public final class JobwatchBuilder {

  final List<Source> sources = new ArrayList<>();
  final List<Subscriber> subscribers = new ArrayList<>();
  final List<Profile> profiles = new ArrayList<>();
  final List<Alert> alerts = new ArrayList<>();
  final List<Plugin> plugins = new ArrayList<>();
  final List<JobwatchListener> listeners = new ArrayList<>();
  final Map<PluginId, PluginSettings> channels = new LinkedHashMap<>();
  final Map<PluginId, SendLimits> sendLimits = new LinkedHashMap<>();
  int deliveryWorkers = DispatcherSettings.DEFAULT.workers();
  Duration sendDeadline = DispatcherSettings.DEFAULT.sendDeadline();
  Duration deliveryLease = DispatcherSettings.DEFAULT.lease();
  final Map<PluginKind<?>, Map<PluginId, PluginSettings>> options = new HashMap<>();
  final List<String> allowedNetworks = new ArrayList<>();
  @Nullable Storage storage;
  @Nullable PluginId storageId;
  PluginSettings storageSettings = new PluginSettings();
  @Nullable Clock clock;
  @Nullable Pauser pauser;
  LeaseKeeper.@Nullable Timer leaseTimer;
  Duration poll = Loops.POLL;
  Duration matchEvery = SourceFetches.MATCH_EVERY;
  ClassLoader classLoader = JobwatchBuilder.class.getClassLoader();
  @Nullable String userAgent;
  Duration requestInterval = Duration.ofSeconds(1);
  Duration patience = Duration.ofSeconds(30);
  int fetchers = 4;
  Duration fetchLimit = Duration.ofMinutes(15);
  ThreadFactory threads = Executors.defaultThreadFactory();
  @Nullable HttpCaller boardHttp;
  @Nullable HttpCaller channelHttp;
  int keptVerdicts = 20_000;
  RetentionSettings retention = RetentionSettings.defaults();
  int brokenAfter = 3;
  final Map<String, Operator> operators = new LinkedHashMap<>();
  Duration verdictExpiry = Duration.ofDays(1);

  JobwatchBuilder() {}

  /**
   * Keeps everything in this storage, which is closed with the Jobwatch. Without any storage
   * everything is kept in memory and forgotten with the process.
   *
   * @param made the storage
   * @return this builder
   */
  public JobwatchBuilder storage(Storage made) {
    storage = given("Storage", made);
    return this;
  }

  /**
   * Keeps everything in the storage with this id.
   *
   * @param id the storage's id
   * @param settings sets its options
   * @return this builder
   */
  public JobwatchBuilder storage(String id, Consumer<PluginSettings> settings) {
    storageId = PluginId.of(id);
    settings.accept(storageSettings);
    return this;
  }

  /**
   * Uses a channel that needs no options.
   *
   * @param id the channel's id
   * @return this builder
   */
  public JobwatchBuilder channel(String id) {
    return channel(id, settings -> {});
  }

  /**
   * Uses a channel.
   *
   * @param id the channel's id
   * @param settings sets its options
   * @return this builder
   */
  public JobwatchBuilder channel(String id, Consumer<PluginSettings> settings) {
    settings.accept(channels.computeIfAbsent(PluginId.of(id), key -> new PluginSettings()));
    return this;
  }

  /**
   * Says how fast messages may go out on a channel, in place of what the channel says itself.
   *
   * @param id the channel's id
   * @param limits the limits, of this node alone
   * @return this builder
   */
  public JobwatchBuilder limits(String id, SendLimits limits) {
    sendLimits.put(PluginId.of(id), given("Limits of channel '" + id + "'", limits));
    return this;
  }

  /**
   * Says how deliveries are tried: eight at a time, each for a minute at most, unless set here.
   *
   * @param workers how many are tried at the same time, at least 1; those that take much longer
   *     than their channel usually does do not count, up to eight for each worker
   * @param deadline how long one attempt may take, above zero; longer than any channel's own {@code
   *     timeout}
   * @param lease how long a delivery belongs to the node that tries it; more than twice the
   *     deadline, at most a day
   * @return this builder
   */
  public JobwatchBuilder deliveries(int workers, Duration deadline, Duration lease) {
    deliveryWorkers = workers;
    sendDeadline = given("Deadline of deliveries", deadline);
    deliveryLease = given("Lease of deliveries", lease);
    return this;
  }

  /**
   * Says how sources are fetched: four at a time, each for a quarter of an hour at most, unless set
   * here.
   *
   * @param atOnce how many are fetched at the same time, at least 1
   * @param limit how long a scraper may take for one, at most a day, with what its requests wait
   *     for their turn; then it is interrupted, and the fetch has failed
   * @return this builder
   */
  public JobwatchBuilder fetches(int atOnce, Duration limit) {
    fetchers = atOnce;
    fetchLimit = given("Limit of a fetch", limit);
    return this;
  }

  /**
   * Has the threads of runs, of the background, of deliveries and of HTTP made by a factory of the
   * host's, such as one that a container manages. They are named and made daemons by Jobwatch.
   * Storages and channels may have threads of their own, and what only computes may take one of the
   * JVM's common pool.
   *
   * @param factory makes threads
   * @return this builder
   */
  public JobwatchBuilder threads(ThreadFactory factory) {
    threads = given("Thread factory", factory);
    return this;
  }

  /**
   * Has calls made by clients of the host's, by way of a proxy for instance. Jobwatch does not
   * close them. They keep the bounds that each {@link io.jobwatch.spi.http.HttpCall} has, and
   * follow no redirects; {@link #userAgent} and {@link #allowNetworks} do not reach them.
   *
   * @param boards for scrapers; the pauses between requests to a host are Jobwatch's still
   * @param channels for channels, whose addresses subscribers choose: it has to keep them away from
   *     the host's own networks
   * @return this builder
   */
  public JobwatchBuilder http(HttpCaller boards, HttpCaller channels) {
    boardHttp = given("HTTP client for boards", boards);
    channelHttp = given("HTTP client for channels", channels);
    return this;
  }

  /**
   * Sets options of a scraper, for all its sources; a source's own go before them.
   *
   * @param id the scraper's id
   * @param settings sets its options
   * @return this builder
   */
  public JobwatchBuilder scraper(String id, Consumer<PluginSettings> settings) {
    return options(PluginKind.SCRAPER, id, settings);
  }

  /**
   * Sets options of a matcher.
   *
   * @param id the matcher's id
   * @param settings sets its options
   * @return this builder
   */
  public JobwatchBuilder matcher(String id, Consumer<PluginSettings> settings) {
    return options(PluginKind.MATCHER, id, settings);
  }

  /**
   * Sets options of a dedup strategy.
   *
   * @param id the strategy's id
   * @param settings sets its options
   * @return this builder
   */
  public JobwatchBuilder dedup(String id, Consumer<PluginSettings> settings) {
    return options(PluginKind.DEDUP, id, settings);
  }

  /**
   * Adds a provider that the host made itself to those that are found. Like them it is used only
   * where its id is named.
   *
   * @param provider the provider
   * @return this builder
   */
  public JobwatchBuilder plugin(Plugin provider) {
    plugins.add(given("Plugin", provider));
    return this;
  }

  /**
   * Looks for plugins with this class loader instead of the one that loaded Jobwatch.
   *
   * @param loader the class loader
   * @return this builder
   */
  public JobwatchBuilder classLoader(ClassLoader loader) {
    classLoader = given("Class loader", loader);
    return this;
  }

  /**
   * Adds a source, or replaces the stored one with its id.
   *
   * @param source the source
   * @return this builder
   */
  public JobwatchBuilder source(Source source) {
    sources.add(given("Source", source));
    return this;
  }

  /**
   * Adds a subscriber, or replaces the stored one with the same id.
   *
   * @param subscriber the subscriber
   * @return this builder
   */
  public JobwatchBuilder subscriber(Subscriber subscriber) {
    subscribers.add(given("Subscriber", subscriber));
    return this;
  }

  /**
   * Adds a subscriber's profile, or replaces the stored one of that subscriber.
   *
   * @param profile the profile
   * @return this builder
   */
  public JobwatchBuilder profile(Profile profile) {
    profiles.add(given("Profile", profile));
    return this;
  }

  /**
   * Adds an alert, or replaces the stored one with its id.
   *
   * @param alert the alert
   * @return this builder
   */
  public JobwatchBuilder alert(Alert alert) {
    alerts.add(given("Alert", alert));
    return this;
  }

  /**
   * Tells a listener of what happens.
   *
   * @param listener the listener
   * @return this builder
   */
  public JobwatchBuilder listener(JobwatchListener listener) {
    listeners.add(given("Listener", listener));
    return this;
  }

  /**
   * Sets the clock, for tests; that of the storage unless said, which is the system's where the
   * storage is not on a server. Due times and leases go by it: nodes whose clocks differ would take
   * each other's work.
   *
   * @param other the clock
   * @return this builder
   */
  public JobwatchBuilder clock(Clock other) {
    clock = given("Clock", other);
    return this;
  }

  /**
   * Sets what boards and destinations over HTTP are told of who calls. Name the host, with an
   * address to ask about it; {@code Jobwatch/<version> (+https://jobwatch.io)} unless said.
   *
   * @param text printable ASCII, such as {@code Acme/1.0 (+https://acme.example)}
   * @return this builder
   */
  public JobwatchBuilder userAgent(String text) {
    userAgent = given("User agent", text);
    return this;
  }

  /**
   * Sets the shortest time between two requests to one board's host; a second unless said. A
   * request waits for those ahead of it, and its own deadline begins after that. One that has not
   * had its turn within ten minutes and a hundred intervals is given up.
   *
   * @param time zero or more; more than a day counts as a day
   * @return this builder
   */
  public JobwatchBuilder requestInterval(Duration time) {
    requestInterval = given("Request interval", time);
    return this;
  }

  /**
   * Lets channels call addresses in these networks although they are not public. Subscribers choose
   * the addresses, so this opens the networks to them.
   *
   * @param networks blocks in CIDR notation, such as {@code 10.0.0.0/8}
   * @return this builder
   */
  public JobwatchBuilder allowNetworks(String... networks) {
    for (String network : networks) {
      allowedNetworks.add(given("Allowed network", network));
    }
    return this;
  }

  /**
   * Sets how long {@link Jobwatch#runOnce()} waits for deliveries that have to be tried again; half
   * a minute unless said. What is not through by then is left to the next run.
   *
   * @param time from zero to a day
   * @return this builder
   */
  public JobwatchBuilder patience(Duration time) {
    patience = given("Patience", time);
    return this;
  }

  /**
   * Sets how many scores are kept and how long, so that none is worked out twice for one profile
   * and one content; 20,000 for a day unless said. One takes about a kilobyte.
   *
   * @param entries the most scores to keep; zero keeps none
   * @param expiry how long one is kept, above zero
   * @return this builder
   */
  public JobwatchBuilder verdictCache(int entries, Duration expiry) {
    keptVerdicts = entries;
    verdictExpiry = given("Expiry of the verdict cache", expiry);
    return this;
  }

  /**
   * Sets how long what is stored is kept; {@link RetentionSettings#defaults()} unless said.
   *
   * @param settings the times
   * @return this builder
   */
  public JobwatchBuilder retention(RetentionSettings settings) {
    retention = given("Retention", settings);
    return this;
  }

  /**
   * Sets after how many failed fetches in a row a source counts as broken; 3 unless said.
   *
   * @param failures their number, at least 1
   * @return this builder
   * @see JobwatchListener#sourceBroken
   */
  public JobwatchBuilder brokenAfter(int failures) {
    brokenAfter = failures;
    return this;
  }

  /**
   * Names an operator, who is told how the work goes; nobody is unless said. Name the same ones on
   * every node.
   *
   * @param operator who is told what; one for the same subscriber replaces an earlier one
   * @return this builder
   */
  public JobwatchBuilder operator(Operator operator) {
    operators.put(given("Operator", operator).subscriberId(), operator);
    return this;
  }

  /**
   * Builds the Jobwatch: checks everything, opens the storage, and stores the sources, subscribers,
   * profiles and alerts named here. Two of one id with different definitions are a fault.
   *
   * @return the Jobwatch
   * @throws io.jobwatch.error.ConfigurationException if anything is wrong; it lists every fault,
   *     and nothing is left open
   * @throws io.jobwatch.error.StorageException if the storage cannot be opened or written
   */
  public Jobwatch build() {
    return new Assembly(this).build();
  }

  /** Replaces waiting, so that a test's clock can move instead. */
  JobwatchBuilder pauser(Pauser other) {
    pauser = other;
    return this;
  }

  /** Replaces what tells when leases are renewed, so that a test need not wait for it. */
  JobwatchBuilder leaseTimer(LeaseKeeper.Timer other) {
    leaseTimer = other;
    return this;
  }

  /** Replaces how long a run fetches before it matches, so that a test need not wait for it. */
  JobwatchBuilder matchEvery(Duration time) {
    matchEvery = time;
    return this;
  }

  /** Replaces how often the background looks for work, so that a test need not wait for it. */
  JobwatchBuilder poll(Duration time) {
    poll = time;
    return this;
  }

  private JobwatchBuilder options(
      PluginKind<?> kind, String id, Consumer<PluginSettings> settings) {
    settings.accept(
        options
            .computeIfAbsent(kind, key -> new TreeMap<>(Comparator.comparing(PluginId::value)))
            .computeIfAbsent(PluginId.of(id), key -> new PluginSettings()));
    return this;
  }
}
