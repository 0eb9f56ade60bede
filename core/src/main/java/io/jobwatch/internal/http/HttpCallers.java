package io.jobwatch.internal.http;

import com.github.mizosoft.methanol.Methanol;
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
   * @param clock the clock
   * @param pauser lets time pass between requests
   * @param random spreads the pauses
   * @return a client, to be closed
   */
  public static CloseableHttpCaller forBoards(
      HttpSettings settings, Clock clock, Pauser pauser, RandomGenerator random) {
    HttpThreads threads = new HttpThreads("jobwatch-boards");
    MethanolHttpCaller http = new MethanolHttpCaller(client(settings, threads).build(), clock);
    GatedHttpCaller gated = new GatedHttpCaller(http, settings, clock, pauser);
    return threads.closing(new RetryingHttpCaller(gated, clock, pauser, random));
  }

  /**
   * A client for channels, whose addresses subscribers chose: it calls public addresses and the
   * allowed networks only, and makes each call once.
   *
   * @param settings how calls are made
   * @param clock the clock
   * @return a client, to be closed
   */
  public static CloseableHttpCaller forChannels(HttpSettings settings, Clock clock) {
    return forChannels(settings, clock, HostResolver.system());
  }

  static CloseableHttpCaller forChannels(
      HttpSettings settings, Clock clock, HostResolver resolver) {
    HttpThreads threads = new HttpThreads("jobwatch-channels");
    Methanol client =
        client(settings, threads)
            .proxy(new TunnelSelector())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return threads.closing(
        new GuardedHttpCaller(
            new PublicAddressGuard(settings.allowedNetworks(), resolver),
            new MethanolHttpCaller(client, clock),
            settings.connectTimeout(),
            threads.executor()));
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
