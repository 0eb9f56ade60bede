package io.jobwatch.channels.webhook;

import static io.jobwatch.channels.webhook.TestSecrets.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final byte[] BODY = bytes("{\"test\": 2432232314}");
  private static final String PLAIN_SIGNATURE =
      "5d44b1bffbb3b2ad42acd5b5e1cc78d2a9e8bab5e4bb8ac8f9e5f3f5a0b3b6ff";

  private final TestClock clock = TestClock.at(Instant.ofEpochSecond(1_614_265_330));
  private final WebhookVerifier standard =
      WebhookVerifier.standard(clock, secret(TestSecrets.STANDARD));
  private final WebhookVerifier plain = WebhookVerifier.plain(secret(TestSecrets.PLAIN));

  @Test
  void acceptsTheVectorOfTheSpecification() {
    assertThat(standard.verify(vector()::get, BODY)).isEqualTo(new Verification.Verified(ID));
  }

  @Test
  void acceptsOneRightSignatureAmongOthers() {
    String several = "v1a,AAAA v1,%%% v1,AAAA " + SIGNATURE;
    assertThat(standard.verify(with("webhook-signature", several)::get, BODY))
        .isEqualTo(new Verification.Verified(ID));
  }

  @Test
  void acceptsEachSecretWhileTheyChange() {
    WebhookVerifier both =
        WebhookVerifier.standard(
            clock, secret(TestSecrets.OTHER_STANDARD), secret(TestSecrets.STANDARD));
    assertThat(both.verify(vector()::get, BODY)).isEqualTo(new Verification.Verified(ID));
  }

  @Test
  void refusesEveryFlippedByte() {
    for (int i = 0; i < BODY.length; i++) {
      byte[] flipped = BODY.clone();
      flipped[i] ^= 1;
      assertRefused(standard.verify(vector()::get, flipped), "no signature");
    }
  }

  @Test
  void refusesAnotherSecret() {
    WebhookVerifier other = WebhookVerifier.standard(clock, secret(TestSecrets.OTHER_STANDARD));
    assertRefused(other.verify(vector()::get, BODY), "no signature");
  }

  @Test
  void refusesAnotherIdOrTimestamp() {
    assertRefused(standard.verify(with("webhook-id", "msg_other")::get, BODY), "no signature");
    assertRefused(
        standard.verify(with("webhook-timestamp", "1614265331")::get, BODY), "no signature");
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 0, 300})
  void acceptsTimestampsWithinTheTolerance(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    assertThat(standard.verify(vector()::get, BODY)).isEqualTo(new Verification.Verified(ID));
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301})
  void refusesTimestampsOutsideTheTolerance(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    assertRefused(standard.verify(vector()::get, BODY), "301 s from now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void refusesAMissingHeader(String name) {
    Map<String, String> headers = vector();
    headers.remove(name);
    assertRefused(standard.verify(headers::get, BODY), "is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "-5", "1614265330.5", "99999999999999999999"})
  void refusesAGarbledTimestamp(String timestamp) {
    assertRefused(
        standard.verify(with("webhook-timestamp", timestamp)::get, BODY), "number of seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "v1", "v1,", "v2,g0hM9SsE", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJ"})
  void refusesAGarbledSignature(String signature) {
    assertRefused(standard.verify(with("webhook-signature", signature)::get, BODY), "no signature");
  }

  @Test
  void acceptsThePlainStyle() {
    assertThat(plain.verify(Map.of("X-Webhook-Signature", plainSignature())::get, BODY))
        .isEqualTo(new Verification.Verified(plainSignature()));
  }

  @Test
  void refusesAWrongPlainSignature() {
    assertRefused(plain.verify(name -> null, BODY), "missing");
    assertRefused(plain.verify(name -> "nonsense", BODY), "64 lower-case hex digits");
    assertRefused(plain.verify(name -> PLAIN_SIGNATURE, BODY), "not right");
    byte[] flipped = BODY.clone();
    flipped[3] ^= 1;
    assertRefused(plain.verify(name -> plainSignature(), flipped), "not right");
  }

  @Test
  void refusesTheOtherStyle() {
    assertRefused(plain.verify(vector()::get, BODY), "missing");
    assertRefused(
        standard.verify(Map.of("X-Webhook-Signature", plainSignature())::get, BODY), "missing");
  }

  @Test
  void acceptsEachPlainSecretWhileTheyChange() {
    WebhookVerifier both =
        WebhookVerifier.plain(secret(TestSecrets.OTHER_PLAIN), secret(TestSecrets.PLAIN));
    assertThat(both.verify(name -> plainSignature(), BODY))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void namesABadSecretWithoutShowingIt() {
    assertThatThrownBy(() -> WebhookVerifier.standard(secret("whsec_canary")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("canary")
        .hasNoCause();
    assertThatThrownBy(() -> WebhookVerifier.plain(secret("canary")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shorter than 16")
        .hasMessageNotContaining("canary");
  }

  private static void assertRefused(Verification verification, String reason) {
    assertThat(verification)
        .isInstanceOfSatisfying(
            Verification.Refused.class, refused -> assertThat(refused.reason()).contains(reason));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> headers = vector();
    headers.put(name, value);
    return headers;
  }

  private static Map<String, String> vector() {
    return new HashMap<>(
        Map.of(
            "webhook-id", ID, "webhook-timestamp", "1614265330", "webhook-signature", SIGNATURE));
  }

  /** Computed apart from this library, by {@code openssl dgst -sha256 -hmac}. */
  private static String plainSignature() {
    return "87c34bb01a6ae786d3270d325bffba41b802deb69f2587e888fe3cf3a3ede5dd";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
