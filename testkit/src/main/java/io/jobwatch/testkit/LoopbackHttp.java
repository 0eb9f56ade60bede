package io.jobwatch.testkit;

import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An HTTP client that really sends, to the loopback interface only: any other address is refused,
 * so that a test never leaves the machine. It keeps the promises of {@link HttpCaller}: the
 * deadline covers the whole exchange, the size is bounded, redirects are not followed. It does not
 * decompress. Safe for use by several threads at once.
 */
public final class LoopbackHttp implements HttpCaller {

  // One for all, since a client of Java 17 cannot be closed and has a thread of its own.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Clock clock;

  /** A client whose answers carry the machine's time. */
  public LoopbackHttp() {
    this(Clock.systemUTC());
  }

  /**
   * A client.
   *
   * @param clock says when an answer arrived
   */
  public LoopbackHttp(Clock clock) {
    this.clock = clock;
  }

  @Override
  public HttpReply send(HttpCall call) {
    if (!isLoopback(call.uri())) {
      return new HttpReply.Refused(
          "the host is not on the loopback interface; tests call no other");
    }
    HttpRequest request;
    try {
      request = request(call);
    } catch (IllegalArgumentException e) {
      return new HttpReply.Refused(
          "the request is not valid: its scheme, port, method or a header field");
    }
    CompletableFuture<HttpResponse<byte[]>> exchange =
        CLIENT.sendAsync(request, info -> new BoundedBody(call.maxBytes()));
    try {
      return answer(exchange.get(call.deadline().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return new HttpReply.NoAnswer("no whole answer within " + call.deadline().toMillis() + " ms");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new HttpReply.NoAnswer("interrupted");
    } catch (ExecutionException e) {
      return failure(e.getCause() == null ? e : e.getCause(), call);
    }
  }

  private static HttpRequest request(HttpCall call) {
    if (call.uri().getPort() > 65_535) {
      throw new IllegalArgumentException("port");
    }
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(call.uri())
            .method(
                call.method(),
                call.method().equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    call.headers().forEach(builder::header);
    return builder.build();
  }

  private HttpAnswer answer(HttpResponse<byte[]> response) {
    return new HttpAnswer(
        response.statusCode(), response.headers().map(), response.body(), clock.instant());
  }

  private static HttpReply failure(Throwable cause, HttpCall call) {
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return new HttpReply.NotSent("no connection");
    }
    for (Throwable link = cause; link != null; link = link.getCause()) {
      if (link instanceof BoundedBody.TooLargeException) {
        return new HttpReply.TooLarge(call.maxBytes());
      }
    }
    if (cause instanceof IOException) {
      return new HttpReply.NoAnswer("the connection broke before the answer was whole");
    }
    throw new IllegalStateException("Send " + call + ": it failed in an unexpected way.", cause);
  }

  private static boolean isLoopback(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
