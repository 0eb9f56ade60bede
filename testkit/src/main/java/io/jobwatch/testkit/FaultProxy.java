package io.jobwatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on a free port of the loopback interface that lets a test spoil the way to a server:
 * slow it down, stop it without a word, cut it, or lose the answer to what was understood. Safe for
 * use by several threads at once.
 */
public final class FaultProxy implements AutoCloseable {

  private final InetSocketAddress target;
  private final ServerSocket server;
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable String> lostReply = new AtomicReference<>();
  private final Object change = new Object();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean held;
  private volatile boolean replyLost;

  /** Held while a connection is being opened, so that none escapes a cut. */
  private final Object opening = new Object();

  private volatile boolean closed;

  private FaultProxy(InetSocketAddress target, ServerSocket server) {
    this.target = target;
    this.server = server;
  }

  /**
   * Starts a proxy.
   *
   * @param host where the server is
   * @param port the server's port
   * @return the proxy, which passes everything on
   */
  public static FaultProxy to(String host, int port) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      FaultProxy proxy = new FaultProxy(new InetSocketAddress(host, port), server);
      start("fault-proxy", proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("Fault proxy to '" + host + "': it did not start.", e);
    }
  }

  /**
   * Where to connect to instead of the server.
   *
   * @return a port of the loopback interface
   */
  public int port() {
    return server.getLocalPort();
  }

  /**
   * Has everything arrive later, in both directions.
   *
   * @param time how much later; zero for at once
   */
  public void delay(Duration time) {
    delay = time;
  }

  /** Passes nothing on any more and keeps connections open, as a network does that lost the way. */
  public void hold() {
    held = true;
  }

  /** Passes on what was held, and all else. */
  public void resume() {
    synchronized (change) {
      held = false;
      change.notifyAll();
    }
  }

  /** Cuts all connections that are open, with a reset. New ones are passed on. */
  public void cut() {
    synchronized (opening) {
      connections.forEach(ProxiedConnection::close);
    }
  }

  /**
   * Has the next request that contains a text arrive, and cuts its connection instead of passing on
   * the answer, once: the server has done what it was asked, and the client cannot know.
   *
   * @param text what the request contains, in ASCII; it may arrive in parts
   */
  public void loseReplyTo(String text) {
    replyLost = false;
    lostReply.set(text);
  }

  /**
   * Whether the request of the last {@link #loseReplyTo} has come, so that a test knows that its
   * fault was played.
   *
   * @return true from when its text arrived
   */
  public boolean replyLost() {
    return replyLost;
  }

  /**
   * How many connections are open.
   *
   * @return the number
   */
  public int connections() {
    return connections.size();
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Closing a fault proxy: the port cannot be closed.", e);
    } finally {
      resume();
      cut();
    }
  }

  /** The text of the request whose answer is to be lost, if there is one. */
  @Nullable String lostText() {
    return lostReply.get();
  }

  /** Whether whoever found the text loses the answer, which only one connection does. */
  boolean loses(String text) {
    if (!lostReply.compareAndSet(text, null)) {
      return false;
    }
    replyLost = true;
    return true;
  }

  /** Waits as long as the fault of the moment wants it. */
  void obstruct() throws InterruptedException {
    long end = System.nanoTime() + delay.toNanos();
    // A parked thread may wake for no reason.
    for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    synchronized (change) {
      while (held && !closed) {
        change.wait();
      }
    }
  }

  void ended(ProxiedConnection connection) {
    connections.remove(connection);
  }

  private void accept() {
    while (!closed) {
      try {
        open(server.accept());
      } catch (IOException e) {
        // The proxy is closed, or the server takes no connections now.
      }
    }
  }

  private void open(Socket client) throws IOException {
    synchronized (opening) {
      try {
        Socket upstream = new Socket(target.getAddress(), target.getPort());
        ProxiedConnection connection = new ProxiedConnection(this, client, upstream);
        connections.add(connection);
        start("fault-proxy-requests", connection::passRequests);
        start("fault-proxy-replies", connection::passReplies);
        if (closed) {
          connection.close();
        }
      } catch (IOException e) {
        client.close();
        throw e;
      }
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
