package io.jobwatch.benchmarks.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The HTTP server of the parent that nodes send to. It logs every message when it has arrived, and
 * then answers 200, after a while if so said.
 */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Send> sends = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Map<String, Integer> held = new ConcurrentHashMap<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private volatile Function<Send, Duration> hold = send -> Duration.ZERO;

  private Receiver(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static Receiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
      ExecutorService threads = Executors.newCachedThreadPool(Receiver::thread);
      Receiver receiver = new Receiver(server, threads);
      server.createContext("/", receiver::handle);
      server.setExecutor(threads);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException("Starting a receiver on the loopback interface: failed.", e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Says how long each answer is held back. */
  void hold(Function<Send, Duration> time) {
    hold = time;
  }

  /** Every message so far, as they came. */
  List<Send> sends() {
    synchronized (sends) {
      return List.copyOf(sends);
    }
  }

  int count() {
    return sends.size();
  }

  /** How many messages a process has sent. */
  int count(String run) {
    return counts.getOrDefault(run, 0);
  }

  /** Whether an answer to a process is held now. */
  boolean isHolding(String run) {
    return held.getOrDefault(run, 0) > 0;
  }

  /** Whether all of these have arrived. */
  boolean has(Collection<String> wanted) {
    return ids.containsAll(wanted);
  }

  int distinct() {
    return ids.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Send send =
          new Send(
              field(exchange, "webhook-id"),
              field(exchange, "User-Agent"),
              hash(body),
              new String(body, StandardCharsets.UTF_8),
              exchange.getRequestURI().getPath().startsWith("/bad/"),
              System.nanoTime());
      sends.add(send);
      counts.merge(send.run(), 1, Integer::sum);
      ids.add(send.id());
      if (send.dripped()) {
        drip(exchange);
      }
      Duration wait = hold.apply(send);
      if (!wait.isZero()) {
        held.merge(send.run(), 1, Integer::sum);
        Waits.sleep(wait);
        held.merge(send.run(), -1, Integer::sum);
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** Begins an answer and goes on with one byte in half a second. */
  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int number = 0; number < 20; number++) {
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
      Waits.sleep(Duration.ofMillis(500));
    }
  }

  private static String field(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "receiver");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
