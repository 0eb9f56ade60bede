package io.jobwatch.channels.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A webhook that takes what Discord's documentation allows and nothing else. */
final class DiscordFake implements AutoCloseable {

  static final String TOKEN = "canary-token_0123456789";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HOST_WITH_DOT = Pattern.compile("https?://[^/?#]+\\.[^/?#]+");

  private final HttpReceiver receiver = HttpReceiver.start();

  String address() {
    return receiver.uri("/api/webhooks/42/" + TOKEN).toString();
  }

  DiscordFake answer(int status, String body) {
    receiver.answer(status, body);
    return this;
  }

  DiscordFake answer(int status, Map<String, String> headers, String body) {
    receiver.answer(status, headers, body);
    return this;
  }

  HttpReceiver receiver() {
    return receiver;
  }

  List<ReceivedRequest> requests() {
    return receiver.requests();
  }

  /** The bodies taken so far; one that Discord would refuse fails the test. */
  List<JsonNode> bodies() {
    return receiver.requests().stream().map(DiscordFake::checked).toList();
  }

  @Override
  public void close() {
    receiver.close();
  }

  private static JsonNode checked(ReceivedRequest request) {
    assertThat(request.path()).contains("wait=true");
    assertThat(request.header("Content-Type")).hasValue("application/json");
    JsonNode body = parse(request.text());
    assertThat(body.path("content").asText()).hasSizeBetween(1, 2_000);
    assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
    assertThat(body.at("/allowed_mentions/parse")).isEmpty();
    assertThat(body.path("embeds")).hasSizeBetween(1, 10);
    int total = 0;
    for (JsonNode embed : body.path("embeds")) {
      assertThat(embed.path("title").asText().length()).isBetween(1, 256);
      assertThat(embed.path("description").asText().length()).isBetween(1, 4_096);
      total += embed.path("title").asText().length() + embed.path("description").asText().length();
    }
    assertThat(total).isLessThanOrEqualTo(6_000);
    assertThat(body.findValuesAsText("url"))
        .doesNotHaveDuplicates()
        .allMatch(url -> HOST_WITH_DOT.matcher(url).lookingAt(), "has a dot in its host");
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
