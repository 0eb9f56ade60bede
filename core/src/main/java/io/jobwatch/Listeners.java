package io.jobwatch;

import static io.jobwatch.model.internal.Refusals.given;

import io.jobwatch.deliver.DeliveryObserver;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.PluginId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every listener, and lets none of them get in the way. Safe for use by several threads at
 * once.
 */
final class Listeners implements DeliveryObserver {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<JobwatchListener> all;

  Listeners(List<JobwatchListener> all) {
    this.all = new CopyOnWriteArrayList<>(all);
  }

  void add(JobwatchListener listener) {
    all.add(given("Listener", listener));
  }

  boolean remove(JobwatchListener listener) {
    return all.remove(listener);
  }

  void tell(Consumer<JobwatchListener> event) {
    for (JobwatchListener listener : all) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        LOG.atWarn()
            .addKeyValue("event", "listener_failed")
            .addKeyValue("listener", listener.getClass().getName())
            .setCause(e)
            .log("listener_failed");
      }
    }
  }

  @Override
  public void attempted(Delivery delivery, Attempt attempt) {
    LOG.atDebug()
        .addKeyValue("event", "delivery_attempted")
        .addKeyValue("delivery", delivery.id())
        .addKeyValue("channel", attempt.channel())
        .addKeyValue("result", attempt.result())
        .addKeyValue("state", delivery.state())
        .log("delivery_attempted");
    tell(listener -> listener.attempted(delivery, attempt));
  }

  @Override
  public void passedOver(Delivery delivery) {
    tell(listener -> listener.passedOver(delivery));
  }

  @Override
  public void channelPaused(PluginId channel, String detail) {
    LOG.atError()
        .addKeyValue("event", "channel_paused")
        .addKeyValue("channel", channel)
        .addKeyValue("detail", detail)
        .log("channel_paused");
    tell(listener -> listener.channelPaused(channel, detail));
  }

  @Override
  public void channelUnknown(PluginId channel, long waiting) {
    LOG.atWarn()
        .addKeyValue("event", "channel_unknown")
        .addKeyValue("channel", channel)
        .addKeyValue("waiting", waiting)
        .log("channel_unknown");
    tell(listener -> listener.channelUnknown(channel, waiting));
  }
}
