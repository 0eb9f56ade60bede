package io.jobwatch.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwatch.Jobwatch;
import io.jobwatch.JobwatchBuilder;
import io.jobwatch.channels.email.Unsubscribe;
import io.jobwatch.channels.email.UnsubscribeTokens;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Secret;
import io.jobwatch.model.Subscriber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsubscribeSnippets {

  private static final String ADDRESS = "https://jobs.example.org/unsubscribe/{token}";
  private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");

  private final UnsubscribeTokens tokens = UnsubscribeTokens.of(KEY);
  private final Jobwatch jobwatch =
      Jobwatch.builder()
          .subscriber(Subscriber.of("ada").route("in_app"))
          .channel("in_app")
          .alert(alert("Java"))
          .alert(alert("Kotlin"))
          .build();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/unsubscribe/", this::unsubscribe);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    jobwatch.close();
  }

  @Test
  void endsOneAlertOrAllByPostAndNothingByGet() throws Exception {
    String one = tokens.forAlert("ada", "ada/Java");
    assertThat(call("GET", one)).isEqualTo(200);
    assertThat(active()).containsExactly("Java", "Kotlin");
    assertThat(call("POST", one)).isEqualTo(200);
    assertThat(active()).containsExactly("Kotlin");
    assertThat(call("POST", tokens.forAll("ada"))).isEqualTo(200);
    assertThat(call("POST", tokens.forAll("nobody"))).isEqualTo(200);
    assertThat(active()).isEmpty();
  }

  @Test
  void endsNothingByATokenOfSomebodyElse() throws Exception {
    UnsubscribeTokens forged = UnsubscribeTokens.of(Secret.of("abcdef0123456789abcdef0123456789"));
    assertThat(call("POST", forged.forAll("ada"))).isEqualTo(404);
    assertThat(call("POST", tokens.forAlert("bo", "ada/Java"))).isEqualTo(200);
    assertThat(active()).containsExactly("Java", "Kotlin");
  }

  @Test
  void theChannelTakesTheAddressAndTheKey() {
    try (Jobwatch mailing =
        channel(Jobwatch.builder(), KEY.reveal())
            .subscriber(Subscriber.of("ada").route("email", "ada@example.com"))
            .build()) {
      assertThat(mailing.outbox().channels()).isNotEmpty();
    }
  }

  private static JobwatchBuilder channel(JobwatchBuilder builder, String key) {
    // tag::channel
    return builder.channel(
        "email",
        options ->
            options
                .set("host", "smtp.example.org")
                .set("from", "Job alerts <alerts@example.org>")
                .set("unsubscribe-url", "https://jobs.example.org/unsubscribe/{token}")
                .set("unsubscribe-key", key));
    // end::channel
  }

  private static void answer(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private int call(String method, String token) throws IOException, InterruptedException {
    String path = URI.create(ADDRESS.replace("{token}", token)).getPath();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private List<String> active() {
    return jobwatch.alerts().of("ada").stream().filter(Alert::active).map(Alert::name).toList();
  }

  private static Alert alert(String name) {
    return Alert.named(name).forSubscriber("ada").criteria(Criteria.everything());
  }

  // tag::endpoint
  void unsubscribe(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<Unsubscribe> wish = tokens.verify(path.substring("/unsubscribe/".length()));
    if (wish.isEmpty()) {
      answer(exchange, 404, "This link is not valid.");
    } else if (exchange.getRequestMethod().equals("POST")) {
      end(wish.get());
      answer(exchange, 200, "You get no more of these mails.");
    } else {
      // A scanner of mails follows links, so a link that is followed only asks.
      answer(exchange, 200, "<form method='post'><button>Unsubscribe</button></form>");
    }
  }

  void end(Unsubscribe wish) {
    for (Alert alert : jobwatch.alerts().of(wish.subscriberId())) {
      if (wish.alertId() == null || wish.alertId().equals(alert.id())) {
        jobwatch.alerts().save(alert.active(false));
      }
    }
  }
  // end::endpoint
}
