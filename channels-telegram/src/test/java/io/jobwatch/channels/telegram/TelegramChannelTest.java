package io.jobwatch.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryResult.Delivered;
import io.jobwatch.model.DeliveryResult.DestinationGone;
import io.jobwatch.model.DeliveryResult.MessageRejected;
import io.jobwatch.model.DeliveryResult.Misconfigured;
import io.jobwatch.model.DeliveryResult.RateLimited;
import io.jobwatch.model.DeliveryResult.Transient;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.RateLimit;
import io.jobwatch.spi.channel.SendLimits;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.testkit.LoopbackHttp;
import io.jobwatch.testkit.RecordingHttp;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramChannelTest {

  private final TelegramFake telegram = new TelegramFake();

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void givesTheMessagesIdAsReceipt() {
    telegram.accept();
    assertThat(deliver("42")).isEqualTo(new Delivered("message 77"));
    assertThat(telegram.bodies().get(0).path("chat_id").isNumber()).isTrue();
  }

  @Test
  void writesToNamedChats() {
    telegram.accept();
    assertThat(deliver("@acme_jobs")).isInstanceOf(Delivered.class);
    assertThat(telegram.bodies().get(0).path("chat_id").asText()).isEqualTo("@acme_jobs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "0", "-", "12 34", "@x", "@acme/jobs", "99999999999999999999"})
  void rejectsAnAddressThatIsNoChat(String address) {
    assertThat(deliver(address)).isInstanceOf(MessageRejected.class);
    assertThat(telegram.bodies()).isEmpty();
  }

  @Test
  void followsAChatThatHasMovedOnce() {
    telegram
        .refuse(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "\"migrate_to_chat_id\":-1009876543210")
        .accept();
    assertThat(deliver("-42"))
        .isEqualTo(
            new Delivered("message 77, the chat is now -1009876543210: correct the address"));
    assertThat(telegram.bodies())
        .extracting(body -> body.path("chat_id").asLong())
        .containsExactly(-42L, -1_009_876_543_210L);
  }

  @Test
  void doesNotFollowAChatRoundInCircles() {
    telegram.refuse(
        400, "group chat was upgraded to a supergroup chat", "\"migrate_to_chat_id\":-1009");
    assertThat(deliver("-42")).isInstanceOf(DestinationGone.class);
    assertThat(telegram.bodies()).hasSize(2);
  }

  @Test
  void sendsWithoutMarkupWhereItIsNotUnderstood() {
    telegram.refuse(400, "Bad Request: can't parse entities: unexpected end tag").accept();
    assertThat(deliver("42")).isEqualTo(new Delivered("message 77"));
    assertThat(telegram.bodies())
        .extracting(body -> body.has("parse_mode"))
        .containsExactly(true, false);
  }

  @Test
  void givesUpWhereNotEvenPlainTextIsUnderstood() {
    telegram.refuse(400, "Bad Request: can't parse entities");
    assertThat(deliver("42")).isInstanceOf(MessageRejected.class);
    assertThat(telegram.bodies()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was blocked by the user",
    "403, Forbidden: user is deactivated",
    "403, Forbidden: bot can't initiate conversation with a user",
    "400, Bad Request: chat not found",
    "400, Bad Request: not enough rights to send text messages to the chat",
    "400, Bad Request: need administrator rights in the channel chat",
    "400, Bad Request: have no write access to the chat",
    "400, Bad Request: CHAT_WRITE_FORBIDDEN"
  })
  void saysThatTheChatIsGone(int status, String description) {
    telegram.refuse(status, description);
    assertThat(deliver("42")).isEqualTo(new DestinationGone("HTTP " + status + ", " + description));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404})
  void saysThatTheTokenIsWrong(int status) {
    telegram.refuse(status, "Unauthorized");
    assertThat(deliver("42"))
        .isInstanceOfSatisfying(
            Misconfigured.class, result -> assertThat(result.detail()).contains("'bot-token'"));
  }

  @Test
  void blamesTheConfigurationForAServerThatMayNotBeCalled() {
    RecordingHttp http = new RecordingHttp().reply(new HttpReply.Refused("it is not public"));
    assertThat(deliver("42", http)).isInstanceOf(Misconfigured.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Access denied</html>", "", "{\"error\":\"denied\"}"})
  void disablesNoChatForWhatAProxySays(String body) {
    telegram.receiver().answer(403, body);
    assertThat(deliver("42")).isEqualTo(new Transient("HTTP 403"));
  }

  @Test
  void blamesTheConfigurationForAServerThatSendsElsewhere() {
    telegram.receiver().answer(302, Map.of("Location", "https://bots.example/"), "");
    assertThat(deliver("42"))
        .isInstanceOfSatisfying(
            Misconfigured.class,
            result -> assertThat(result.detail()).startsWith("option 'base-url': HTTP 302"));
  }

  @Test
  void waitsAsLongAsTelegramWants() {
    telegram.refuse(429, "Too Many Requests: retry after 35", "\"retry_after\":35");
    assertThat(deliver("42")).isEqualTo(new RateLimited(Duration.ofSeconds(35)));
    telegram.receiver().answer(429, "");
    assertThat(deliver("42")).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
  }

  @Test
  void waitsAsLongAsAServerThatIsDownWants() {
    telegram.receiver().answer(502, Map.of("Retry-After", "90"), "<html>");
    assertThat(deliver("42")).isEqualTo(new RateLimited(Duration.ofSeconds(90)));
    telegram.receiver().answer(502, "<html>");
    assertThat(deliver("42")).isEqualTo(new Transient("HTTP 502"));
  }

  @Test
  void keepsToTheLimitsOfBotsOfChatsAndOfGroups() {
    SendLimits limits = channel(new RecordingHttp()).limits();
    assertThat(limits.channel()).isEqualTo(RateLimit.perSecond(25));
    assertThat(limits.destination()).isEqualTo(new RateLimit(1, Duration.ofSeconds(3)));
  }

  @Test
  void doesNotTrustAnAnswerThatIsNotOfTheBotApi() {
    telegram.receiver().answer(200, "<html>Log in to the hotel's network</html>");
    assertThat(deliver("42")).isInstanceOf(DeliveryResult.UnknownOutcome.class);
  }

  @Test
  void neverRepeatsTheToken() {
    telegram.refuse(400, "Bad Request: /bot" + TelegramFake.TOKEN + "/sendMessage");
    assertThat(deliver("42").detail()).contains("/bot***/sendMessage").doesNotContain("canary");
  }

  private DeliveryResult deliver(String address) {
    return deliver(address, new LoopbackHttp());
  }

  private DeliveryResult deliver(String address, HttpCaller http) {
    return channel(http).deliver(Samples.message(address));
  }

  private NotificationChannel channel(HttpCaller http) {
    Map<String, String> options =
        Map.of("bot-token", TelegramFake.TOKEN, "base-url", telegram.baseUrl());
    return new TelegramChannelProvider()
        .create(PluginOptions.of("Channel 'telegram'", options), TestContext.of(http));
  }
}
