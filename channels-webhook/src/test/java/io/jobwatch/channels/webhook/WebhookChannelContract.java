package io.jobwatch.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.HttpReceiver;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.ReceivedRequest;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** A receiver that verifies what it gets, as strictly as a careful subscriber would. */
abstract class WebhookChannelContract extends NotificationChannelContract {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final HttpReceiver receiver = HttpReceiver.start();
  private final WebhookVerifier verifier;

  WebhookChannelContract(WebhookVerifier verifier) {
    this.verifier = verifier;
  }

  @AfterEach
  void stopReceiver() {
    receiver.close();
  }

  @Override
  protected NotificationChannelProvider provider() {
    return new WebhookChannelProvider();
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of(
        "secret", "short",
        "style", "fancy",
        "timeout", "5m",
        "attempts", "0",
        "first-pause", "2h",
        "retry-refused", "maybe",
        "previous-secret", "short",
        "alert-type", "two words");
  }

  @Override
  protected List<String> secrets() {
    return List.of(options().get("secret"), "canary-in-address");
  }

  @Override
  protected String address() {
    return receiver.uri("/hook/canary-in-address").toString();
  }

  @Override
  protected Set<String> wrongAddresses() {
    return Set.of(
        "/hook-of-ada",
        "ftp://ada.example/hook-of-ada",
        "https://ada:passw0rd-of-ada@ada.example/");
  }

  @Override
  protected List<String> received() {
    return receiver.requests().stream().map(this::verified).toList();
  }

  @Override
  protected Set<RemoteFault> notInThisProtocol() {
    // What one subscriber's server says of credentials says nothing of the channel's.
    return Set.of(RemoteFault.REFUSES_CREDENTIALS);
  }

  @Override
  protected void fail(RemoteFault fault) {
    switch (fault) {
      case UNREACHABLE -> receiver.close();
      case BUSY -> receiver.answer(503, "");
      case RATE_LIMITED ->
          receiver.answer(
              429, Map.of("Retry-After", Long.toString(RemoteFault.PAUSE.toSeconds())), "");
      case SILENT -> receiver.hang();
      case CUT_OFF -> receiver.drop();
      case REFUSES_MESSAGE -> receiver.answer(422, "");
      case GONE -> receiver.answer(410, "");
      case REFUSES_CREDENTIALS -> throw new IllegalArgumentException(fault.name());
    }
  }

  /** Texts are data in JSON; the only links are those to the job's own pages. */
  @Override
  protected void assertInert(String received) {
    JsonNode body = json(received.substring(received.indexOf('{')));
    assertThat(body.findValuesAsText("url"))
        .hasSameSizeAs(body.findValues("job"))
        .allSatisfy(url -> assertThat(url).startsWith("https://boards.example/"));
  }

  private String verified(ReceivedRequest request) {
    Verification verification =
        verifier.verify(name -> request.header(name).orElse(null), request.bytes());
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    assertThat(request.header("Content-Type")).hasValue("application/json");
    String ids = request.header("webhook-id").or(() -> request.header("X-Delivery-Id")).orElse("");
    return ids + " " + request.text();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The body is not JSON.", e);
    }
  }
}
