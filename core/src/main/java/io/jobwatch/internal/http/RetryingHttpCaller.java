package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Makes a GET once more, after about a second and within its deadline, if it was not answered or
 * answered with 5xx. The deadline is that of both tries together, without the time that they wait
 * for their turn. A POST may have had its effect and is never repeated; an answer that says when to
 * come back ({@code Retry-After}) is left to the caller.
 */
final class RetryingHttpCaller implements HttpCaller {

  private static final long SHORTEST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 1_500;

  private final Function<HttpCall, TimedReply> http;
  private final Pauser pauser;
  private final RandomGenerator random;

  RetryingHttpCaller(Function<HttpCall, TimedReply> http, Pauser pauser, RandomGenerator random) {
    this.http = http;
    this.pauser = pauser;
    this.random = random;
  }

  @Override
  public HttpReply send(HttpCall call) {
    TimedReply first = http.apply(call);
    if (!call.method().equals("GET") || !mayPass(first.reply())) {
      return first.reply();
    }
    Duration pause = Duration.ofMillis(random.nextLong(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS + 1));
    Duration left = call.deadline().minus(first.spent()).minus(pause);
    if (left.isNegative() || left.isZero()) {
      return first.reply();
    }
    pauser.pause(pause);
    return Thread.currentThread().isInterrupted()
        ? first.reply()
        : http.apply(call.deadline(left)).reply();
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
