package io.jobwatch.internal.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on the loopback interface that does with a connection whatever a test wants. */
final class RawServer implements AutoCloseable {

  /** What becomes of a connection; it is closed afterwards. */
  interface Script {
    void run(Connection connection) throws IOException;
  }

  private final ServerSocket server;
  private final Script script;
  private final Queue<Closeable> open = new ArrayDeque<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final CountDownLatch broken = new CountDownLatch(1);

  RawServer(Script script) {
    this(InetAddress.getLoopbackAddress(), 0, script);
  }

  RawServer(InetAddress address, int port, Script script) {
    this.script = script;
    try {
      server = new ServerSocket(port, 200, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** A server that sends the same bytes to everyone. */
  static RawServer answering(String answer) {
    return new RawServer(
        connection -> {
          connection.readHead();
          connection.send(answer);
        });
  }

  URI uri(String path) {
    return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + port() + path);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** The bytes that the sockets took; some of them may not have been read on the other side. */
  long sent() {
    return sent.get();
  }

  List<String> heads() {
    return heads;
  }

  /** Opens once the other side has ended a connection while the script was at it. */
  CountDownLatch broken() {
    return broken;
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (open) {
      for (Closeable socket : open) {
        socket.close();
      }
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        synchronized (open) {
          open.add(socket);
        }
        connections.incrementAndGet();
        start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      script.run(new Connection(socket));
      drain(socket);
    } catch (IOException e) {
      broken.countDown();
    }
  }

  /** Reads to the end: closing with something unread would reset, and take an answer with it. */
  private static void drain(Socket socket) {
    try {
      if (!socket.isClosed()) {
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      // The other side has reset it, or the server is closed.
    }
  }

  /** One connection. */
  final class Connection {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
      this.out = socket.getOutputStream();
    }

    String readHead() throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("No request");
        }
        head.append((char) next);
      }
      heads.add(head.toString());
      return head.toString();
    }

    String read(int length) throws IOException {
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      sent.addAndGet(bytes.length);
    }

    /** Waits until the other side ends the connection. */
    void awaitEnd() throws IOException {
      while (in.read() >= 0) {}
      throw new IOException("The other side has ended the connection");
    }

    void sendInterimAnswersForEver() throws IOException {
      readHead();
      while (true) {
        send("HTTP/1.1 100 Continue\r\n\r\n");
      }
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
