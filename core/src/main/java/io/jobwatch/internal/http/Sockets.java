package io.jobwatch.internal.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Sockets that are closed together, also those that come too late. Safe for several threads. */
final class Sockets implements AutoCloseable {

  private final List<Closeable> open = new ArrayList<>();
  private boolean closed;

  synchronized <T extends Closeable> T add(T socket) {
    open.add(socket);
    if (closed) {
      close();
    }
    return socket;
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.forEach(Sockets::closeQuietly);
    open.clear();
  }

  /** A socket that cannot be closed any more is closed or broken, which comes to the same. */
  static void closeQuietly(Closeable socket) {
    try (socket) {
      if (socket instanceof Socket connection) {
        // A reset instead of an orderly end, which could pass for the end of an answer.
        connection.setSoLinger(true, 0);
      }
    } catch (IOException ignored) {
      // See above.
    }
  }
}
