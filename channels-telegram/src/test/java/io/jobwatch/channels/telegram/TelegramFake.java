package io.jobwatch.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A Bot API server that takes what its documentation allows and nothing else. */
final class TelegramFake implements AutoCloseable {

  static final String TOKEN = "123456:canary-token_0123456789abcdef";
  static final String OK = "{\"ok\":true,\"result\":{\"message_id\":77}}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpReceiver receiver = HttpReceiver.start();

  String baseUrl() {
    return receiver.uri("/").toString();
  }

  HttpReceiver receiver() {
    return receiver;
  }

  /** Scripts an answer that says no. */
  TelegramFake refuse(int status, String description, String parameters) {
    receiver.answer(
        status,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
            .formatted(status, description, parameters));
    return this;
  }

  TelegramFake refuse(int status, String description) {
    return refuse(status, description, "");
  }

  /** Scripts an answer that says yes. */
  TelegramFake accept() {
    receiver.answer(200, OK);
    return this;
  }

  /** The bodies taken so far; one that Telegram would refuse fails the test. */
  List<JsonNode> bodies() {
    return receiver.requests().stream().map(TelegramFake::checked).toList();
  }

  @Override
  public void close() {
    receiver.close();
  }

  private static JsonNode checked(ReceivedRequest request) {
    assertThat(request.path()).isEqualTo("/bot" + TOKEN + "/sendMessage");
    assertThat(request.header("Content-Type")).hasValue("application/json");
    JsonNode body = parse(request.text());
    assertThat(body.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    String text = body.path("text").asText();
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(32_768);
    boolean html = body.path("parse_mode").asText().equals("HTML");
    assertThat((html ? BotHtml.visible(text) : text).length()).isBetween(1, 4_096);
    return body;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The body is not JSON.", e);
    }
  }
}
