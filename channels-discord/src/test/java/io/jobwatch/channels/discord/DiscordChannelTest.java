package io.jobwatch.channels.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryResult.DestinationGone;
import io.jobwatch.model.DeliveryResult.MessageRejected;
import io.jobwatch.model.DeliveryResult.Misconfigured;
import io.jobwatch.model.DeliveryResult.RateLimited;
import io.jobwatch.model.DeliveryResult.Transient;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.MessageItem;
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

class DiscordChannelTest {

  private final DiscordFake discord = new DiscordFake();

  @AfterEach
  void stop() {
    discord.close();
  }

  @Test
  void givesTheMessagesIdAsReceipt() {
    discord.answer(200, "{\"id\":\"1234\"}");
    assertThat(deliver()).isEqualTo(new DeliveryResult.Delivered("message 1234"));
  }

  @Test
  void takesNoTextOfTheAnswerForAReceipt() {
    discord.answer(200, "{\"id\":\"<b>\"}");
    assertThat(deliver()).isEqualTo(new DeliveryResult.Delivered("HTTP 200"));
    discord.answer(204, "");
    assertThat(deliver()).isEqualTo(new DeliveryResult.Delivered("HTTP 204"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "default"})
  void usesTheConfiguredWebhookWhereTheAddressNamesNone(String address) {
    DeliveryResult result =
        channel(Map.of("webhook-url", discord.address())).deliver(Samples.message(address));
    assertThat(result).isInstanceOf(DeliveryResult.Delivered.class);
    assertThat(discord.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "default"})
  void asksForTheOptionWhereTheAddressNamesNoWebhook(String address) {
    DeliveryResult result = channel(Map.of()).deliver(Samples.message(address));
    assertThat(result).isInstanceOf(DeliveryResult.MessageRejected.class);
    assertThat(result.detail()).contains("'webhook-url' is not set");
  }

  @ParameterizedTest
  @CsvSource({"404, 10015", "401, 50027", "400, 10003", "400, 220001", "410, 0"})
  void blamesTheOptionForAWebhookThatIsGone(int status, int code) {
    discord.answer(status, "{\"code\":" + code + "}");
    DeliveryResult result =
        channel(Map.of("webhook-url", discord.address())).deliver(Samples.message("default"));
    assertMisconfigured(result, "HTTP " + status);
  }

  @Test
  void blamesTheOptionForAWebhookThatMayNotBeCalled() {
    RecordingHttp http = new RecordingHttp().reply(new HttpReply.Refused("it is not public"));
    Map<String, String> options = Map.of("webhook-url", discord.address());
    assertMisconfigured(channel(options, http).deliver(Samples.message("")), "it is not public");
    assertThat(channel(options, http).deliver(Samples.message(discord.address())))
        .isEqualTo(new MessageRejected("it is not public"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://discord.example/", "ftp://x/webhooks/1/canary", "canary"})
  void rejectsAnAddressThatIsNoWebhook(String address) {
    DeliveryResult result = channel(Map.of()).deliver(Samples.message(address));
    assertThat(result).isInstanceOf(MessageRejected.class);
    assertThat(result.detail()).contains("webhook-url").doesNotContain("canary");
  }

  @Test
  void waitsAsLongAsAServerThatIsDownWants() {
    discord.answer(503, Map.of("Retry-After", "90"), "<html>");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofSeconds(90)));
    discord.answer(500, Map.of("Retry-After", "90"), "<html>");
    assertThat(deliver()).isEqualTo(new Transient("HTTP 500"));
  }

  @Test
  void keepsToThirtyMessagesAMinuteForEachWebhook() {
    SendLimits limits = channel(Map.of()).limits();
    assertThat(limits.destination()).extracting(RateLimit::share).isEqualTo(Duration.ofSeconds(2));
    assertThat(limits.channel()).isEqualTo(RateLimit.perSecond(40));
  }

  @Test
  void keepsTheThreadOfTheAddress() {
    String address = discord.address() + "?wait=false&thread_id=99";
    channel(Map.of()).deliver(Samples.message(address));
    assertThat(discord.requests().get(0).path()).endsWith("?thread_id=99&wait=true");
  }

  @ParameterizedTest
  @CsvSource({"404, 10015", "404, 0", "401, 50027", "403, 50027", "400, 10003", "400, 160005"})
  void saysThatTheWebhookIsGone(int status, int code) {
    discord.answer(status, "{\"code\":" + code + "}");
    assertThat(deliver()).isInstanceOf(DestinationGone.class);
  }

  @Test
  void saysHowToPostToAForum() {
    discord.answer(400, "{\"code\":220001}");
    assertThat(deliver())
        .isInstanceOfSatisfying(
            DestinationGone.class, gone -> assertThat(gone.detail()).contains("thread_id"));
  }

  @ParameterizedTest
  @CsvSource({"400, 50035", "400, 50006", "400, 50109", "413, 40005", "400, 240000", "302, 0"})
  void rejectsTheMessage(int status, int code) {
    discord.answer(status, "{\"code\":" + code + "}");
    assertThat(deliver()).isInstanceOf(MessageRejected.class);
  }

  @Test
  void sendsWithoutLinksWhereTheMessageWasRefused() {
    discord.answer(400, "{\"embeds\":[\"0\"]}").answer(200, "{\"id\":\"1234\"}");
    assertThat(deliver()).isEqualTo(new DeliveryResult.Delivered("message 1234"));
    assertThat(discord.bodies())
        .extracting(body -> body.at("/embeds/0").has("url"))
        .containsExactly(true, false);
  }

  @Test
  void givesUpWhereTheMessageIsRefusedWithoutLinksToo() {
    discord.answer(400, "{\"code\":50035}");
    assertThat(deliver()).isInstanceOf(MessageRejected.class);
    assertThat(discord.requests()).hasSize(2);
    channel(Map.of()).deliver(Samples.message(discord.address(), linkless()));
    assertThat(discord.requests()).hasSize(3);
  }

  @Test
  void sendsNothingAgainToAWebhookThatIsGone() {
    discord.answer(400, "{\"code\":10003}");
    deliver();
    assertThat(discord.requests()).hasSize(1);
  }

  @Test
  void triesAgainAfterAnErrorOfTheServersAndOfTheProtectionBeforeIt() {
    discord.answer(500, "{}");
    assertThat(deliver()).isEqualTo(new Transient("HTTP 500"));
    discord.answer(403, "<html>Access denied</html>");
    assertThat(deliver()).isEqualTo(new Transient("HTTP 403"));
  }

  @Test
  void waitsAsLongAsDiscordWants() {
    discord.answer(429, Map.of("Retry-After", "2"), "{\"retry_after\":1.337,\"global\":false}");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofMillis(1_337)));
    discord.answer(429, Map.of("Retry-After", "2"), "<html>");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofSeconds(2)));
    discord.answer(400, "{\"code\":20016,\"retry_after\":1e300}");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofDays(1)));
    discord.answer(429, "");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
  }

  @Test
  void leavesDiscordAloneWhereTheLimitIsOfAllWebhooks() {
    RateLimited all = new RateLimited(Duration.ofMillis(1_337), true);
    discord.answer(429, "{\"retry_after\":1.337,\"global\":true}");
    assertThat(deliver()).isEqualTo(all);
    discord.answer(429, Map.of("X-RateLimit-Scope", "global"), "{\"retry_after\":1.337}");
    assertThat(deliver()).isEqualTo(all);
    discord.answer(
        429, Map.of("X-RateLimit-Global", "true", "Retry-After", "7"), "error code: 1015");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofSeconds(7), true));
    discord.answer(429, Map.of("X-RateLimit-Scope", "shared"), "{\"retry_after\":1.337}");
    assertThat(deliver()).isEqualTo(new RateLimited(Duration.ofMillis(1_337)));
  }

  @Test
  void saysWhoCallsInDiscordsForm() {
    deliver();
    assertThat(discord.requests().get(0).header("User-Agent"))
        .hasValueSatisfying(
            agent -> assertThat(agent).matches("DiscordBot \\(https://jobwatch\\.io, [^ )]+\\)"));
  }

  @Test
  void countsAWebhookOnceHoweverItIsWritten() {
    String webhook = "https://discord.com/api/webhooks/4711/t0ken";
    NotificationChannel channel = channel(Map.of("webhook-url", webhook));
    for (String address : new String[] {webhook + "?thread_id=1", "default", "", webhook + "/"}) {
      assertThat(channel.limitKey(address)).isEqualTo("4711");
    }
    assertThat(channel.limitKey("https://discord.com/api/webhooks/42/t0ken")).isEqualTo("42");
    assertThat(channel.limitKey("no webhook")).isEqualTo("no webhook");
  }

  private DeliveryResult deliver() {
    return channel(Map.of()).deliver(Samples.message(discord.address()));
  }

  private static MessageItem linkless() {
    return Samples.item(
        Samples.posting("1", Samples.content("Cook").toBuilder().url(null).applyUrl(null).build()));
  }

  private static void assertMisconfigured(DeliveryResult result, String reason) {
    assertThat(result).isInstanceOf(Misconfigured.class);
    assertThat(result.detail()).startsWith("option 'webhook-url': ").contains(reason);
  }

  private static NotificationChannel channel(Map<String, String> options) {
    return channel(options, new LoopbackHttp());
  }

  private static NotificationChannel channel(Map<String, String> options, HttpCaller http) {
    return new DiscordChannelProvider()
        .create(PluginOptions.of("Channel 'discord'", options), TestContext.of(http));
  }
}
