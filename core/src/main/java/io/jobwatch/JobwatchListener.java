package io.jobwatch;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Match;
import io.jobwatch.model.Notification;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;

/**
 * Is told of what happens, for logs, metrics and operators. Called by several threads at once,
 * after what it is told of is stored; what it throws is logged and has no effect.
 *
 * <p>Who tells goes on when the listener is through, so it must not wait for anything: one thread
 * stores what all attempts came to and tells of each, and while that waits nothing more is sent. A
 * listener that calls others or writes to a disk hands that to a thread of its own.
 */
public interface JobwatchListener {

  /**
   * A source was fetched, or could not be.
   *
   * @param report what became of it
   * @implSpec does nothing
   */
  default void sourceFetched(SourceReport report) {}

  /**
   * A posting passed an alert's criteria.
   *
   * @param match the match and what became of it
   * @implSpec does nothing
   */
  default void matched(Match match) {}

  /**
   * A notification was queued.
   *
   * @param notification the notification
   * @implSpec does nothing
   */
  default void notified(Notification notification) {}

  /**
   * An attempt of a delivery has ended.
   *
   * @param delivery the delivery after it
   * @param attempt the attempt
   * @implSpec does nothing
   */
  default void attempted(Delivery delivery, Attempt attempt) {}

  /**
   * A delivery went on or ended without an attempt: it was suppressed, or the destination in use
   * was closed since it was queued or is of a channel that no node has, so that it has fallen back
   * or is a dead letter now.
   *
   * @param delivery the delivery after it; its detail says why
   * @implSpec does nothing
   */
  default void passedOver(Delivery delivery) {}

  /**
   * A channel was found misconfigured and rests for everybody; an operator has to act.
   *
   * @param channel the channel
   * @param detail what is wrong
   * @implSpec does nothing
   */
  default void channelPaused(PluginId channel, String detail) {}

  /**
   * Deliveries wait for a channel that this Jobwatch does not have. Unless another one that shares
   * the storage has it, an operator has to act: what nobody has tried for three days goes to the
   * next destination of its route or becomes a dead letter. Told once for each channel.
   *
   * @param channel the channel
   * @param waiting how many deliveries wait for it
   * @implSpec does nothing
   */
  default void channelUnknown(PluginId channel, long waiting) {}

  /**
   * A source has failed several times in a row and an operator should look at it. Told once, by the
   * node that fetched it, until it has recovered.
   *
   * @param source the source
   * @param health how it is, with its last error
   * @implSpec does nothing
   */
  default void sourceBroken(Source source, SourceHealth health) {}

  /**
   * A source that was broken has answered again.
   *
   * @param source the source
   * @param health how it is
   * @implSpec does nothing
   */
  default void sourceRecovered(Source source, SourceHealth health) {}

  /**
   * A run has ended.
   *
   * @param report what it did
   * @implSpec does nothing
   */
  default void runFinished(RunReport report) {}

  /**
   * The Jobwatch was closed: nothing more will be told.
   *
   * @implSpec does nothing
   */
  default void closed() {}
}
