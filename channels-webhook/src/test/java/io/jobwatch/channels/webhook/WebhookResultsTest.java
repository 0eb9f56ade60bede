package io.jobwatch.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryResult.DestinationGone;
import io.jobwatch.model.DeliveryResult.MessageRejected;
import io.jobwatch.model.DeliveryResult.RateLimited;
import io.jobwatch.model.DeliveryResult.Transient;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookResultsTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void delivers(int status) {
    assertThat(result(status, Map.of())).isEqualTo(new DeliveryResult.Delivered("HTTP " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 408, 409, 413, 422, 500, 502, 503, 504, 599})
  void triesAgain(int status) {
    assertThat(result(status, Map.of())).isEqualTo(new Transient("HTTP " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void saysThatRedirectsAreNotFollowed(int status) {
    assertThat(result(status, Map.of()))
        .isEqualTo(new Transient("HTTP " + status + ", redirects are not followed"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void givesUpOnRefusalsWhereTheOperatorWantsIt(int status) {
    assertThat(WebhookResults.of(answer(status, Map.of()), false))
        .isEqualTo(new MessageRejected("HTTP " + status));
  }

  @Test
  void takesGoneForGone() {
    assertThat(result(410, Map.of())).isEqualTo(new DestinationGone("HTTP 410"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void waitsAsLongAsTheServerWants(int status) {
    assertThat(result(status, Map.of("Retry-After", List.of("90"))))
        .isEqualTo(new RateLimited(Duration.ofSeconds(90)));
  }

  @Test
  void waitsAMinuteWhereTheServerDoesNotSay() {
    assertThat(result(429, Map.of())).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
  }

  private static DeliveryResult result(int status, Map<String, List<String>> headers) {
    DeliveryResult result = WebhookResults.of(answer(status, headers), true);
    assertThat(result.detail()).doesNotContain("inside");
    return result;
  }

  private static HttpAnswer answer(int status, Map<String, List<String>> headers) {
    byte[] body = "inside of the network".getBytes(StandardCharsets.UTF_8);
    return new HttpAnswer(status, headers, body, Samples.NOW);
  }
}
