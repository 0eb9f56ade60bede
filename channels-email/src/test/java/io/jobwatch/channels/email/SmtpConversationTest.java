package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SmtpConversationTest {

  private final ScriptedSmtp server = ScriptedSmtp.plain();
  private final NotificationChannel channel = EmailChannels.plain(server);

  @AfterEach
  void close() {
    channel.close();
    server.close();
  }

  @Test
  void givesTheServersAnswerAsTheReceipt() {
    assertThat(deliver("ada@example.org"))
        .isEqualTo(new DeliveryResult.Delivered("250 2.0.0 taken as 4711"));
    assertThat(server.commands())
        .startsWith(
            "EHLO acme.example",
            "MAIL FROM:<alerts@acme.example>",
            "RCPT TO:<ada@example.org>",
            "DATA");
  }

  @Test
  void sendsFurtherMailsInTheSameConversation() {
    deliver("ada@example.org");
    deliver("ada@example.org");
    assertThat(deliver("ada@example.org")).isInstanceOf(DeliveryResult.Delivered.class);
    assertThat(server.mails()).hasSize(3);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void beginsAnewWhenTheServerHasHungUp() {
    deliver("ada@example.org");
    server.hangUp();
    assertThat(deliver("ada@example.org")).isInstanceOf(DeliveryResult.Delivered.class);
    assertThat(server.mails()).hasSize(2);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void beginsAnewAfterARefusalAndAfterFiftyMails() {
    server.answer("RCPT", "550 5.1.1 no such user");
    assertThat(deliver("bob@example.org")).isInstanceOf(DeliveryResult.DestinationGone.class);
    server.answer("RCPT", "250 ok");
    for (int mail = 0; mail < 51; mail++) {
      assertThat(deliver("ada@example.org")).isInstanceOf(DeliveryResult.Delivered.class);
    }
    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void repeatsTheMessageIdAfterAnUnknownOutcome() {
    server.answer(".", ScriptedSmtp.HANG_UP);
    assertThat(deliver("ada@example.org")).isInstanceOf(DeliveryResult.UnknownOutcome.class);
    server.answer(".", "250 2.0.0 taken");
    deliver("ada@example.org");
    deliver("ada@example.org");
    List<String> ids =
        server.mails().stream()
            .flatMap(mail -> ReceivedMail.parse(mail).header("Message-ID").stream())
            .toList();
    assertThat(ids).hasSize(2).containsOnly("<" + Samples.DELIVERY_ID + "@acme.example>");
  }

  @Test
  void refusesAnythingButOnePlainAddressAndConnectsForNone() {
    for (String address : MailAddressTest.REFUSED) {
      assertThat(deliver(address))
          .as("'%s'", address)
          .isInstanceOf(DeliveryResult.MessageRejected.class)
          .extracting(DeliveryResult::detail)
          .asString()
          .doesNotContain("example.com");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void sendsToTheAsciiFormOfADomain() {
    deliver("ada@Bücher.example");
    assertThat(server.commands()).contains("RCPT TO:<ada@xn--bcher-kva.example>");
    assertThat(ReceivedMail.parse(server.mails().get(0)).header("To"))
        .containsExactly("ada@xn--bcher-kva.example");
  }

  @Test
  void asksForTheAsciiFormOfADomainThatAnotherOwnerMayHave() {
    assertThat(deliver("ada@straße.example"))
        .isInstanceOf(DeliveryResult.MessageRejected.class)
        .extracting(DeliveryResult::detail)
        .asString()
        .contains("xn--")
        .doesNotContain("ada@straße");
  }

  @Test
  void blamesNoDomainForWhatStandsBeforeIt() {
    for (String address : List.of("groß@example.org", "groß")) {
      assertThat(deliver(address).detail()).as(address).doesNotContain("xn--");
    }
    assertThat(deliver("groß@straße.example").detail()).contains("xn--");
  }

  private DeliveryResult deliver(String address) {
    return channel.deliver(Samples.message(address));
  }
}
