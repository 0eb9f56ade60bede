package io.jobwatch.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.testkit.RecordingHttp;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

  private static final String ADDRESS = "https://ada.example/hook";

  private final RecordingHttp http = new RecordingHttp();
  private final TestContext context = TestContext.of(http);

  @Test
  void signsEachAttemptWithItsOwnTime() {
    NotificationChannel channel = channel(Map.of());
    channel.deliver(Samples.message(ADDRESS));
    context.clock().advance(Duration.ofSeconds(61));
    channel.deliver(Samples.message(ADDRESS));
    assertThat(http.calls())
        .extracting(call -> call.headers().get("webhook-timestamp"))
        .containsExactly("1793610000", "1793610061");
    assertThat(http.calls().get(0).body()).isEqualTo(http.calls().get(1).body());
  }

  @Test
  void sendsBothSignaturesWhileTheSecretChanges() {
    NotificationChannel channel = channel(Map.of("previous-secret", TestSecrets.OTHER_STANDARD));
    channel.deliver(Samples.message(ADDRESS));
    String[] signatures = http.calls().get(0).headers().get("webhook-signature").split(" ", -1);
    assertThat(signatures).hasSize(2).doesNotHaveDuplicates().allMatch(s -> s.startsWith("v1,"));
    for (String secret : new String[] {TestSecrets.STANDARD, TestSecrets.OTHER_STANDARD}) {
      WebhookVerifier verifier =
          WebhookVerifier.standard(context.clock(), TestSecrets.secret(secret));
      assertThat(
              verifier.verify(
                  http.calls().get(0).headers()::get,
                  http.calls().get(0).body().getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Verification.Verified(Samples.DELIVERY_ID));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ftp://ada.example/", "/hook", "https://ada:pw@ada.example/", "http://a b/"})
  void rejectsAnAddressThatIsNotOfTheWeb(String address) {
    DeliveryResult result = channel(Map.of()).deliver(Samples.message(address));
    assertThat(result).isInstanceOf(DeliveryResult.MessageRejected.class);
    assertThat(result.detail()).contains("not an absolute http or https URL").doesNotContain("pw");
    assertThat(http.calls()).isEmpty();
  }

  @Test
  void fallsBackFromAnAddressThatMayNotBeCalled() {
    http.reply(new HttpReply.Refused("the address is not public"));
    assertThat(channel(Map.of()).deliver(Samples.message(ADDRESS)))
        .isEqualTo(new DeliveryResult.MessageRejected("the address is not public"));
  }

  @Test
  void needsNoBodyToKnowWhatTheServerSays() {
    for (HttpReply reply : List.of(tooLarge(200), new HttpReply.NoAnswer("late", head(200)))) {
      http.reply(reply);
      assertThat(channel(Map.of()).deliver(Samples.message(ADDRESS)))
          .isEqualTo(new DeliveryResult.Delivered("HTTP 200"));
    }
    http.reply(tooLarge(410));
    assertThat(channel(Map.of()).deliver(Samples.message(ADDRESS)))
        .isEqualTo(new DeliveryResult.DestinationGone("HTTP 410"));
    http.reply(tooLarge(404));
    assertThat(channel(Map.of()).deliver(Samples.message(ADDRESS)))
        .isEqualTo(new DeliveryResult.Transient("HTTP 404"));
  }

  @Test
  void doesNotKnowWhatBecameOfAMessageWithoutAStatus() {
    http.reply(new HttpReply.TooLarge(65_536));
    assertThat(channel(Map.of()).deliver(Samples.message(ADDRESS)))
        .isInstanceOf(DeliveryResult.UnknownOutcome.class);
  }

  @Test
  void leavesOutNoMatchOfAMessageThatWasQueuedUnderTheOtherStyle() {
    OutgoingMessage two =
        Samples.message(
            ADDRESS,
            Samples.item(Samples.posting("Cook")),
            Samples.item(Samples.posting("Waiter")));
    DeliveryResult result =
        channel(Map.of("style", "plain", "secret", TestSecrets.PLAIN)).deliver(two);
    assertThat(result).isInstanceOf(DeliveryResult.MessageRejected.class);
    assertThat(result.detail()).contains("2 matches", "'style'");
    assertThat(http.calls()).isEmpty();
    assertThat(channel(Map.of()).deliver(two)).isInstanceOf(DeliveryResult.Delivered.class);
  }

  @Test
  void refusesATimeoutThatReachesTheDispatchersDeadline() {
    assertThatConfiguring(Map.of("timeout", "56s")).hasMessageContaining("55s or less");
    channel(Map.of("timeout", "55s"));
  }

  @Test
  void hasTheDefaultsOfTheStandardStyle() {
    NotificationChannel channel = channel(Map.of());
    channel.deliver(Samples.message(ADDRESS));
    assertThat(http.calls().get(0).deadline()).isEqualTo(Duration.ofSeconds(15));
    assertThat(channel.retryPolicy()).isEqualTo(RetryPolicy.standard());
    assertThat(channel.capacity()).isEqualTo(10);
  }

  @Test
  void hasTheDefaultsOfThePlainStyle() {
    NotificationChannel channel = channel(Map.of("style", "plain", "secret", TestSecrets.PLAIN));
    channel.deliver(Samples.message(ADDRESS));
    assertThat(http.calls().get(0).deadline()).isEqualTo(Duration.ofSeconds(10));
    assertThat(channel.capacity()).isEqualTo(1);
    RetryPolicy policy = channel.retryPolicy();
    assertThat(policy.attempts()).isEqualTo(3);
    assertThat(List.of(1, 2, 3))
        .extracting(attempt -> policy.pauseAfter(attempt, context.random()))
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void takesTimeoutAndRetriesFromItsOptions() {
    NotificationChannel channel =
        channel(Map.of("timeout", "30s", "attempts", "9", "first-pause", "5s"));
    channel.deliver(Samples.message(ADDRESS));
    assertThat(http.calls().get(0).deadline()).isEqualTo(Duration.ofSeconds(30));
    assertThat(channel.retryPolicy())
        .isEqualTo(new RetryPolicy(9, Duration.ofSeconds(5), Duration.ofHours(1), 0.2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_canary!",
        "whsec_Y2FuYXJ5LXRvby1zaG9ydA==",
        "whsec_====",
        "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void refusesASecretOfAnotherForm(String secret) {
    assertThatConfiguring(Map.of("secret", secret))
        .hasMessageContaining("24 to 64 random bytes")
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining(secret);
  }

  @Test
  void refusesAPreviousSecretInThePlainStyle() {
    assertThatConfiguring(
            Map.of(
                "style", "plain",
                "secret", TestSecrets.PLAIN,
                "previous-secret", TestSecrets.OTHER_PLAIN))
        .hasMessageContaining("room for one signature");
  }

  @Test
  void asksForTheSecretOnce() {
    assertThatConfiguring(Map.of("secret", " "))
        .hasMessageContaining("1 fault")
        .hasMessageContaining("it is required");
  }

  private static HttpReply tooLarge(int status) {
    return new HttpReply.TooLarge(65_536, head(status));
  }

  private static Optional<HttpAnswer> head(int status) {
    return Optional.of(new HttpAnswer(status, Map.of(), new byte[0], Samples.NOW));
  }

  private AbstractThrowableAssert<?, ?> assertThatConfiguring(Map<String, String> options) {
    return assertThatThrownBy(() -> channel(options)).isInstanceOf(ConfigurationException.class);
  }

  private NotificationChannel channel(Map<String, String> options) {
    Map<String, String> values = new HashMap<>(Map.of("secret", TestSecrets.STANDARD));
    values.putAll(options);
    return new WebhookChannelProvider()
        .create(PluginOptions.of("Channel 'webhook'", values), context);
  }
}
