package io.jobwatch.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwatch.channels.webhook.Verification;
import io.jobwatch.channels.webhook.WebhookChannelProvider;
import io.jobwatch.channels.webhook.WebhookVerifier;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.testkit.LoopbackHttp;
import io.jobwatch.testkit.Samples;
import io.jobwatch.testkit.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebhookSnippets {

  private static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  private final TestContext context = TestContext.of(new LoopbackHttp());
  private final WebhookVerifier verifier = WebhookVerifier.standard(context.clock(), SECRET);
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final List<byte[]> handled = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger(1);

  @Test
  void receivesEachMessageOnceThoughItsHandlerFailed() throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(free, 0);
    server.createContext("/", this::receive);
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
      assertThat(deliver(address, SECRET)).isEqualTo(new DeliveryResult.Transient("HTTP 500"));
      assertThat(deliver(address, SECRET)).isEqualTo(new DeliveryResult.Delivered("HTTP 204"));
      assertThat(deliver(address, SECRET)).isEqualTo(new DeliveryResult.Delivered("HTTP 204"));
      assertThat(deliver(address, Secret.of("whsec_b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldC0xMjM0")))
          .isEqualTo(new DeliveryResult.Transient("HTTP 401"));
      assertThat(handled).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  private DeliveryResult deliver(String address, Secret secret) {
    return new WebhookChannelProvider()
        .create(PluginOptions.of("Channel 'webhook'", Map.of("secret", secret.reveal())), context)
        .deliver(Samples.message(address));
  }

  private void handle(byte[] body) {
    if (failures.getAndDecrement() > 0) {
      throw new IllegalStateException("The database is away.");
    }
    handled.add(body);
  }

  // tag::receiver
  void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Verification verification = verifier.verify(exchange.getRequestHeaders()::getFirst, body);
    int status = 401;
    if (verification instanceof Verification.Verified verified) {
      try {
        if (!seen.contains(verified.id())) {
          handle(body);
          seen.add(verified.id());
        }
        status = 204;
      } catch (RuntimeException e) {
        status = 500; // not remembered, so it is handled when it is sent again
      }
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
  // end::receiver
}
