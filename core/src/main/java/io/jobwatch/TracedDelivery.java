package io.jobwatch;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import java.util.List;

/**
 * A delivery that carries a traced posting.
 *
 * @param alertId the alert that told; another one of the same subscriber may have told first
 * @param delivery the delivery as it is now
 * @param attempts every attempt so far, by number
 */
public record TracedDelivery(String alertId, Delivery delivery, List<Attempt> attempts) {

  /** Copies the attempts. */
  public TracedDelivery {
    attempts = List.copyOf(attempts);
  }

  /** What became of it, as half a sentence. */
  String outcome() {
    String detail = delivery.detail();
    int size = attempts.size();
    return TraceText.constant(delivery.state())
        + " over "
        + delivery.destination().channel()
        + " after "
        + size
        + (size == 1 ? " attempt" : " attempts")
        + (detail == null ? "" : " (" + detail + ")");
  }
}
