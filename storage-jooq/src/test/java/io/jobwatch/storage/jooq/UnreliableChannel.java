package io.jobwatch.storage.jooq;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.ChannelContext;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A channel that fails now and then without having sent anything. One that is given to several
 * nodes remembers what all of them have sent. Safe for use by several threads at once.
 */
final class UnreliableChannel implements NotificationChannelProvider {

  static final String ID = "test/unreliable";

  /**
   * Below what gives a destination a rest that would outlast the runs. Each node counts for itself:
   * it does not see what the others get through.
   */
  private static final int MOST_IN_A_ROW = 3;

  private final Random random;
  private final List<String> ids = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private int failures;

  UnreliableChannel(Random random) {
    this.random = random;
  }

  /** The ids of what was sent. */
  synchronized List<String> ids() {
    return List.copyOf(ids);
  }

  /** Who was told what: subscriber, company and title. */
  synchronized List<String> told() {
    return List.copyOf(told);
  }

  synchronized int failures() {
    return failures;
  }

  private synchronized DeliveryResult deliver(
      OutgoingMessage message, Map<String, Integer> inARow) {
    int before = inARow.getOrDefault(message.address(), 0);
    if (before < MOST_IN_A_ROW && random.nextInt(4) == 0) {
      inARow.put(message.address(), before + 1);
      failures++;
      return new DeliveryResult.Transient("out of order");
    }
    inARow.remove(message.address());
    ids.add(message.deliveryId());
    message
        .items()
        .forEach(
            item -> {
              PostingContent content = item.posting().content();
              told.add(message.address() + " " + content.company() + " " + content.title());
            });
    return new DeliveryResult.Delivered("sent");
  }

  @Override
  public PluginId id() {
    return PluginId.of(ID);
  }

  @Override
  public NotificationChannel create(PluginOptions options, ChannelContext context) {
    options.verify();
    Map<String, Integer> inARow = new HashMap<>();
    return new NotificationChannel() {
      @Override
      public DeliveryResult deliver(OutgoingMessage message) {
        return UnreliableChannel.this.deliver(message, inARow);
      }

      @Override
      public int capacity() {
        return 3;
      }

      @Override
      public RetryPolicy retryPolicy() {
        return new RetryPolicy(100, Duration.ofMillis(1), Duration.ofMillis(5), 0);
      }
    };
  }
}
