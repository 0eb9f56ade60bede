package io.jobwatch.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobwatch.spi.http.HttpAnswer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer of the Bot API (<a href="https://core.telegram.org/bots/api#making-requests">form</a>).
 * Its reason is words only, and the server changes their case and the status that goes with them.
 *
 * @param status the HTTP status, which is also the body's {@code error_code}
 * @param body the body; missing if it is not JSON
 * @param pause how long the server is to be left alone, if it wants that
 */
record BotAnswer(int status, JsonNode body, Optional<Duration> pause) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_PAUSE = Duration.ofHours(24).toSeconds();

  static BotAnswer of(HttpAnswer answer) {
    JsonNode body = parse(answer.text());
    long seconds = Math.min(body.at("/parameters/retry_after").asLong(), LONGEST_PAUSE);
    Optional<Duration> pause =
        answer.wantedPause().map(usual -> seconds > 0 ? Duration.ofSeconds(seconds) : usual);
    return new BotAnswer(answer.status(), body, pause);
  }

  /** Whether the Bot API said it, and not something in front of it. */
  boolean ofTheBotApi() {
    return body.path("ok").isBoolean();
  }

  boolean ok() {
    return status >= 200 && status < 300 && body.path("ok").asBoolean();
  }

  long messageId() {
    return body.at("/result/message_id").asLong();
  }

  String description() {
    return body.path("description").asText();
  }

  boolean says(String words) {
    return description().toLowerCase(Locale.ROOT).contains(words);
  }

  boolean refusesMarkup() {
    return status == 400 && says("can't parse entities");
  }

  /** The new number of a group that has become a supergroup. */
  Optional<String> movedTo() {
    JsonNode id = body.at("/parameters/migrate_to_chat_id");
    return status == 400 && id.canConvertToLong() && id.isIntegralNumber()
        ? Optional.of(id.asText())
        : Optional.empty();
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode body = JSON.readTree(text);
      return body == null ? MissingNode.getInstance() : body;
    } catch (JsonProcessingException e) {
      // Not from the Bot API itself, whose answers are JSON; the status alone has to do.
      return MissingNode.getInstance();
    }
  }
}
