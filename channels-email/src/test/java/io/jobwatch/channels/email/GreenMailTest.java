package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The channel with a mail server that was not written for it. */
@Timeout(120)
class GreenMailTest {

  static {
    // GreenMail reads these once, when it makes its first encrypted socket.
    System.setProperty("greenmail.tls.keystore.file", TestCertificate.LOOPBACK.file().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
  }

  private final GreenMail greenMail =
      new GreenMail(
          new ServerSetup[] {
            patient(ServerSetup.PROTOCOL_SMTP), patient(ServerSetup.PROTOCOL_SMTPS)
          });

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  @Test
  void deliversTheWorstMessage() {
    greenMail.start();
    Map<String, String> options = EmailChannels.options(greenMail.getSmtp().getPort(), "none");
    try (NotificationChannel channel = EmailChannels.create(options)) {
      DeliveryResult result =
          channel.deliver(Samples.worstCaseMessage("ada@example.org", channel.capacity()));
      assertThat(result).isInstanceOf(DeliveryResult.Delivered.class);
      assertThat(result.detail()).startsWith("250");
    }
    ReceivedMail mail = received();
    InertMail.check(mail);
    assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
    assertThat(mail.document().select("h2")).hasSize(EmailChannel.CAPACITY);
  }

  @Test
  void signsInOverTls() {
    greenMail.setUser("alerts@acme.example", "acme-alerts", "hunter2");
    greenMail.getUserManager().setAuthRequired(true);
    greenMail.start();
    Map<String, String> options =
        EmailChannels.with(
            EmailChannels.options(greenMail.getSmtps().getPort(), "implicit"),
            "username",
            "acme-alerts");
    assertThat(EmailChannels.deliver(EmailChannels.with(options, "password", "wrong")))
        .isInstanceOf(DeliveryResult.Misconfigured.class);
    assertThat(EmailChannels.deliver(EmailChannels.with(options, "password", "hunter2")))
        .isInstanceOf(DeliveryResult.Delivered.class);
    assertThat(received().text()).contains("Java Developer");
  }

  /** It gives up on a server that does not listen within 2 seconds otherwise. */
  private static ServerSetup patient(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  private ReceivedMail received() {
    assertThat(greenMail.waitForIncomingEmail(60_000, 1)).isTrue();
    assertThat(greenMail.getReceivedMessages()).hasSize(1);
    ReceivedMail mail =
        ReceivedMail.parse(GreenMailUtil.getWholeMessage(greenMail.getReceivedMessages()[0]));
    List<String> sent =
        mail.headers().stream()
            .filter(line -> !line.startsWith("Return-Path: ") && !line.startsWith("Received: "))
            .toList();
    return new ReceivedMail(sent, mail.text(), mail.html());
  }
}
