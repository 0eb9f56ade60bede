package io.jobwatch.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** Connects to the first of some addresses that answers. */
final class Dialer {

  private Dialer() {}

  /**
   * Connects.
   *
   * @param addresses at least one, tried in turn
   * @param connectTimeout the longest time for one address
   * @param deadline the end of the time for all
   * @return a connection
   * @throws IOException if none answers
   */
  static Socket dial(List<InetSocketAddress> addresses, Duration connectTimeout, Deadline deadline)
      throws IOException {
    IOException last = new ConnectException("No time was left");
    for (InetSocketAddress address : addresses) {
      long millis = Math.min(connectTimeout.toMillis(), deadline.left().toMillis());
      if (millis <= 0) {
        break;
      }
      // Directly, whatever proxy the JVM is set up with: that one would look names up again.
      Socket socket = new Socket(Proxy.NO_PROXY);
      try {
        socket.connect(address, (int) Math.min(millis, Integer.MAX_VALUE));
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException e) {
        Sockets.closeQuietly(socket);
        last = e;
      }
    }
    throw last;
  }
}
