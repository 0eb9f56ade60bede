package io.jobwatch;

import io.jobwatch.deliver.ChannelSet;
import io.jobwatch.internal.plugin.PluginKind;
import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Frequency;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.Plugin;
import io.jobwatch.spi.storage.Storage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for everything that is wrong with what a builder collected, before anything is stored. */
final class BuilderChecks {

  private static final List<PluginKind<?>> KINDS =
      List.of(
          PluginKind.CHANNEL,
          PluginKind.SCRAPER,
          PluginKind.MATCHER,
          PluginKind.DEDUP,
          PluginKind.STORAGE);

  private final JobwatchBuilder builder;
  private final Faults faults;

  BuilderChecks(JobwatchBuilder builder, Faults faults) {
    this.builder = builder;
    this.faults = faults;
  }

  /** Checks that everything that is named can be used. */
  void plugins(Workers workers, ChannelSet channels) {
    for (Plugin plugin : builder.plugins) {
      if (KINDS.stream().noneMatch(kind -> kind.type().isInstance(plugin))) {
        faults.add(
            "Plugin",
            plugin.getClass().getName(),
            "it is of no kind that Jobwatch knows",
            "implement one of the provider interfaces in io.jobwatch.spi");
      }
    }
    settings(workers, channels);
    twice("Source", builder.sources, Source::id);
    twice("Subscriber", builder.subscribers, Subscriber::id);
    twice("Profile of subscriber", builder.profiles, Profile::subscriberId);
    twice("Alert", builder.alerts, Alert::id);
    for (Source source : builder.sources) {
      String subject = "Source '" + source.id() + "'";
      faults.check(subject, () -> workers.scraper(source));
      checkFrequency(subject, source.schedule() == null ? null : source.schedule().frequency());
    }
    for (Alert alert : builder.alerts) {
      String subject = "Alert '" + alert.id() + "'";
      faults.check(subject, () -> workers.matcher(alert.matcher()));
      faults.check(subject, () -> workers.strategy(alert.dedup()));
      faults.refusal(subject, () -> SilentAlerts.refuse(alert));
      checkFrequency(subject, alert.frequency());
    }
    for (Subscriber subscriber : builder.subscribers) {
      checkFrequency("Subscriber '" + subscriber.id() + "'", subscriber.preferences().frequency());
    }
    Stream.concat(
            builder.subscribers.stream().map(one -> RouteChecks.faults(one, channels)),
            builder.alerts.stream().map(one -> RouteChecks.faults(one, channels)))
        .flatMap(List::stream)
        .forEach(faults::add);
    Stream<PluginId> routed =
        Stream.concat(
                builder.subscribers.stream().flatMap(subscriber -> subscriber.routes().stream()),
                builder.alerts.stream().flatMap(alert -> alert.routes().stream()))
            .map(Route::chain)
            .flatMap(List::stream)
            .map(Destination::channel)
            .distinct();
    checkConfigured("Route over channel", routed, channels);
  }

  /** Only the last of them would be stored. */
  private <T> void twice(String subject, List<T> named, Function<T, String> id) {
    Map<String, T> first = new HashMap<>();
    for (T one : named) {
      T other = first.putIfAbsent(id.apply(one), one);
      if (other != null && !other.equals(one)) {
        faults.add(
            subject,
            id.apply(one),
            "it is there twice, with different definitions",
            "keep one of them");
      }
    }
  }

  private void checkConfigured(String subject, Stream<PluginId> named, ChannelSet channels) {
    named
        .filter(id -> channels.find(id).isEmpty() && !builder.channels.containsKey(id))
        .forEach(
            id ->
                faults.add(
                    subject,
                    id.value(),
                    "this channel is not configured",
                    "add channel(\"" + id + "\", ...) to the builder"));
  }

  /** Settings of what is not there would be passed over in silence. */
  private void settings(Workers workers, ChannelSet channels) {
    workers.checkOptions(faults);
    checkConfigured("Limits of channel", builder.sendLimits.keySet().stream(), channels);
    PluginId storage = builder.storageId;
    if (storage != null && builder.storage != null) {
      faults.add("Storage", storage.value(), "another one was handed over", "name only one");
    }
  }

  private void checkFrequency(String subject, @Nullable Frequency frequency) {
    try {
      if (frequency != null) {
        Schedules.check(frequency);
      }
    } catch (IllegalArgumentException e) {
      faults.add(
          subject,
          frequency.text(),
          "its cron expression cannot be read or never comes",
          "use five fields, such as 0 8 * * 1-5");
    }
  }

  /** Checks that every subscriber who is referred to is named here or stored already. */
  void subscribers(Storage storage) {
    checkSubscribers(storage, "an alert", builder.alerts.stream().map(Alert::subscriberId));
    checkSubscribers(storage, "a profile", builder.profiles.stream().map(Profile::subscriberId));
    checkSubscribers(storage, "an operator", builder.operators.keySet().stream());
    Map<String, Subscriber> operators = new TreeMap<>();
    storage
        .transaction(stores -> stores.subscribers().find(builder.operators.keySet()))
        .forEach(one -> operators.put(one.id(), one));
    builder.subscribers.stream()
        .filter(one -> builder.operators.containsKey(one.id()))
        .forEach(one -> operators.put(one.id(), one));
    operators.values().stream()
        .filter(one -> one.routes().isEmpty())
        .forEach(
            one ->
                faults.add(
                    "Operator",
                    one.id(),
                    "this subscriber has no route to be told on",
                    "add one, such as route(\"email\", address)"));
  }

  /** Checks that no alert would replace a stored one of somebody else. */
  void owners(Storage storage) {
    storage
        .transaction(stores -> Owners.taken(stores, builder.alerts))
        .forEach(alert -> faults.add("Alert", alert.id(), Owners.TAKEN, Owners.OTHER_ID));
  }

  private void checkSubscribers(Storage storage, String what, Stream<String> named) {
    Set<String> ids = named.collect(Collectors.toSet());
    builder.subscribers.forEach(subscriber -> ids.remove(subscriber.id()));
    storage
        .transaction(stores -> stores.subscribers().find(ids))
        .forEach(subscriber -> ids.remove(subscriber.id()));
    ids.stream()
        .sorted()
        .forEach(
            id ->
                faults.add(
                    "Subscriber of " + what,
                    id,
                    "there is no such subscriber",
                    "add subscriber(Subscriber.of(\"" + id + "\")) to the builder"));
  }
}
