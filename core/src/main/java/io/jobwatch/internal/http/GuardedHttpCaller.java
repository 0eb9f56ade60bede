package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls to addresses that subscribers gave. Each call looks the name up once, checks all its
 * addresses, connects to one of them, and speaks HTTP over that connection only, so that a name
 * which answers differently the next time (DNS rebinding) gains nothing. A proxy that the JVM is
 * set up with is not used: it would look the name up again. No connection is used twice, so that a
 * message is never lost on one that the server has left.
 *
 * <p>What remains: a public address may itself forward to a private one, and services on public
 * addresses which trust this machine's address are reached as by any program on it. Run behind an
 * egress proxy or in a subnet of its own where that matters.
 */
final class GuardedHttpCaller implements HttpCaller {

  private final PublicAddressGuard guard;
  private final HttpCaller tunnelled;
  private final Duration connectTimeout;
  private final ExecutorService threads;

  /**
   * A caller.
   *
   * @param guard decides which addresses may be called
   * @param tunnelled makes calls on the calling thread, through a {@link TunnelSelector} and by
   *     HTTP/1.1: calls would share a connection of HTTP/2
   * @param connectTimeout the longest time to connect to one address
   * @param threads look names up and move bytes
   */
  GuardedHttpCaller(
      PublicAddressGuard guard,
      HttpCaller tunnelled,
      Duration connectTimeout,
      ExecutorService threads) {
    this.guard = guard;
    this.tunnelled = tunnelled;
    this.connectTimeout = connectTimeout;
    this.threads = threads;
  }

  @Override
  public HttpReply send(HttpCall call) {
    Deadline deadline = Deadline.in(call.deadline());
    String host = String.valueOf(call.uri().getHost());
    try {
      AddressCheck check = check(call, deadline);
      return check instanceof AddressCheck.Passed passed
          ? send(call, passed, deadline)
          : ((AddressCheck.Failed) check).reply();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HttpReply.NotSent("the thread was interrupted");
    } catch (TimeoutException e) {
      return new HttpReply.NotSent(host + " could not be looked up before the deadline");
    } catch (ExecutionException e) {
      return new HttpReply.NotSent(host + " could not be looked up");
    } catch (RejectedExecutionException e) {
      return new HttpReply.NotSent("the client is closed");
    } catch (SocketTimeoutException e) {
      return CallFailures.of(new HttpConnectTimeoutException("connect"), host, call.maxBytes());
    } catch (IOException e) {
      return new HttpReply.NotSent(host + " did not accept a connection");
    }
  }

  /** On a thread of its own, since nothing bounds the time that name servers take. */
  private AddressCheck check(HttpCall call, Deadline deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<AddressCheck> check = threads.submit(() -> guard.check(call.uri()));
    try {
      return check.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      check.cancel(true);
    }
  }

  private HttpReply send(HttpCall call, AddressCheck.Passed passed, Deadline deadline)
      throws IOException {
    Socket far = Dialer.dial(passed.addresses(), connectTimeout, deadline);
    boolean secure = "https".equalsIgnoreCase(call.uri().getScheme());
    try (PinnedTunnel tunnel = new PinnedTunnel(far, secure, threads)) {
      return TunnelSelector.through(tunnel, () -> tunnelled.send(call.deadline(deadline.left())));
    }
  }
}
