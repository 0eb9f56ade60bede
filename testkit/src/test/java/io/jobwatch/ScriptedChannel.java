package io.jobwatch;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that gives the results a test says, and then delivers. */
final class ScriptedChannel implements NotificationChannelProvider {

  /** An address that it throws at when it is asked what is wrong with it. */
  static final String THROWS = "throws";

  private final PluginId id;
  private final Deque<DeliveryResult> results = new ArrayDeque<>();
  private final List<OutgoingMessage> messages = new CopyOnWriteArrayList<>();
  private final Map<String, String> objections = new ConcurrentHashMap<>();
  private int capacity = 25;
  private volatile Runnable whileSending = () -> {};

  ScriptedChannel(String id) {
    this.id = PluginId.of(id);
  }

  synchronized ScriptedChannel gives(DeliveryResult... some) {
    results.addAll(Arrays.asList(some));
    return this;
  }

  ScriptedChannel capacity(int matches) {
    capacity = matches;
    return this;
  }

  ScriptedChannel objectsTo(String address, String objection) {
    objections.put(address, objection);
    return this;
  }

  /** Does something in the middle of each attempt. */
  ScriptedChannel whileSending(Runnable action) {
    whileSending = action;
    return this;
  }

  List<OutgoingMessage> messages() {
    return messages;
  }

  /** The titles of all postings that it was given, one after the other. */
  List<String> titles() {
    return messages.stream()
        .flatMap(message -> message.items().stream())
        .map(item -> item.posting().content().title())
        .toList();
  }

  @Override
  public PluginId id() {
    return id;
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    options.verify();
    return new NotificationChannel() {
      @Override
      public DeliveryResult deliver(OutgoingMessage message) {
        messages.add(message);
        whileSending.run();
        return next();
      }

      @Override
      public Optional<String> objection(String address) {
        if (address.equals(THROWS)) {
          throw new IllegalStateException("I cannot read that.");
        }
        return Optional.ofNullable(objections.get(address));
      }

      @Override
      public int capacity() {
        return capacity;
      }

      @Override
      public RetryPolicy retryPolicy() {
        return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60), 0);
      }
    };
  }

  private synchronized DeliveryResult next() {
    return results.isEmpty() ? new DeliveryResult.Delivered("ok") : results.remove();
  }
}
