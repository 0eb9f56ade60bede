package io.jobwatch.internal.http;

import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Clients without politeness, which tests on the loopback interface do not need. */
final class TestClients {

  static final Duration LONG = Duration.ofMinutes(2);

  /** A deadline that passes. */
  static final Duration SHORT = Duration.ofSeconds(1);

  private TestClients() {}

  static HttpSettings settings(String... allowedNetworks) {
    List<IpNetwork> allowed = Stream.of(allowedNetworks).map(IpNetwork::parse).toList();
    return new HttpSettings(
        "Jobwatch/1.2.3 (+https://jobwatch.io)", LONG, Duration.ZERO, 8, allowed);
  }

  /** Makes a call until its deadline, or a longer one if it did not reach the server by then. */
  static HttpReply sendUntilLate(HttpCaller http, HttpCall call, RawServer server) {
    Duration deadline = SHORT;
    HttpReply reply = http.send(call.deadline(deadline));
    while (server.connections() == 0 && deadline.compareTo(LONG) < 0) {
      deadline = deadline.multipliedBy(4);
      reply = http.send(call.deadline(deadline));
    }
    return reply;
  }

  /** A client that does what each call says and no more. */
  static CloseableHttpCaller plain() {
    HttpThreads threads = new HttpThreads(DaemonThreads.plain().named("test-http"));
    return threads.closing(
        new MethanolHttpCaller(HttpCallers.client(settings(), threads).build(), Clock.systemUTC()));
  }
}
