package io.jobwatch.channels.webhook;

import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and signatures by <a
 * href="https://github.com/standard-webhooks/standard-webhooks">Standard Webhooks 1.0.0</a>.
 */
final class StandardFormat implements WebhookFormat {

  private static final int CAPACITY = 10;

  /** The specification recommends that bodies stay below 20 kilobytes. */
  private static final int MAX_BYTES = 20_000;

  private final List<SigningKey> keys;
  private final Clock clock;

  StandardFormat(List<SigningKey> keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public int capacity() {
    return CAPACITY;
  }

  @Override
  public String body(OutgoingMessage message) {
    String body = "";
    for (Detail detail : Detail.LEVELS) {
      body = Json.text(event(message, detail));
      if (body.getBytes(StandardCharsets.UTF_8).length < MAX_BYTES) {
        return body;
      }
    }
    return body;
  }

  @Override
  public Map<String, String> headers(OutgoingMessage message, byte[] body) {
    String id = message.deliveryId();
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String signatures =
        keys.stream()
            .map(key -> key.sign(id, timestamp, body))
            .map(signature -> "v1," + Base64.getEncoder().encodeToString(signature))
            .collect(Collectors.joining(" "));
    return Map.of(
        "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures);
  }

  private static Map<String, @Nullable Object> event(OutgoingMessage message, Detail detail) {
    Map<String, @Nullable Object> event = new TreeMap<>();
    event.put("type", "jobwatch." + message.event().wireName());
    event.put("timestamp", message.createdAt().toString());
    event.put("data", data(message, detail));
    return event;
  }

  private static Map<String, @Nullable Object> data(OutgoingMessage message, Detail detail) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    if (message.report() == null) {
      String name = MessageTexts.cut(message.items().get(0).alertName(), detail.beside());
      data.put("alert", Map.of("id", message.alertId(), "name", name));
      data.put("jobs", message.items().stream().map(item -> job(item, detail)).toList());
    } else {
      data.put("report", ReportJson.of(message.report()));
    }
    String notice = message.notice();
    data.put("notice", notice == null ? null : MessageTexts.cut(notice, detail.beside()));
    data.put("priority", message.priority().wireName());
    data.put("subscriber_id", message.subscriber().id());
    return data;
  }

  private static Map<String, @Nullable Object> job(MessageItem item, Detail detail) {
    JobJson json = new JobJson(detail);
    Map<String, @Nullable Object> match = new TreeMap<>();
    match.put("alert", json.alert(item));
    match.put("event", item.event().wireName());
    match.put("job", json.detailedJob(item.posting()));
    match.put("match_analysis", json.matchAnalysis(item.verdict()));
    return match;
  }
}
