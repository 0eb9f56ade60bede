package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.channels.email.EmailSettings.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SmtpSocketTest {

  @Test
  @Timeout(60)
  void isCutWhileNameServersAreSilent() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch silent = new CountDownLatch(1);
    SmtpSocket socket =
        socket(
            host -> {
              asked.countDown();
              awaitEnd(silent);
              throw new UnknownHostException(host);
            });
    CompletableFuture<Socket> connection = new CompletableFuture<>();
    Thread sender =
        new Thread(
            () -> {
              try {
                connection.complete(socket.connect());
              } catch (IOException e) {
                connection.completeExceptionally(e);
              }
            });
    sender.start();
    try {
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

      socket.cut();

      assertThatThrownBy(() -> connection.get(20, TimeUnit.SECONDS))
          .hasRootCauseMessage("The time for this mail is over.");
    } finally {
      silent.countDown();
    }
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    SmtpSocket socket =
        socket(
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(socket::connect).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void isNotConnectedOnceItWasCut() {
    SmtpSocket socket = socket(host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    socket.cut();

    assertThatThrownBy(socket::connect).hasMessage("The time for this mail is over.");
  }

  private static void awaitEnd(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static SmtpSocket socket(HostLookup.Names names) {
    return new SmtpSocket(
        new Server(
            "mail.example", 25, TlsMode.NONE, null, Duration.ofSeconds(5), Duration.ofSeconds(50)),
        names);
  }
}
