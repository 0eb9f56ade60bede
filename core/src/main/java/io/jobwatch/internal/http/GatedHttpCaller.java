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
 * call's deadline begins when its turn has come. That is waited for at most ten minutes and a
 * hundred intervals, or until the thread is interrupted.
 *
 * <p>A host that wants a pause and says how long ({@link HttpAnswer#wantedPause()}, {@link
 * HttpAnswer#retryAfter()}) is left alone for that time, at most 24 hours. Calls in between do not
 * reach the network: they get an answer with status 429, an empty body and, in {@code Retry-After},
 * the seconds that are left. So a caller handles one kind of pause, whether the host has just asked
 * for it or did so before.
 */
final class GatedHttpCaller {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int INTERVALS_OF_PATIENCE = 100;

  private final HttpCaller http;
  private final Duration interval;
  private final int concurrency;
  private final Clock clock;
  private final Pauser pauser;
  private final Duration longestWait;
  // Grows with the hosts of the operator's sources, of which there are few.
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  GatedHttpCaller(HttpCaller http, HttpSettings settings, Clock clock, Pauser pauser) {
    this(http, settings, clock, pauser, longestWait(settings.interval()));
  }

  GatedHttpCaller(
      HttpCaller http, HttpSettings settings, Clock clock, Pauser pauser, Duration longestWait) {
    this.http = http;
    this.interval = Deadline.bounded(settings.interval());
    this.concurrency = settings.concurrency();
    this.clock = clock;
    this.pauser = pauser;
    this.longestWait = longestWait;
  }

  /** How long a call waits for one of the places: long enough for many others to go first. */
  static Duration longestWait(Duration interval) {
    return Deadline.bounded(interval).multipliedBy(INTERVALS_OF_PATIENCE).plus(PATIENCE);
  }

  /** Makes a call when its turn has come, and waits for what becomes of it. */
  TimedReply send(HttpCall call) {
    HostGate gate =
        gates.computeIfAbsent(key(call.uri()), host -> new HostGate(interval, concurrency, clock));
    Optional<Duration> closed = gate.closed();
    if (closed.isPresent()) {
      return pause(closed.get());
    }
    try {
      if (!gate.places().tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        String busy =
            call.uri().getHost() + " was busy with other requests for more than " + longestWait;
        // All of its time, since once more it would wait as long.
        return new TimedReply(new HttpReply.NotSent(busy), call.deadline());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted();
    }
    try {
      return sendInTurn(call, gate);
    } finally {
      gate.places().release();
    }
  }

  private TimedReply sendInTurn(HttpCall call, HostGate gate) {
    Optional<Duration> closed = gate.closed();
    if (closed.isEmpty()) {
      pauser.pause(gate.reserve());
      // Asked again: another call may have had its answer since.
      closed = gate.closed();
    }
    if (Thread.currentThread().isInterrupted()) {
      return interrupted();
    }
    if (closed.isPresent()) {
      return pause(closed.get());
    }
    Instant start = clock.instant();
    HttpReply reply = http.send(call);
    Duration spent = Duration.between(start, clock.instant());
    reply
        .head()
        .filter(head -> head.wantedPause().isPresent())
        .flatMap(HttpAnswer::retryAfter)
        .ifPresent(gate::close);
    // A clock that was set back does not lengthen a deadline.
    return new TimedReply(reply, spent.isNegative() ? Duration.ZERO : spent);
  }

  private TimedReply pause(Duration left) {
    // Rounded up, so that a caller that waits as long finds the host open.
    String seconds = Long.toString(left.plusNanos(999_999_999).toSeconds());
    HttpAnswer answer =
        new HttpAnswer(
            TOO_MANY_REQUESTS,
            Map.of("Retry-After", List.of(seconds)),
            new byte[0],
            clock.instant());
    return new TimedReply(answer, Duration.ZERO);
  }

  private static TimedReply interrupted() {
    return notSent("the thread was interrupted");
  }

  private static TimedReply notSent(String why) {
    return new TimedReply(new HttpReply.NotSent(why), Duration.ZERO);
  }

  private static String key(URI uri) {
    int port = uri.getPort();
    int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT)
        + ":"
        + (port == -1 ? usual : port);
  }
}
