package io.jobwatch.deliver;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.PluginId;
import java.util.function.Consumer;

/**
 * A send under way in the thread that began it. It is over once: by its result or by its deadline,
 * whichever is first. Safe for use by several threads at once.
 */
final class Sending {

  private final InHand inHand;
  private final Consumer<DeliveryResult> ended;
  private final long begun;
  private final Thread thread = Thread.currentThread();
  private boolean lent;
  private boolean over;

  /**
   * A send of this thread that begins now.
   *
   * @param ended is given what became of it, by this thread or the one that looks after it
   * @param begun when, in nanoseconds
   */
  Sending(InHand inHand, Consumer<DeliveryResult> ended, long begun) {
    this.inHand = inHand;
    this.ended = ended;
    this.begun = begun;
  }

  PluginId channel() {
    return inHand.prepared().delivery().destination().channel();
  }

  /** For how long it goes on, in nanoseconds. */
  long age(long now) {
    return now - begun;
  }

  /** Lends its slot and its room to others, if that can be and it has not yet. */
  synchronized void lend(Slots slots) {
    if (!over && !lent && slots.lend()) {
      lent = true;
      inHand.lend();
    }
  }

  /** Ends it without the result of the channel, whose thread is interrupted and not waited for. */
  void expire(Slots slots, DeliveryResult instead) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      if (!lent) {
        lent = true;
        slots.giveUp();
      }
      thread.interrupt();
    }
    inHand.guard(() -> ended.accept(instead));
  }

  /** Interrupts its thread; what the channel makes of that is the result. */
  synchronized void interrupt() {
    if (!over) {
      thread.interrupt();
    }
  }

  /** Ends it with the result of the channel, unless it is over already. Called by its thread. */
  void end(Slots slots, DeliveryResult result) {
    boolean first;
    synchronized (this) {
      first = !over;
      over = true;
      if (lent) {
        slots.through();
      }
      // Nobody interrupts a send that is over, and the interrupt of this one is no other's.
      boolean unused = Thread.interrupted();
    }
    if (first) {
      ended.accept(result);
    }
  }
}
