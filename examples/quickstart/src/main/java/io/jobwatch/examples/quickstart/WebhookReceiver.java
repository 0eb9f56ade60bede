package io.jobwatch.examples.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwatch.channels.webhook.Verification;
import io.jobwatch.channels.webhook.WebhookVerifier;
import io.jobwatch.model.Secret;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
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

  /** Starts with the secret in the file, on the port in the file if it is free. */
  static WebhookReceiver start(Path file) throws IOException {
    ReceiverSettings settings = ReceiverSettings.read(file);
    HttpServer server = bind(settings.port());
    new ReceiverSettings(server.getAddress().getPort(), settings.secret()).write(file);
    WebhookReceiver receiver = new WebhookReceiver(server, settings.secret());
    server.createContext("/hook", receiver::receive);
    server.start();
    return receiver;
  }

  private static HttpServer bind(int port) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException e) {
      // Somebody else has the port by now; deliveries to it go on to their fallback.
      return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    }
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
