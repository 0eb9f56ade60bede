package io.jobwatch.internal.http;

import io.jobwatch.internal.work.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Clients without politeness, which tests on the loopback interface do not need. */
final class TestClients {

  static final Duration LONG = Duration.ofSeconds(30);

  /** A deadline that passes; long enough to have sent the request on a busy machine. */
  static final Duration SHORT = Duration.ofSeconds(1);

  private TestClients() {}

  static HttpSettings settings(String... allowedNetworks) {
    List<IpNetwork> allowed = Stream.of(allowedNetworks).map(IpNetwork::parse).toList();
    return new HttpSettings(
        "Jobwatch/1.2.3 (+https://jobwatch.io)", Duration.ofSeconds(5), Duration.ZERO, 8, allowed);
  }

  /** A client that does what each call says and no more. */
  static CloseableHttpCaller plain() {
    HttpThreads threads = new HttpThreads(DaemonThreads.plain().named("test-http"));
    return threads.closing(
        new MethanolHttpCaller(HttpCallers.client(settings(), threads).build(), Clock.systemUTC()));
  }
}
