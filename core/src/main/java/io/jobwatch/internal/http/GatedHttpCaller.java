package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Is polite to hosts: bounds the requests to one host (name and port) in number and in pace. The
 * wait counts against the call's deadline.
 *
 * <p>A host that answers 429 or 503 with a {@code Retry-After} (RFC 9110, section 10.2.3) is left
 * alone for that time, at most 24 hours. Calls in between do not reach the network: they get an
 * answer with status 429, an empty body and, in {@code Retry-After}, the seconds that are left. So
 * a caller handles one kind of pause, whether the host has just asked for it or did so before.
 */
final class GatedHttpCaller implements HttpCaller {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final HttpCaller http;
  private final HttpSettings settings;
  private final Clock clock;
  private final Pauser pauser;
  // Grows with the hosts of the operator's sources, of which there are few.
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  GatedHttpCaller(HttpCaller http, HttpSettings settings, Clock clock, Pauser pauser) {
    this.http = http;
    this.settings = settings;
    this.clock = clock;
    this.pauser = pauser;
  }

  @Override
  public HttpReply send(HttpCall call) {
    HostGate gate =
        gates.computeIfAbsent(
            key(call.uri()),
            host -> new HostGate(settings.interval(), settings.concurrency(), clock));
    Optional<Duration> closed = gate.closed();
    if (closed.isPresent()) {
      return pause(closed.get());
    }
    Instant start = clock.instant();
    try {
      long millis = Deadline.bounded(call.deadline()).toMillis();
      if (!gate.places().tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        return late(call);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted();
    }
    try {
      return sendInTurn(call, gate, start);
    } finally {
      gate.places().release();
    }
  }

  private HttpReply sendInTurn(HttpCall call, HostGate gate, Instant start) {
    Optional<Duration> wait = gate.reserve(left(call, start));
    if (wait.isEmpty()) {
      return late(call);
    }
    pauser.pause(wait.get());
    if (Thread.currentThread().isInterrupted()) {
      return interrupted();
    }
    // Asked again: another call may have had its answer since.
    Optional<Duration> closed = gate.closed();
    if (closed.isPresent()) {
      return pause(closed.get());
    }
    HttpReply reply = http.send(call.deadline(left(call, start)));
    if (reply instanceof HttpAnswer answer && wantsPause(answer)) {
      answer.retryAfter().ifPresent(gate::close);
    }
    return reply;
  }

  private static boolean wantsPause(HttpAnswer answer) {
    return answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
  }

  private HttpAnswer pause(Duration left) {
    // Rounded up, so that a caller that waits as long finds the host open.
    String seconds = Long.toString(left.plusNanos(999_999_999).toSeconds());
    return new HttpAnswer(
        TOO_MANY_REQUESTS, Map.of("Retry-After", List.of(seconds)), new byte[0], clock.instant());
  }

  private Duration left(HttpCall call, Instant start) {
    Duration spent = Duration.between(start, clock.instant());
    // A clock that was set back does not lengthen the deadline.
    return spent.isNegative() ? call.deadline() : call.deadline().minus(spent);
  }

  private static HttpReply late(HttpCall call) {
    return new HttpReply.NotSent(
        "other requests to " + call.uri().getHost() + " left no time before the deadline");
  }

  private static HttpReply interrupted() {
    return new HttpReply.NotSent("the thread was interrupted");
  }

  private static String key(URI uri) {
    int port = uri.getPort();
    int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT)
        + ":"
        + (port == -1 ? usual : port);
  }
}
