package io.jobwatch.channels.webhook;

import io.jobwatch.spi.channel.MessageItem;
import io.jobwatch.spi.channel.MessageTexts;
import io.jobwatch.spi.channel.OutgoingMessage;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One match in a body, and a lower-case hexadecimal HMAC-SHA256 over the body alone. */
final class PlainFormat implements WebhookFormat {

  private static final Detail DETAIL = Detail.LEVELS.get(0);

  private final SigningKey key;
  private final String alertType;

  PlainFormat(SigningKey key, String alertType) {
    this.key = key;
    this.alertType = alertType;
  }

  @Override
  public int capacity() {
    return 1;
  }

  @Override
  public String body(OutgoingMessage message) {
    Map<String, @Nullable Object> body = new TreeMap<>();
    body.put("alert_type", alertType(message));
    body.put("timestamp", message.createdAt().toString());
    if (message.report() == null) {
      MessageItem item = message.items().get(0);
      JobJson json = new JobJson(DETAIL);
      body.put("job", json.job(item.posting()));
      body.put("match_analysis", json.matchAnalysis(item.verdict()));
    } else {
      body.put("report", ReportJson.of(message.report()));
    }
    if (message.notice() != null) {
      // Beside what the format names, and only then: receivers of JSON pass over keys they do not
      // know.
      body.put("notice", MessageTexts.cut(message.notice(), DETAIL.beside()));
    }
    return Json.text(body);
  }

  @Override
  public Map<String, String> headers(OutgoingMessage message, byte[] body) {
    return Map.of(
        "X-Webhook-Signature",
        HexFormat.of().formatHex(key.sign(body)),
        "X-Alert-Type",
        alertType(message),
        "X-Delivery-Id",
        message.deliveryId());
  }

  /** Of matches what the receiver expects; nothing it could take for a match otherwise. */
  private String alertType(OutgoingMessage message) {
    return message.report() == null ? alertType : message.event().wireName();
  }
}
