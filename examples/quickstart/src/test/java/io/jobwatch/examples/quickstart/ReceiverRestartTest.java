package io.jobwatch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.Jobwatch;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Route;
import io.jobwatch.model.Secret;
import io.jobwatch.model.Subscriber;
import io.jobwatch.scrape.Scrapers;
import io.jobwatch.testkit.boards.BoardServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run left behind finds the receiver of the next one. */
class ReceiverRestartTest {

  private static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @TempDir Path folder;

  @Test
  void deliversWhatAnEarlierRunCouldNotToTheSameReceiver() throws IOException {
    Home home = Home.at(folder, null, false);
    int port = FreePort.find();
    new ReceiverSettings(port, SECRET).write(home.receiver());
    try (BoardServer boards = BoardServer.withSampleBoards();
        Jobwatch left = runWithoutReceiver(boards, home, port)) {
      assertThat(left.runOnce().counts()).containsEntry("notified", 1).containsEntry("waiting", 1);
    }

    Command run = Command.run(folder, "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.report()).containsEntry("waiting", 0).containsEntry("failed", 0);
    assertThat(run.number("Webhooks received: (\\d+)"))
        .isEqualTo(run.number("ada +webhook +delivered +(\\d+)"));
    try (Jobwatch jobwatch = Jobwatch.builder().storage(home.open()).build()) {
      assertThat(jobwatch.outbox().in(DeliveryState.DELIVERED, 100))
          .anySatisfy(
              delivery ->
                  assertThat(jobwatch.outbox().attempts(delivery.id()))
                      .extracting(Attempt::result)
                      .containsExactly("transient", "delivered"));
    }
  }

  @Test
  void keepsPortAndSecret() throws IOException {
    Path file = folder.resolve("receiver.properties");
    int port;
    Secret secret;
    try (WebhookReceiver receiver = WebhookReceiver.start(file)) {
      port = receiver.address().getPort();
      secret = receiver.secret();
    }

    try (WebhookReceiver again = WebhookReceiver.start(file)) {
      assertThat(again.address().getPort()).isEqualTo(port);
      assertThat(again.secret()).isEqualTo(secret);
    }
  }

  @Test
  void takesAnotherPortWhereTheKeptOneIsTakenAndKeepsTheSecret() throws IOException {
    Path file = folder.resolve("receiver.properties");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      new ReceiverSettings(other.getLocalPort(), SECRET).write(file);

      try (WebhookReceiver receiver = WebhookReceiver.start(file)) {
        assertThat(receiver.address().getPort()).isNotEqualTo(other.getLocalPort());
        assertThat(receiver.secret()).isEqualTo(SECRET);
        assertThat(ReceiverSettings.read(file).port()).isEqualTo(receiver.address().getPort());
      }
    }
  }

  @Test
  void forgetsTheSecretWithFresh() throws IOException {
    Path file = Home.at(folder, null, false).receiver();
    new ReceiverSettings(0, SECRET).write(file);

    Command.run(folder, "--fresh", "--keywords", "no such word");

    assertThat(ReceiverSettings.read(file).secret()).isNotEqualTo(SECRET);
  }

  @Test
  void refusesSettingsThatAreDamaged() throws IOException {
    Path file = Files.writeString(folder.resolve("receiver.properties"), "port=99999\nsecret=x\n");

    assertThatThrownBy(() -> ReceiverSettings.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Remove the file, or start over with --fresh.");
  }

  private static Jobwatch runWithoutReceiver(BoardServer boards, Home home, int port) {
    return PlayedBoards.use(boards, Jobwatch.builder().storage(home.open()))
        .channel("webhook", options -> options.set("secret", SECRET.reveal()))
        .allowNetworks("127.0.0.0/8")
        .patience(Duration.ZERO)
        .source(Scrapers.greenhouse("halden-bank"))
        .subscriber(
            Subscriber.of("ada").route(Route.of("webhook", "http://127.0.0.1:" + port + "/hook")))
        .alert(
            Alert.named("C++ or C#")
                .forSubscriber("ada")
                .criteria(Criteria.builder().keywords("C++", "C#").build()))
        .build();
  }
}
