package io.jobwatch.channels.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

class DiscordChannelContractTest extends NotificationChannelContract {

  private static final String ACTIVE = "*_~`|<>[]()#";

  final DiscordFake discord = new DiscordFake();

  @AfterEach
  void stop() {
    discord.close();
  }

  @Override
  protected NotificationChannelProvider provider() {
    return new DiscordChannelProvider();
  }

  @Override
  protected Map<String, String> options() {
    return Map.of("webhook-url", "https://discord.example/api/webhooks/7/canary-default-token");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of("webhook-url", "https://discord.example/channels/7/canary-default-token");
  }

  @Override
  protected List<String> secrets() {
    return List.of(DiscordFake.TOKEN, "canary-default-token");
  }

  @Override
  protected String address() {
    return discord.address();
  }

  @Override
  protected Set<String> wrongAddresses() {
    return Set.of("ada", "https://discord.com/webhooks/12/T0ken-of-the-webhook/edit");
  }

  @Override
  protected List<String> received() {
    return discord.bodies().stream().map(JsonNode::toString).toList();
  }

  @Override
  protected Set<RemoteFault> notInThisProtocol() {
    // The credentials are part of the subscriber's address.
    return Set.of(RemoteFault.REFUSES_CREDENTIALS);
  }

  @Override
  protected Optional<String> carried(String deliveryId) {
    return Optional.empty();
  }

  @Override
  protected void fail(RemoteFault fault) {
    switch (fault) {
      case UNREACHABLE -> discord.close();
      case BUSY -> discord.answer(502, "<html>Bad gateway " + DiscordFake.TOKEN + "</html>");
      case RATE_LIMITED -> discord.answer(429, "{\"retry_after\":7.0,\"global\":false}");
      case SILENT -> discord.receiver().hang();
      case CUT_OFF -> discord.receiver().drop();
      case REFUSES_MESSAGE ->
          discord.answer(400, "{\"code\":50035,\"message\":\"" + DiscordFake.TOKEN + "\"}");
      case GONE -> discord.answer(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}");
      case REFUSES_CREDENTIALS ->
          discord.answer(401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}");
    }
  }

  @Override
  protected void assertInert(String received) {
    JsonNode body = parse(received);
    Stream.of("content", "title", "description")
        .flatMap(key -> body.findValuesAsText(key).stream())
        .forEach(DiscordChannelContractTest::assertPlain);
    assertThat(body.findValuesAsText("url"))
        .allSatisfy(url -> assertThat(url).startsWith("https://boards.example/"));
  }

  private static void assertPlain(String text) {
    assertThat(text).doesNotContainPattern("@(?!\u200B)").doesNotContainPattern("(?<!\\\\)://");
    assertThat(text).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else {
        assertThat(ACTIVE.indexOf(text.charAt(i))).as("'%s' at %d", text, i).isNegative();
      }
    }
  }

  private static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The body is not JSON.", e);
    }
  }
}
