package io.jobwatch.testkit.boards;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on a free loopback port that plays boards as Greenhouse and Lever serve them, with
 * faults on demand, and remembers what it was asked.
 *
 * <p>Thread-safe: boards and faults may change while requests are served.
 */
public final class BoardServer implements AutoCloseable {

  private final PlayedApis apis = new PlayedApis();
  private final FaultQueue faults = new FaultQueue();
  private final BoardHandler handler = new BoardHandler(apis, faults);
  private final HttpServer server;
  private final ExecutorService threads;

  private BoardServer(HttpServer server) {
    this.server = server;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "board-server");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
  }

  /**
   * Starts a server without any board.
   *
   * @return a running server without boards
   * @throws UncheckedIOException if no loopback port can be opened
   */
  public static BoardServer start() {
    try {
      return new BoardServer(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException("Opening a loopback port for boards failed.", e);
    }
  }

  /**
   * Starts a server with every {@link SampleBoard}.
   *
   * @return a running server
   */
  public static BoardServer withSampleBoards() {
    BoardServer server = start();
    for (SampleBoard sample : SampleBoard.values()) {
      server.play(new Recording(sample.kind(), sample.board(), sample.json()));
    }
    return server;
  }

  /**
   * Starts a server with the boards of a folder of recordings.
   *
   * @param folder as {@link Recording#readFolder} reads it
   * @return a running server
   */
  public static BoardServer withRecordings(Path folder) {
    List<Recording> recordings = Recording.readFolder(folder);
    BoardServer server = start();
    recordings.forEach(server::play);
    return server;
  }

  /**
   * Sets or replaces a Greenhouse board.
   *
   * @param token the board token, case-sensitive
   * @param json the answer of the job list with content and pay ranges
   * @return this server
   * @throws IllegalArgumentException if the text is no JSON object with an array {@code jobs}
   */
  public BoardServer greenhouse(String token, String json) {
    apis.greenhouse().put(token, json);
    return this;
  }

  /**
   * Sets or replaces a Lever site.
   *
   * @param site the site, case-sensitive
   * @param json the array of all postings
   * @return this server
   * @throws IllegalArgumentException if the text is no JSON array
   */
  public BoardServer lever(String site, String json) {
    apis.lever().put(site, json);
    return this;
  }

  /**
   * Sets or replaces the board of a recording.
   *
   * @param recording the recording
   * @return this server
   */
  public BoardServer play(Recording recording) {
    return switch (recording.kind()) {
      case GREENHOUSE -> greenhouse(recording.board(), recording.json());
      case LEVER -> lever(recording.board(), recording.json());
    };
  }

  /**
   * Turns every {@link SampleBoard} that has a next day to that day; the others stay.
   *
   * @return this server
   */
  public BoardServer playNextDay() {
    for (SampleBoard sample : SampleBoard.values()) {
      sample
          .nextDayJson()
          .ifPresent(json -> play(new Recording(sample.kind(), sample.board(), json)));
    }
    return this;
  }

  /**
   * Makes a board unknown, so that it answers 404.
   *
   * @param kind the provider
   * @param board the board's name
   * @return this server
   */
  public BoardServer remove(BoardKind kind, String board) {
    switch (kind) {
      case GREENHOUSE -> apis.greenhouse().remove(board);
      case LEVER -> apis.lever().remove(board);
    }
    return this;
  }

  /**
   * Sets the text of {@code /robots.txt}, which is 404 until then.
   *
   * @param text the text of robots.txt
   * @return this server
   */
  public BoardServer robots(String text) {
    apis.robots(text);
    return this;
  }

  /**
   * Plays a fault on every request to a path, until {@link #clearFaults}.
   *
   * @param path the decoded path without the query
   * @param fault what goes wrong
   * @return this server
   */
  public BoardServer fault(String path, Fault fault) {
    return fault(path, fault, FaultQueue.FOR_GOOD);
  }

  /**
   * Plays a fault on the next requests to a path, after the faults added to it before.
   *
   * @param path the whole decoded path without query, such as {@code /v1/boards/acme/jobs}
   * @param times how many requests, 1 or more
   * @param fault what goes wrong
   * @return this server
   */
  public BoardServer fault(String path, Fault fault, int times) {
    faults.add(path, fault, times);
    return this;
  }

  /**
   * Drops all faults that were not played yet.
   *
   * @return this server
   */
  public BoardServer clearFaults() {
    faults.clear();
    return this;
  }

  /**
   * Where Greenhouse boards are, without a slash at the end: append {@code /<token>/jobs}.
   *
   * @return the address below which the Greenhouse boards are
   */
  public URI greenhouseBase() {
    return base(PlayedApis.GREENHOUSE_PATH);
  }

  /**
   * Where Lever sites are, without a slash at the end: append {@code /<site>}.
   *
   * @return the address below which the Lever sites are
   */
  public URI leverBase() {
    return base(PlayedApis.LEVER_PATH);
  }

  /**
   * The requests received so far, in order.
   *
   * @return the requests, in the order they came
   */
  public List<RecordedRequest> requests() {
    return handler.requests();
  }

  /** Forgets the requests received so far. */
  public void clearRequests() {
    handler.clearRequests();
  }

  /** Stops at once; requests under way lose their connection. */
  @Override
  public void close() {
    // Connections first: a dripping body that was ended before would end as if it were whole.
    server.stop(0);
    handler.close();
    threads.shutdownNow();
  }

  private URI base(String path) {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + address.getPort() + path);
  }
}
