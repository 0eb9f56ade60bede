package io.jobwatch.internal.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/**
 * A proxy on the loopback interface for one connection, whose far end is connected already. The
 * JDK's client looks names up by itself and has no hook for it; behind this proxy it cannot, so
 * that an address which was checked is the one that is called. For https it answers a {@code
 * CONNECT} and sees nothing but TLS, whose certificate the client checks against the name; for http
 * it turns the request line from a proxy's form into a server's.
 *
 * <p>Another process of this machine could take the connection before the client does. It would
 * reach the checked address and nothing else, and the call would fail.
 */
final class PinnedTunnel implements AutoCloseable {

  private static final int MAX_HEAD = 256 * 1024;
  private static final String ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n";

  private final ServerSocket entrance;
  private final Socket far;
  private final boolean secure;
  private final Executor threads;
  private final Sockets sockets = new Sockets();

  /**
   * Opens a tunnel. Closing it closes the far end too, also if opening fails.
   *
   * @param far a connection to the checked address
   * @param secure whether the call is for https
   * @param threads run two tasks each until the tunnel is closed
   */
  PinnedTunnel(Socket far, boolean secure, Executor threads) throws IOException {
    this.far = sockets.add(far);
    this.secure = secure;
    this.threads = threads;
    try {
      this.entrance = sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      threads.execute(this::run);
    } catch (IOException | RuntimeException e) {
      sockets.close();
      throw e;
    }
  }

  /** Where the client finds the proxy. */
  InetSocketAddress address() {
    return new InetSocketAddress(entrance.getInetAddress(), entrance.getLocalPort());
  }

  @Override
  public void close() {
    sockets.close();
  }

  private void run() {
    try {
      Socket near = sockets.add(entrance.accept());
      entrance.close();
      InputStream fromNear = new BufferedInputStream(near.getInputStream());
      String head = head(fromNear);
      if (secure) {
        near.getOutputStream().write(ESTABLISHED.getBytes(StandardCharsets.ISO_8859_1));
      } else {
        far.getOutputStream().write(serverForm(head).getBytes(StandardCharsets.ISO_8859_1));
      }
      threads.execute(() -> pump(near, far));
      copy(fromNear, far);
    } catch (IOException | RuntimeException e) {
      // Either end broke or the tunnel was closed: the client sees a broken connection and says so.
      sockets.close();
    }
  }

  private void pump(Socket near, Socket from) {
    try {
      copy(from.getInputStream(), near);
    } catch (IOException e) {
      // As above.
      sockets.close();
    }
  }

  /** Passes the end on too: some answers have no other. */
  private static void copy(InputStream from, Socket to) throws IOException {
    from.transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int matched = 0;
    while (matched < 4) {
      int next = in.read();
      if (next < 0 || head.size() == MAX_HEAD) {
        throw new IOException("The request has no end of its header");
      }
      head.write(next);
      boolean expected = next == "\r\n\r\n".charAt(matched);
      matched = expected ? matched + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** {@code GET http://host/path HTTP/1.1} becomes {@code GET /path HTTP/1.1} (RFC 9112, 3.2). */
  private static String serverForm(String head) {
    int method = head.indexOf(' ') + 1;
    int authority = head.indexOf("://", method) + 3;
    int path = authority;
    while ("/? ".indexOf(head.charAt(path)) < 0) {
      path++;
    }
    String slash = head.charAt(path) == '/' ? "" : "/";
    return head.substring(0, method) + slash + head.substring(path);
  }
}
