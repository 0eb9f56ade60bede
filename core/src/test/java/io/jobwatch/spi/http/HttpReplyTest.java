package io.jobwatch.spi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryResult.RateLimited;
import io.jobwatch.model.DeliveryResult.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReplyTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void aServerThatSaysHowLongItWantsAPauseIsGivenIt(int status) {
    assertThat(answer(status, Map.of("Retry-After", List.of("120"))).delivered())
        .isEqualTo(new RateLimited(Duration.ofMinutes(2)));
    assertThat(
            answer(status, Map.of("Retry-After", List.of("Mon, 2 Nov 2026 10:00:00 GMT")))
                .delivered())
        .isEqualTo(new RateLimited(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 408, 500, 502, 503, 504, 507})
  void whatMayPassIsTriedAgain(int status) {
    assertThat(answer(status, Map.of()).delivered()).isEqualTo(new Transient("HTTP " + status));
  }

  @ParameterizedTest
  @CsvSource({"500, 120", "503, soon", "503, 0"})
  void aPauseThatMakesNoSenseIsPassedOver(int status, String pause) {
    assertThat(answer(status, Map.of("Retry-After", List.of(pause))).delivered())
        .isEqualTo(new Transient("HTTP " + status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "soon", "Mon, 2 Nov 2026 08:00:00 GMT"})
  void aRateLimitThatSaysNoTimeIsOneAllTheSame(String pause) {
    HttpAnswer answer = answer(429, Map.of("Retry-After", List.of(pause)));

    assertThat(answer.retryAfter()).isEmpty();
    assertThat(answer.wantedPause()).contains(Duration.ofMinutes(1));
    assertThat(answer.delivered()).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 02 Nov 2026 10:00:00 GMT",
        "Monday, 02-Nov-26 10:00:00 GMT",
        "Mon Nov  2 10:00:00 2026",
      })
  void aDateMayHaveEachOfTheFormsOfHttp(String date) {
    assertThat(answer(429, Map.of("Retry-After", List.of(date))).retryAfter())
        .contains(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Mon Nov  3 10:00:00 2026",
        "Monday, 02-Nov-26 10:00:00 PST",
        "2026-11-02T10:00:00Z",
      })
  void aDateThatIsPastOrNoneWantsNoPause(String date) {
    assertThat(answer(503, Map.of("Retry-After", List.of(date))).retryAfter()).isEmpty();
  }

  @Test
  void theOthersHaveTheirUsualMeaning() {
    assertThat(answer(204, Map.of()).delivered())
        .isEqualTo(new DeliveryResult.Delivered("HTTP 204"));
    assertThat(answer(429, Map.of()).delivered()).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
    assertThat(answer(410, Map.of()).delivered())
        .isEqualTo(new DeliveryResult.DestinationGone("HTTP 410"));
    assertThat(answer(422, Map.of()).delivered())
        .isEqualTo(new DeliveryResult.MessageRejected("HTTP 422"));
  }

  private static HttpAnswer answer(int status, Map<String, List<String>> headers) {
    return new HttpAnswer(status, headers, new byte[0], NOW);
  }
}
