package io.jobwatch.channels.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.http.HttpAnswer;
import java.time.Duration;
import java.util.Set;

/**
 * What Discord's answers mean, by HTTP status and the {@code code} in the body (<a
 * href="https://discord.com/developers/docs/topics/opcodes-and-status-codes">list</a>). The webhook
 * counts as the subscriber's own, so none of its faults pauses the channel, and no text of the body
 * is shown.
 */
final class DiscordResults {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  /** Unknown channel or webhook, no access, no permission, bad token, locked thread. */
  private static final Set<Integer> GONE = Set.of(10_003, 10_015, 50_001, 50_013, 50_027, 160_005);

  /** A forum's webhook whose address names no thread, or names one twice. */
  private static final Set<Integer> FORUM = Set.of(220_001, 220_002);

  /** Slow mode and the write limit of a channel, which may come with another status than 429. */
  private static final Set<Integer> LIMITED = Set.of(20_016, 20_028);

  private DiscordResults() {}

  static DeliveryResult of(HttpAnswer answer) {
    JsonNode body = body(answer);
    int status = answer.status();
    int code = body.path("code").asInt();
    String detail = "HTTP " + status + (code == 0 ? "" : ", Discord's code " + code);
    if (status >= 200 && status < 300) {
      return new DeliveryResult.Delivered(receipt(body, detail));
    }
    if (status == 429 || LIMITED.contains(code)) {
      return new DeliveryResult.RateLimited(pause(answer, body), global(answer, body));
    }
    if (status == 408 || status >= 500) {
      return answer
          .wantedPause()
          .<DeliveryResult>map(DeliveryResult.RateLimited::new)
          .orElseGet(() -> new DeliveryResult.Transient(detail));
    }
    if (FORUM.contains(code)) {
      return new DeliveryResult.DestinationGone(
          detail + ", the webhook is a forum's: add ?thread_id= and a thread's id to the address");
    }
    if (status == 401 || status == 404 || status == 410 || GONE.contains(code)) {
      return new DeliveryResult.DestinationGone(detail);
    }
    // Other 403s come from the protection before Discord's servers and say nothing of the webhook.
    return status == 403
        ? new DeliveryResult.Transient(detail)
        : new DeliveryResult.MessageRejected(detail);
  }

  private static String receipt(JsonNode body, String detail) {
    String id = body.path("id").asText();
    return id.matches("\\d{1,20}") ? "message " + id : detail;
  }

  /** Whether all of this machine's calls are meant, and not this webhook's only. */
  private static boolean global(HttpAnswer answer, JsonNode body) {
    return body.path("global").asBoolean()
        || answer.header("X-RateLimit-Global").filter("true"::equalsIgnoreCase).isPresent()
        || answer.header("X-RateLimit-Scope").filter("global"::equalsIgnoreCase).isPresent();
  }

  /** The body gives seconds with a fraction; the header field, whole ones. */
  private static Duration pause(HttpAnswer answer, JsonNode body) {
    double seconds = body.path("retry_after").asDouble(-1);
    if (seconds < 0) {
      return answer.retryAfter().orElse(DEFAULT_PAUSE);
    }
    return seconds >= LONGEST_PAUSE.toSeconds()
        ? LONGEST_PAUSE
        : Duration.ofMillis((long) Math.ceil(seconds * 1_000));
  }

  private static JsonNode body(HttpAnswer answer) {
    try {
      JsonNode body = JSON.readTree(answer.text());
      return body == null ? MissingNode.getInstance() : body;
    } catch (JsonProcessingException e) {
      // Not from Discord itself, whose answers are JSON; the status alone has to do.
      return MissingNode.getInstance();
    }
  }
}
