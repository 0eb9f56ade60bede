package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Makes a GET once more, after about a second and within its deadline, if it was not answered or
 * answered with 5xx. A POST may have had its effect and is never repeated; an answer that says when
 * to come back ({@code Retry-After}) is left to the caller.
 */
final class RetryingHttpCaller implements HttpCaller {

  private static final long SHORTEST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 1_500;

  private final HttpCaller http;
  private final Clock clock;
  private final Pauser pauser;
  private final RandomGenerator random;

  RetryingHttpCaller(HttpCaller http, Clock clock, Pauser pauser, RandomGenerator random) {
    this.http = http;
    this.clock = clock;
    this.pauser = pauser;
    this.random = random;
  }

  @Override
  public HttpReply send(HttpCall call) {
    Instant start = clock.instant();
    HttpReply first = http.send(call);
    if (!call.method().equals("GET") || !mayPass(first)) {
      return first;
    }
    Duration pause = Duration.ofMillis(random.nextLong(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS + 1));
    if (left(call, start).compareTo(pause) <= 0) {
      return first;
    }
    pauser.pause(pause);
    Duration left = left(call, start);
    if (Thread.currentThread().isInterrupted() || left.isNegative() || left.isZero()) {
      return first;
    }
    return http.send(call.deadline(left));
  }

  private Duration left(HttpCall call, Instant start) {
    Duration spent = Duration.between(start, clock.instant());
    // A clock that was set back does not lengthen the deadline.
    return spent.isNegative() ? call.deadline() : call.deadline().minus(spent);
  }

  private static boolean mayPass(HttpReply reply) {
    if (reply instanceof HttpAnswer answer) {
      return answer.status() >= 500 && answer.retryAfter().isEmpty();
    }
    boolean interrupted = Thread.currentThread().isInterrupted();
    return !interrupted
        && (reply instanceof HttpReply.NotSent || reply instanceof HttpReply.NoAnswer);
  }
}
