package io.jobwatch.deliver;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.PluginId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery has fared at the destination in use since it came there, by the audit. That does
 * not say where an earlier destination was left, or that the delivery was queued again: both are
 * read out of the results, by {@link DeliveryRules}.
 *
 * @param results how many attempts had a result there that used one up
 * @param pausedSince since when the destination has wanted nothing but pauses, or {@code null}
 */
record Stay(int results, @Nullable Instant pausedSince) {

  static final Stay NEW = new Stay(0, null);

  /**
   * Reads it.
   *
   * @param attempts all that the delivery had, by number
   * @param channel where it is to be tried
   * @param most how many attempts a destination has there
   */
  static Stay of(List<Attempt> attempts, PluginId channel, int most) {
    Stay stay = NEW;
    for (Attempt attempt : attempts) {
      stay = attempt.channel().equals(channel) ? stay.after(attempt, most) : NEW;
    }
    return stay;
  }

  private Stay after(Attempt attempt, int most) {
    return switch (attempt.result()) {
      case "rate_limited" -> {
        Instant since = pausedSince == null ? attempt.startedAt() : pausedSince;
        yield DeliveryRules.tooLong(since, attempt.finishedAt()) ? NEW : new Stay(results, since);
      }
      case "misconfigured" -> new Stay(results, null);
      case "transient", "unknown_outcome" -> results + 1 < most ? new Stay(results + 1, null) : NEW;
      default -> NEW;
    };
  }
}
