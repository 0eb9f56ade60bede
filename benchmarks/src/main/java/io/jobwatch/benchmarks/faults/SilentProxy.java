package io.jobwatch.benchmarks.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between nodes and a server and hands on what both say, unless it is silent: then it keeps
 * all to itself, and connections stay open.
 */
final class SilentProxy implements AutoCloseable {

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  private SilentProxy(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  static SilentProxy to(int target) {
    try {
      ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      SilentProxy proxy = new SilentProxy(server, target);
      thread(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("Starting a proxy on the loopback interface: failed.", e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  void silent(boolean on) {
    silent = on;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(upstream);
        thread(() -> pump(client, upstream));
        thread(() -> pump(upstream, client));
      } catch (IOException e) {
        // The proxy or the server is closed; a client sees that its connection is.
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16_384];
      int read = in.read(buffer);
      while (read >= 0) {
        while (silent) {
          Waits.sleep(Duration.ofMillis(20));
        }
        out.write(buffer, 0, read);
        out.flush();
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // One side has ended the connection; the other side's ends with it.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Stopping a proxy: failed.", e);
    }
  }
}
