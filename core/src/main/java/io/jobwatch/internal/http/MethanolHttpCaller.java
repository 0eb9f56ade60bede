package io.jobwatch.internal.http;

import com.github.mizosoft.methanol.Methanol;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls through Methanol. The deadline covers the whole exchange: the client's own time-out
 * ends at the header, so that a server which drips its body could hold a thread for ever
 * (JDK-8208693, mended in JDK 26). Compressed answers are inflated, and their {@code
 * Content-Encoding} and {@code Content-Length} are gone from the answer, as they are about the
 * bytes that were sent.
 *
 * <p>The JDK's client by itself makes a GET a second time, on a new connection, when the first is
 * closed before a byte of the answer; never a POST. It leaves the connection of a server that sends
 * {@code 100 Continue} unasked open until that server closes it, though the call ends at once.
 */
final class MethanolHttpCaller implements HttpCaller {

  private final Methanol client;
  private final Clock clock;

  /**
   * A caller.
   *
   * @param client a client that follows no redirect and leaves decoding alone
   * @param clock says when an answer arrived
   */
  MethanolHttpCaller(Methanol client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public HttpReply send(HttpCall call) {
    Deadline deadline = Deadline.in(call.deadline());
    if (deadline.passed()) {
      return new HttpReply.NotSent("there was no time left before the deadline");
    }
    if (Thread.currentThread().isInterrupted()) {
      return new HttpReply.NotSent("the thread was interrupted");
    }
    HttpRequest request;
    try {
      request = Requests.of(call);
    } catch (IllegalArgumentException e) {
      return new HttpReply.Refused("the call was refused: " + e.getMessage());
    }
    return exchange(call, request, deadline);
  }

  private HttpReply exchange(HttpCall call, HttpRequest request, Deadline deadline) {
    String host = call.uri().getHost();
    BoundedBodyHandler handler = new BoundedBodyHandler(call.maxBytes());
    CompletableFuture<HttpResponse<byte[]>> response;
    try {
      response = client.sendAsync(request, handler);
    } catch (RuntimeException e) {
      return CallFailures.of(e, host, call.maxBytes());
    }
    try {
      return answer(response.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return CallFailures.late(host, head(handler));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HttpReply.NoAnswer(
          "the thread was interrupted while it waited for " + host, head(handler));
    } catch (ExecutionException | RuntimeException e) {
      // A failure is a value here, also one of the client itself.
      return CallFailures.of(e, host, call.maxBytes(), head(handler));
    } finally {
      // Nothing happens to an exchange that is over; any other lets go of its connection.
      response.cancel(true);
      handler.stop();
    }
  }

  private HttpAnswer answer(HttpResponse<byte[]> response) {
    return answer(response.statusCode(), response.headers(), response.body());
  }

  private Optional<HttpAnswer> head(BoundedBodyHandler handler) {
    return handler.head().map(info -> answer(info.statusCode(), info.headers(), new byte[0]));
  }

  private HttpAnswer answer(int status, HttpHeaders headers, byte[] body) {
    return new HttpAnswer(status, fields(headers), body, clock.instant());
  }

  private static Map<String, List<String>> fields(HttpHeaders headers) {
    if (!BoundedBodyHandler.compressed(headers)) {
      return headers.map();
    }
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(headers.map());
    fields.remove("Content-Encoding");
    fields.remove("Content-Length");
    return fields;
  }
}
