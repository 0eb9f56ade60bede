package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.Destination;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A delivery that was claimed: it takes up room and its destination until what became of it is
 * stored, or has to wait for that. Safe for use by several threads at once.
 */
final class InHand {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Prepared prepared;
  private final Set<Destination> busy;
  private final Ahead ahead;
  private final Consumer<Delivery> attempted;
  private final DeliveryObserver observer;
  private boolean lent;
  private boolean released;

  InHand(
      Prepared prepared,
      Set<Destination> busy,
      Ahead ahead,
      Consumer<Delivery> attempted,
      DeliveryObserver observer) {
    this.prepared = prepared;
    this.busy = busy;
    this.ahead = ahead;
    this.attempted = attempted;
    this.observer = observer;
  }

  Prepared prepared() {
    return prepared;
  }

  /** Lets others have its room, but not its destination. */
  synchronized void lend() {
    if (!lent && !released) {
      lent = true;
      ahead.lend();
    }
  }

  /** Lets others have its room and its destination, if they do not yet. */
  synchronized void release() {
    if (!released) {
      released = true;
      busy.remove(prepared.delivery().destination());
      ahead.done(lent);
    }
  }

  /** Does a step of it; one that fails leaves it {@link #broken}. */
  void guard(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      // The lease runs out and the delivery is tried again; the others go on.
      broken(e);
    }
  }

  /** What became of it is stored; the new state only if the lease was held. */
  void stored(Outcome outcome, boolean held) {
    if (!held) {
      LOG.atWarn()
          .addKeyValue("event", "lease_lost")
          .addKeyValue("delivery", prepared.delivery().id())
          .log("lease_lost");
    }
    try {
      Attempt attempt = outcome.ended().attempt();
      if (attempt != null) {
        observer.attempted(outcome.after(), attempt);
      } else if (held && outcome.wentOn()) {
        observer.passedOver(outcome.after());
      }
      attempted.accept(held || attempt != null ? outcome.after() : outcome.before());
    } catch (RuntimeException | Error e) {
      // It is stored, whoever does not want to hear of it.
      LOG.atError()
          .addKeyValue("event", "observer_failed")
          .addKeyValue("delivery", prepared.delivery().id())
          .setCause(e)
          .log("observer_failed");
    } finally {
      release();
    }
  }

  /** It has no outcome that can be stored: the lease runs out and it is tried again. */
  void broken(Throwable why) {
    release();
    LOG.atError()
        .addKeyValue("event", "delivery_broken")
        .addKeyValue("delivery", prepared.delivery().id())
        .setCause(why)
        .log("delivery_broken");
  }
}
