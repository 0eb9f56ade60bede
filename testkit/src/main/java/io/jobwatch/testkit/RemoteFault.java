package io.jobwatch.testkit;

import io.jobwatch.model.DeliveryResult;
import java.time.Duration;

/** How the far end of a channel can fail, and what the channel has to make of it. */
public enum RemoteFault {
  /** Nobody listens: nothing was sent. */
  UNREACHABLE(DeliveryResult.Transient.class),
  /** It answers that it cannot take the message for now. */
  BUSY(DeliveryResult.Transient.class),
  /** It answers that it wants a pause of {@link #PAUSE}. */
  RATE_LIMITED(DeliveryResult.RateLimited.class),
  /** It takes the message and never answers. */
  SILENT(DeliveryResult.UnknownOutcome.class),
  /** It takes the message and the connection breaks before it answers. */
  CUT_OFF(DeliveryResult.UnknownOutcome.class),
  /** It answers that it will never take this message. */
  REFUSES_MESSAGE(DeliveryResult.MessageRejected.class),
  /** It answers that the destination exists no more. */
  GONE(DeliveryResult.DestinationGone.class),
  /** It answers that the channel's own credentials are wrong. */
  REFUSES_CREDENTIALS(DeliveryResult.Misconfigured.class);

  /** The pause that a remote asks for when it is {@link #RATE_LIMITED}. */
  public static final Duration PAUSE = Duration.ofSeconds(7);

  private final Class<? extends DeliveryResult> result;

  RemoteFault(Class<? extends DeliveryResult> result) {
    this.result = result;
  }

  /**
   * What a channel makes of it.
   *
   * @return the kind of result
   */
  public Class<? extends DeliveryResult> result() {
    return result;
  }
}
