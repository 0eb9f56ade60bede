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
        if (requests
            && proxy.losesReplyTo(new String(chunk, 0, length, StandardCharsets.ISO_8859_1))) {
          replyLost = true;
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
