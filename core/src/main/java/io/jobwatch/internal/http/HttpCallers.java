package io.jobwatch.internal.http;

import com.github.mizosoft.methanol.Methanol;
import io.jobwatch.internal.work.DaemonThreads;
import io.jobwatch.spi.http.HttpCaller;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** The HTTP clients of Jobwatch. None of them keeps the JVM alive. */
public final class HttpCallers {

  private HttpCallers() {}

  /**
   * A client for boards, whose addresses the operator chose: polite to each host, and a GET that
   * was not answered is made once more. It uses the proxy that the JVM is set up with, if any.
   *
   * @param settings how calls are made
   * @param threads makes its threads
   * @param clock the clock
   * @param pauser lets time pass between requests
   * @param random spreads the pauses
   * @return a client, to be closed
   */
  public static CloseableHttpCaller forBoards(
      HttpSettings settings,
      DaemonThreads threads,
      Clock clock,
      Pauser pauser,
      RandomGenerator random) {
    HttpThreads own = new HttpThreads(threads.named("jobwatch-boards"));
    MethanolHttpCaller http = new MethanolHttpCaller(client(settings, own).build(), clock);
    return own.closing(forBoards(http, settings, clock, pauser, random));
  }

  /**
   * Makes another client polite: pauses between requests to a host, and one more try.
   *
   * @param http makes the calls
   * @param settings how calls are made
   * @param clock the clock
   * @param pauser lets time pass between requests
   * @param random spreads the pauses
   * @return a client
   */
  public static HttpCaller forBoards(
      HttpCaller http, HttpSettings settings, Clock clock, Pauser pauser, RandomGenerator random) {
    GatedHttpCaller gated = new GatedHttpCaller(http, settings, clock, pauser);
    return new RetryingHttpCaller(gated::send, pauser, random);
  }

  /**
   * A client for channels, whose addresses subscribers chose: it calls public addresses and the
   * allowed networks only, and makes each call once.
   *
   * @param settings how calls are made
   * @param threads makes its threads
   * @param clock the clock
   * @return a client, to be closed
   */
  public static CloseableHttpCaller forChannels(
      HttpSettings settings, DaemonThreads threads, Clock clock) {
    return forChannels(settings, threads, clock, HostResolver.system());
  }

  static CloseableHttpCaller forChannels(
      HttpSettings settings, DaemonThreads threads, Clock clock, HostResolver resolver) {
    HttpThreads own = new HttpThreads(threads.named("jobwatch-channels"));
    Methanol client =
        client(settings, own)
            .proxy(new TunnelSelector())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return own.closing(
        new GuardedHttpCaller(
            new PublicAddressGuard(settings.allowedNetworks(), resolver),
            new MethanolHttpCaller(client, clock),
            settings.connectTimeout(),
            own.executor()));
  }

  static Methanol.Builder client(HttpSettings settings, HttpThreads threads) {
    return Methanol.newBuilder()
        .userAgent(settings.userAgent())
        .defaultHeader("Accept-Encoding", "gzip")
        // Decoding is between two bounds of the body, which only the handler of a call knows.
        .autoAcceptEncoding(false)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectTimeout())
        .executor(threads.executor());
  }
}
