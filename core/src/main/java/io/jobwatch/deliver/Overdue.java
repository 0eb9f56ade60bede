package io.jobwatch.deliver;

import io.jobwatch.model.PluginId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads in which sends go on after their deadline, since their channel heeds no interrupt.
 * Safe for use by several threads at once.
 */
final class Overdue {

  /**
   * How many a channel may have: each keeps its thread, and a process that cannot make any more
   * delivers on no channel.
   */
  static final int MOST = 100;

  private final Map<PluginId, Integer> threads = new ConcurrentHashMap<>();

  boolean tooMany(PluginId channel) {
    return threads.getOrDefault(channel, 0) >= MOST;
  }

  /** A send that begins in this thread. */
  Send begin(PluginId channel) {
    return new Send(channel);
  }

  /** A send, whose result may be given by another thread while its own goes on. */
  final class Send {

    private final PluginId channel;
    private final Thread thread = Thread.currentThread();
    private boolean overdue;
    private boolean through;

    private Send(PluginId channel) {
      this.channel = channel;
    }

    /** It has a result, which this thread has given. */
    synchronized void ended() {
      if (!through && Thread.currentThread() != thread) {
        overdue = true;
        threads.merge(channel, 1, Integer::sum);
      }
    }

    /** Its thread has come back from the channel. */
    synchronized void through() {
      through = true;
      if (overdue) {
        threads.merge(channel, -1, Integer::sum);
      }
    }
  }
}
