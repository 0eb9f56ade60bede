package io.jobwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private ServerSocket target;
  private FaultProxy proxy;
  private Socket client;
  private Socket server;

  @BeforeEach
  void connect() throws IOException {
    target = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    proxy = FaultProxy.to("localhost", target.getLocalPort());
    client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.setSoTimeout(60_000);
    server = target.accept();
    server.setSoTimeout(60_000);
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    client.close();
    server.close();
    target.close();
  }

  @Test
  void passesEverythingOn() throws IOException {
    say(client, "hello");
    assertThat(heard(server, 5)).isEqualTo("hello");
    say(server, "you");
    assertThat(heard(client, 3)).isEqualTo("you");
    assertThat(proxy.connections()).isEqualTo(1);
  }

  @Test
  void holdsEverythingUntilItIsToGoOn() throws IOException {
    proxy.hold();
    say(client, "hello");
    server.setSoTimeout(100);
    assertThatThrownBy(() -> heard(server, 5)).isInstanceOf(SocketTimeoutException.class);

    proxy.resume();
    server.setSoTimeout(60_000);
    assertThat(heard(server, 5)).isEqualTo("hello");
  }

  @Test
  void letsThingsArriveLater() throws IOException {
    proxy.delay(Duration.ofMillis(50));
    long start = System.nanoTime();
    say(client, "hello");

    assertThat(heard(server, 5)).isEqualTo("hello");
    assertThat(System.nanoTime() - start).isGreaterThan(50_000_000L);
  }

  @Test
  void losesTheReplyToWhatTheServerHasUnderstood() throws IOException {
    proxy.loseReplyTo("COMMIT");
    say(client, "BEGIN");
    assertThat(heard(server, 5)).isEqualTo("BEGIN");
    say(server, "ok");
    assertThat(heard(client, 2)).isEqualTo("ok");

    say(client, "COMMIT");
    assertThat(heard(server, 6)).isEqualTo("COMMIT");
    say(server, "ok");
    assertThatThrownBy(() -> heard(client, 2)).isInstanceOf(IOException.class);
  }

  @Test
  void losesTheReplyToATextThatArrivesInParts() throws IOException {
    proxy.loseReplyTo("COMMIT");
    assertThat(proxy.replyLost()).isFalse();
    for (String part : new String[] {"BEGIN COM", "M", "IT"}) {
      say(client, part);
      assertThat(heard(server, part.length())).isEqualTo(part);
    }
    assertThat(proxy.replyLost()).isTrue();
    say(server, "ok");
    assertThatThrownBy(() -> heard(client, 2)).isInstanceOf(IOException.class);
  }

  @Test
  void losesNoReplyForWhatCameBeforeItsTextWasNamed() throws IOException {
    proxy.loseReplyTo("A LONGER TEXT");
    say(client, "COMMIT");
    assertThat(heard(server, 6)).isEqualTo("COMMIT");

    proxy.loseReplyTo("COMMIT");
    say(client, "ROLLBACK");
    assertThat(heard(server, 8)).isEqualTo("ROLLBACK");
    say(server, "ok");
    assertThat(heard(client, 2)).isEqualTo("ok");
    assertThat(proxy.replyLost()).isFalse();
  }

  @Test
  void cutsWhatIsOpenAndTakesNewOnes() throws IOException {
    proxy.cut();
    assertEnds(client);

    try (Socket again = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        Socket accepted = target.accept()) {
      say(again, "hi");
      assertThat(heard(accepted, 2)).isEqualTo("hi");
    }
  }

  @Test
  void cutsAConnectionThatIsOnlyBeingOpened() throws IOException {
    for (int i = 0; i < 50; i++) {
      try (Socket opened = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
          Socket accepted = target.accept()) {
        opened.setSoTimeout(60_000);
        proxy.cut();
        assertEnds(opened);
        assertEnds(accepted);
      }
    }
  }

  @Test
  void endsTheConnectionOfAClientWhenTheServerTakesNone() throws IOException {
    target.close();
    try (Socket again = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
      again.setSoTimeout(60_000);
      assertEnds(again);
    }
  }

  @Test
  void endsWhatIsOpenWhenItIsClosed() throws IOException {
    proxy.close();
    assertEnds(client);
    assertEnds(server);
  }

  /** A time-out would say that it is still open. */
  private static void assertEnds(Socket socket) {
    assertThatThrownBy(() -> heard(socket, 1))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** What arrives; fails if it ends before. */
  private static String heard(Socket socket, int length) throws IOException {
    byte[] bytes = socket.getInputStream().readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("It ended after " + bytes.length);
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
