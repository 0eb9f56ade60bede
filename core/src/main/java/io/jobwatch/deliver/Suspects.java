package io.jobwatch.deliver;

import io.jobwatch.model.Delivery;
import io.jobwatch.spi.storage.Stores;
import java.util.ArrayList;
import java.util.List;

/**
 * Deliveries that may be what ended a process: claimed twice or more without a result. Each is
 * tried alone, so that the others, whose claims count as attempts too, do not end with the one that
 * does it.
 *
 * @param kept what is to be tried of a claim
 * @param alone whether it is one suspect, and nothing else may be tried beside it
 * @param waiting whether a suspect was put back until nothing else is tried
 */
record Suspects(List<Prepared> kept, boolean alone, boolean waiting) {

  private static final int CLAIMS_WITHOUT_RESULT = 2;
  private static final String PUT_BACK = "it is tried alone, or waits for one that is";

  /** Whether a delivery may be one, for all that is known without its attempts. */
  static boolean possible(Delivery claimed) {
    return claimed.attempts() > CLAIMS_WITHOUT_RESULT;
  }

  /** Puts back, in the transaction of the claim, what cannot be tried now. */
  static Suspects of(Stores stores, List<Prepared> claimed, boolean quiet) {
    List<Prepared> suspects = claimed.stream().filter(Suspects::suspect).toList();
    if (suspects.isEmpty()) {
      return new Suspects(claimed, false, false);
    }
    List<Prepared> kept = new ArrayList<>(claimed);
    if (quiet) {
      kept.retainAll(suspects.subList(0, 1));
    } else {
      kept.removeAll(suspects);
    }
    stores
        .deliveries()
        .finish(
            claimed.stream()
                .filter(one -> !kept.contains(one))
                .map(one -> one.putBack(PUT_BACK))
                .toList());
    return new Suspects(kept, quiet, !quiet);
  }

  private static boolean suspect(Prepared prepared) {
    int claims = prepared.delivery().attempts() - 1;
    return claims - prepared.stay().results() >= CLAIMS_WITHOUT_RESULT;
  }
}
