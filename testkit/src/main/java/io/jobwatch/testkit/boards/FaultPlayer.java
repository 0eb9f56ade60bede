package io.jobwatch.testkit.boards;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Plays a fault on an exchange that has not been answered yet. */
final class FaultPlayer {

  private static final int NO_BODY = -1;
  private static final int UNKNOWN_LENGTH = 0;
  private static final int BLOCK = 8192;

  private final CountDownLatch closed = new CountDownLatch(1);

  void play(HttpExchange exchange, Fault fault, Answer answer)
      throws IOException, InterruptedException {
    if (fault instanceof Fault.Status status) {
      status(exchange, status);
    } else if (fault instanceof Fault.Truncated) {
      truncate(exchange, answer);
    } else if (fault instanceof Fault.Dripping dripping) {
      drip(exchange, dripping.interval());
    } else if (fault instanceof Fault.Oversized oversized) {
      fill(exchange, oversized.bytes());
    }
    // Dropped: the handler closes an exchange without headers, which ends the connection.
  }

  /** Ends every dripping body. */
  void close() {
    closed.countDown();
  }

  private static void status(HttpExchange exchange, Fault.Status fault) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/plain; charset=utf-8");
    fault.headers().forEach(headers::set);
    byte[] body = fault.body().getBytes(StandardCharsets.UTF_8);
    if (body.length == 0) {
      exchange.sendResponseHeaders(fault.status(), NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(fault.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static void truncate(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    byte[] body = answer.bytes();
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private void drip(HttpExchange exchange, Duration interval)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, UNKNOWN_LENGTH);
    OutputStream body = exchange.getResponseBody();
    do {
      body.write(' ');
      body.flush();
    } while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static void fill(HttpExchange exchange, long bytes) throws IOException {
    boolean gzip = AnswerWriter.acceptsGzip(exchange);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (gzip) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, UNKNOWN_LENGTH);
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) ' ');
    OutputStream raw = exchange.getResponseBody();
    try (OutputStream body = gzip ? new GZIPOutputStream(raw) : raw) {
      for (long left = bytes; left > 0; left -= BLOCK) {
        body.write(block, 0, (int) Math.min(left, BLOCK));
      }
    }
  }
}
