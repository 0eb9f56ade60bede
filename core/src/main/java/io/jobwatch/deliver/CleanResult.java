package io.jobwatch.deliver;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.DeliveryResult;

/** Cleans a result's text, which comes from a plugin or a remote server and goes into the audit. */
final class CleanResult {

  private static final int MAX_LENGTH = 1_000;

  private CleanResult() {}

  static DeliveryResult of(DeliveryResult result) {
    if (result instanceof DeliveryResult.RateLimited) {
      return result;
    }
    String detail = TextCleaner.shown(TextCleaner.oneLine(result.detail()), MAX_LENGTH);
    if (result instanceof DeliveryResult.Delivered) {
      return new DeliveryResult.Delivered(detail);
    }
    if (result instanceof DeliveryResult.Transient) {
      return new DeliveryResult.Transient(detail);
    }
    if (result instanceof DeliveryResult.UnknownOutcome) {
      return new DeliveryResult.UnknownOutcome(detail);
    }
    if (result instanceof DeliveryResult.MessageRejected) {
      return new DeliveryResult.MessageRejected(detail);
    }
    return result instanceof DeliveryResult.DestinationGone
        ? new DeliveryResult.DestinationGone(detail)
        : new DeliveryResult.Misconfigured(detail);
  }
}
