package io.jobwatch.internal.http;

import static io.jobwatch.internal.http.MethanolHttpCallerTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpReply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind the tunnel, TLS is checked against the name in the address. */
class GuardedTlsTest {

  private static final IpNetwork LOOPBACK = IpNetwork.parse("127.0.0.0/8");
  private static final AtomicInteger HITS = new AtomicInteger();

  private static SSLContext certificate;
  private static HttpsServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.context(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate));
    server.createContext(
        "/",
        exchange -> {
          HITS.incrementAndGet();
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void callsByTheNameOfTheCertificate() {
    try (CloseableHttpCaller http = channels(certificate)) {
      for (int i = 0; i < 3; i++) {
        assertThat(answer(http.post(uri("hooks.example"), "message " + i)).text())
            .isEqualTo("message " + i);
      }
    }
  }

  @Test
  void sendsNothingToAServerOfAnotherName() {
    try (CloseableHttpCaller http = channels(certificate)) {
      HITS.set(0);

      assertThat(http.post(uri("other.example"), "x"))
          .isEqualTo(new HttpReply.NotSent("the TLS certificate of other.example is not trusted"));
      assertThat(HITS).hasValue(0);
    }
  }

  @Test
  void sendsNothingToAServerThatIsNotTrusted() throws Exception {
    try (CloseableHttpCaller http = channels(SSLContext.getDefault())) {
      HITS.set(0);

      assertThat(http.post(uri("hooks.example"), "x")).isInstanceOf(HttpReply.NotSent.class);
      assertThat(HITS).hasValue(0);
    }
  }

  @Test
  void cutsAServerThatDoesNotShakeHandsAtTheDeadline() throws Exception {
    try (RawServer silent = new RawServer(RawServer.Connection::awaitEnd);
        CloseableHttpCaller http = channels(certificate)) {
      HttpCall call = HttpCall.get(URI.create("https://hooks.example:" + silent.port() + "/"));
      // The first use of TLS in a JVM takes long, and is not to use up the deadline.
      assertThat(answer(http.post(uri("hooks.example"), "x")).text()).isEqualTo("x");

      assertThat(TestClients.sendUntilLate(http, call, silent))
          .isInstanceOf(HttpReply.NoAnswer.class);
      assertThat(silent.broken().await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static URI uri(String host) {
    return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/hook");
  }

  private static CloseableHttpCaller channels(SSLContext context) {
    HttpSettings settings = TestClients.settings(LOOPBACK.toString());
    HttpThreads threads = new HttpThreads(DaemonThreads.plain().named("test-http"));
    MethanolHttpCaller tunnelled =
        new MethanolHttpCaller(
            HttpCallers.client(settings, threads)
                .proxy(new TunnelSelector())
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build(),
            Clock.systemUTC());
    PublicAddressGuard guard =
        new PublicAddressGuard(
            List.of(LOOPBACK), host -> List.of(InetAddress.getLoopbackAddress()));
    return threads.closing(
        new GuardedHttpCaller(guard, tunnelled, settings.connectTimeout(), threads.executor()));
  }
}
