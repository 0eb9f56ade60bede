package io.jobwatch.internal.http;

import static io.jobwatch.internal.http.MethanolHttpCallerTest.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedHttpCallerTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final String LOOPBACK = "127.0.0.1";

  @Test
  void callsTheCheckedAddressUnderItsName() throws IOException {
    List<String> asked = new ArrayList<>();
    try (RawServer server = RawServer.answering(OK);
        CloseableHttpCaller http = channels(resolver(asked, LOOPBACK), "127.0.0.0/8")) {
      URI uri = URI.create("http://hooks.example:" + server.port() + "/hook/a%20b?c=d://e");

      assertThat(answer(http.post(uri, "text")).text()).isEqualTo("ok");
      assertThat(answer(http.get(URI.create("http://hooks.example:" + server.port()))).text())
          .isEqualTo("ok");
      assertThat(
              answer(http.get(URI.create("http://hooks.example:" + server.port() + "?q"))).text())
          .isEqualTo("ok");

      assertThat(server.heads().get(0))
          .startsWith("POST /hook/a%20b?c=d://e HTTP/1.1\r\n")
          .contains("Host: hooks.example:" + server.port() + "\r\n")
          .contains("User-Agent: Jobwatch/1.2.3");
      assertThat(server.heads().get(1)).startsWith("GET / HTTP/1.1\r\n");
      assertThat(server.heads().get(2)).startsWith("GET /?q HTTP/1.1\r\n");
      assertThat(asked).as("one look-up per call").hasSize(3).containsOnly("hooks.example");
    }
  }

  @Test
  void neverReachesAnAddressThatANameGivesLater() throws IOException {
    List<String> asked = new ArrayList<>();
    InetAddress allowed = InetAddress.getByName("127.0.0.2");
    assumeTrue(bindable(allowed), "Skipped: this machine has no address 127.0.0.2");
    try (RawServer good = new RawServer(allowed, 0, GuardedHttpCallerTest::ok);
        RawServer canary =
            new RawServer(
                InetAddress.getLoopbackAddress(), good.port(), GuardedHttpCallerTest::ok);
        CloseableHttpCaller http =
            channels(resolver(asked, "127.0.0.2", LOOPBACK, LOOPBACK), "127.0.0.2/32")) {
      URI uri = URI.create("http://rebind.example:" + good.port() + "/");

      assertThat(answer(http.post(uri, "first")).text()).isEqualTo("ok");
      assertThat(http.post(uri, "second")).isInstanceOf(HttpReply.Refused.class);
      assertThat(http.get(uri)).isInstanceOf(HttpReply.Refused.class);

      assertThat(good.connections()).isEqualTo(1);
      assertThat(canary.connections()).isZero();
      assertThat(asked).hasSize(3);
    }
  }

  @Test
  void refusesWithoutConnecting() throws IOException {
    try (RawServer canary = new RawServer(GuardedHttpCallerTest::ok);
        CloseableHttpCaller http = channels(resolver(new ArrayList<>(), LOOPBACK))) {
      for (String host :
          List.of("127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "hooks.example")) {
        assertThat(http.get(URI.create("http://" + host + ":" + canary.port() + "/s3cr3t")))
            .isInstanceOf(HttpReply.Refused.class)
            .asString()
            .doesNotContain("s3cr3t");
      }
      assertThat(http.get(URI.create("/s3cr3t"))).isInstanceOf(HttpReply.Refused.class);
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void doesNotFollowRedirects() throws IOException {
    try (RawServer canary = new RawServer(GuardedHttpCallerTest::ok);
        RawServer server =
            RawServer.answering(
                "HTTP/1.1 307 Moved\r\nContent-Length: 0\r\nLocation: "
                    + canary.uri("/")
                    + "\r\n\r\n");
        CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8")) {
      assertThat(answer(http.post(server.uri("/"), "x")).status()).isEqualTo(307);
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void triesTheNextAddressIfOneDoesNotAnswer() throws IOException {
    assumeTrue(
        bindable(InetAddress.getByName("127.0.0.2")),
        "Skipped: this machine has no address 127.0.0.2");
    HostResolver two =
        host -> List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress());
    try (RawServer server = RawServer.answering(OK);
        CloseableHttpCaller http = channels(two, "127.0.0.0/8")) {
      URI uri = URI.create("http://hooks.example:" + server.port() + "/");

      assertThat(answer(http.get(uri)).text()).isEqualTo("ok");
    }
  }

  @Test
  void readsABodyThatEndsWithItsConnection() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.0 200 OK\r\n\r\nall of it");
        CloseableHttpCaller http = channels(HostResolver.system(), "127.0.0.0/8")) {
      assertThat(answer(http.get(server.uri("/"))).text()).isEqualTo("all of it");
    }
  }

  @Test
  void refusesACallThatHasNoTunnel() throws IOException {
    HttpThreads threads = new HttpThreads(DaemonThreads.plain().named("test-http"));
    try (RawServer canary = new RawServer(GuardedHttpCallerTest::ok);
        CloseableHttpCaller http =
            threads.closing(
                new MethanolHttpCaller(
                    HttpCallers.client(TestClients.settings(), threads)
                        .proxy(new TunnelSelector())
                        .build(),
                    Clock.systemUTC()))) {
      assertThat(http.get(canary.uri("/"))).isInstanceOf(HttpReply.NoAnswer.class);
      assertThat(canary.connections()).isZero();
    }
  }

  private static void ok(RawServer.Connection connection) throws IOException {
    connection.readHead();
    connection.send(OK);
  }

  private static CloseableHttpCaller channels(HostResolver resolver, String... allowed) {
    return HttpCallers.forChannels(
        TestClients.settings(allowed), DaemonThreads.plain(), Clock.systemUTC(), resolver);
  }

  /** Answers with one address each time, the last one for ever. */
  private static HostResolver resolver(List<String> asked, String... addresses) {
    return host -> {
      asked.add(host);
      return List.of(
          InetAddress.getByName(addresses[Math.min(asked.size(), addresses.length) - 1]));
    };
  }

  private static boolean bindable(InetAddress address) {
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
