package io.jobwatch.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on a free port of the loopback interface that records every request and answers as
 * scripted. Answers are used in the order they were scripted and the last one stays in use; without
 * a script every request is answered with an empty 200. Safe for use by several threads at once.
 *
 * <pre>{@code
 * try (HttpReceiver receiver = HttpReceiver.start()) {
 *   receiver.answer(503, "busy").answer(200, "ok");
 *   channel.deliver(Samples.message(receiver.uri("/hook").toString()));
 *   ReceivedRequest request = receiver.awaitRequests(1, Duration.ofSeconds(5)).get(0);
 * }
 * }</pre>
 */
public final class HttpReceiver implements AutoCloseable {

  /** What the receiver does with a request that has arrived. */
  @FunctionalInterface
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final RequestLog log = new RequestLog();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Queue<Answer> script = new ArrayDeque<>();
  private Answer current = fixed(200, Map.of(), "");

  private HttpReceiver(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a receiver.
   *
   * @return a receiver that has to be closed
   */
  public static HttpReceiver start() {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      ExecutorService threads = Executors.newCachedThreadPool(HttpReceiver::thread);
      HttpReceiver receiver = new HttpReceiver(HttpServer.create(free, 0), threads);
      receiver.server.createContext("/", receiver::handle);
      receiver.server.setExecutor(threads);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException("Start a receiver on the loopback interface: it failed.", e);
    }
  }

  /**
   * The address of a path on this receiver.
   *
   * @param path the path, led by a slash; a query may follow
   * @return an absolute http URI
   */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /**
   * Scripts one more answer without header fields.
   *
   * @param status the status code
   * @param body the body
   * @return this receiver
   */
  public HttpReceiver answer(int status, String body) {
    return answer(status, Map.of(), body);
  }

  /**
   * Scripts one more answer.
   *
   * @param status the status code, from 200
   * @param headers the header fields
   * @param body the body, sent as UTF-8
   * @return this receiver
   */
  public HttpReceiver answer(int status, Map<String, String> headers, String body) {
    return then(fixed(status, headers, body));
  }

  /**
   * Scripts that a request is taken and not answered before the receiver is closed.
   *
   * @return this receiver
   */
  public HttpReceiver hang() {
    return then(exchange -> awaitClose());
  }

  /**
   * Scripts an answer that stops after its first byte and goes on no more: a caller that bounds
   * only the time to the header fields waits for ever.
   *
   * @param status the status code, from 200
   * @return this receiver
   */
  public HttpReceiver stall(int status) {
    return then(
        exchange -> {
          exchange.sendResponseHeaders(status, 1_000);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          awaitClose();
        });
  }

  /**
   * Scripts that the connection is closed after the request has arrived.
   *
   * @return this receiver
   */
  public HttpReceiver drop() {
    return then(HttpExchange::close);
  }

  /**
   * The requests that have arrived so far.
   *
   * @return a copy, in the order of arrival
   */
  public List<ReceivedRequest> requests() {
    return log.all();
  }

  /**
   * Waits until at least this many requests have arrived.
   *
   * @param count how many
   * @param timeout how long to wait at most
   * @return all that have arrived
   * @throws AssertionError if fewer arrived in time
   */
  public List<ReceivedRequest> awaitRequests(int count, Duration timeout) {
    return log.await(count, timeout);
  }

  /** Stops the server; connections that are still open are closed. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().toString();
      log.add(
          new ReceivedRequest(
              exchange.getRequestMethod(),
              path,
              exchange.getRequestHeaders(),
              body,
              Instant.now()));
      next().to(exchange);
    }
  }

  private synchronized HttpReceiver then(Answer answer) {
    script.add(answer);
    return this;
  }

  private synchronized Answer next() {
    Answer next = script.poll();
    if (next != null) {
      current = next;
    }
    return current;
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer fixed(int status, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      // -1 says that there is no body; 0 would start a chunked one.
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "http-receiver");
    thread.setDaemon(true);
    return thread;
  }
}
