package io.jobwatch.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection through a {@link FaultProxy}. */
final class ProxiedConnection {

  private static final int CHUNK = 65_536;

  private final FaultProxy proxy;
  private final Socket client;
  private final Socket server;
  private volatile boolean replyLost;

  /** The end of what was passed on while a text was looked for; of the requests' thread. */
  private String earlier = "";

  ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
    this.proxy = proxy;
    this.client = client;
    this.server = server;
  }

  void passRequests() {
    pass(client, server, true);
  }

  void passReplies() {
    pass(server, client, false);
  }

  private void pass(Socket from, Socket to, boolean requests) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        if (requests) {
          look(new String(chunk, 0, length, StandardCharsets.ISO_8859_1));
        }
        if (!requests && replyLost) {
          return;
        }
        proxy.obstruct();
        out.write(chunk, 0, length);
        out.flush();
      }
    } catch (IOException e) {
      // One side has gone; so the other goes, too.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** Looks for the text whose reply is to be lost, which may have begun in an earlier chunk. */
  private void look(String chunk) {
    String text = proxy.lostText();
    if (text == null) {
      earlier = "";
      return;
    }
    // One less than the text, so that nothing is found which was whole before.
    int kept = Math.min(earlier.length(), Math.max(0, text.length() - 1));
    earlier = earlier.substring(earlier.length() - kept) + chunk;
    if (earlier.contains(text) && proxy.loses(text)) {
      replyLost = true;
    }
  }

  /** Ends it with a reset, so that neither side takes it for an orderly end. */
  void close() {
    reset(client);
    reset(server);
    proxy.ended(this);
  }

  private static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
  }
}
