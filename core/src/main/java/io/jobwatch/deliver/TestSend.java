package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Destination;
import io.jobwatch.model.Route;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.TestMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Hands a test message to a channel at once, past the queue and all that belongs to it. */
public final class TestSend {

  /** A channel may say that it takes any number. */
  private static final int MOST_ITEMS = 50;

  private final ChannelSet channels;

  /**
   * Sends over some channels.
   *
   * @param channels the channels of this node
   */
  public TestSend(ChannelSet channels) {
    this.channels = channels;
  }

  /**
   * Sends one, in this thread.
   *
   * @param subscriber who is told
   * @param destination where
   * @param now the moment
   * @return what became of it; of an unknown outcome if the channel threw
   * @throws IllegalArgumentException if this node does not have the channel
   */
  public DeliveryResult send(Subscriber subscriber, Destination destination, Instant now) {
    NotificationChannel channel =
        channels
            .find(destination.channel())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Test message over channel '"
                            + destination.channel()
                            + "': this Jobwatch does not have it. Add it to the builder, or ask a"
                            + " node that has it."));
    int items = channels.capacity(new Route(List.of(destination)));
    return TimedSend.send(
        channel,
        TestMessage.of(
            "test-" + UUID.randomUUID(),
            destination.address(),
            subscriber,
            Math.min(items, MOST_ITEMS),
            channel.readsDescriptions(),
            now));
  }
}
