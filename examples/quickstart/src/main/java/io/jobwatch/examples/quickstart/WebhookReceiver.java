package io.jobwatch.examples.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwatch.channels.webhook.Verification;
import io.jobwatch.channels.webhook.WebhookVerifier;
import io.jobwatch.model.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A webhook receiver as a subscriber would run one: it verifies the signature over the exact bytes
 * and handles each id once.
 */
final class WebhookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final Secret secret;
  private final WebhookVerifier verifier;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();

  private WebhookReceiver(HttpServer server, Secret secret) {
    this.server = server;
    this.secret = secret;
    this.verifier = WebhookVerifier.standard(secret);
  }

  static WebhookReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Secret secret = Secret.of("whsec_" + Base64.getEncoder().encodeToString(key));
    WebhookReceiver receiver = new WebhookReceiver(server, secret);
    server.createContext("/hook", receiver::receive);
    server.start();
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  Secret secret() {
    return secret;
  }

  int verified() {
    return seen.size();
  }

  int refused() {
    return refused.get();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Verification verification = verifier.verify(exchange.getRequestHeaders()::getFirst, body);
    if (verification instanceof Verification.Verified verified) {
      seen.add(verified.id());
      exchange.sendResponseHeaders(204, -1);
    } else {
      refused.incrementAndGet();
      exchange.sendResponseHeaders(401, -1);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
