package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.DeliveryResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class EmailChannelTlsTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void upgradesBeforeAnythingIsSent(String host) {
    try (ScriptedSmtp server = ScriptedSmtp.startTls(TestCertificate.LOOPBACK)) {
      assertThat(deliver(server, "host", host)).isInstanceOf(DeliveryResult.Delivered.class);
      assertThat(server.commands().subList(0, 4))
          .containsExactly("EHLO acme.example", "STARTTLS", "EHLO acme.example", "AUTH");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void speaksTlsFromTheFirstByte(String host) {
    try (ScriptedSmtp server = ScriptedSmtp.implicitTls(TestCertificate.LOOPBACK)) {
      assertThat(deliver(server, "tls", "implicit", "host", host))
          .isInstanceOf(DeliveryResult.Delivered.class);
      assertThat(server.commands())
          .startsWith("EHLO acme.example", "AUTH")
          .doesNotContain("STARTTLS");
    }
  }

  @Test
  void refusesAServerThatDoesNotOfferStartTls() {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      assertThat(deliver(server))
          .isInstanceOf(DeliveryResult.Misconfigured.class)
          .extracting(DeliveryResult::detail)
          .asString()
          .contains("does not offer it");
      assertThat(server.commands()).containsExactly("EHLO acme.example");
    }
  }

  @Test
  void refusesAServerThatTakesStartTlsBack() {
    try (ScriptedSmtp server = ScriptedSmtp.startTls(TestCertificate.LOOPBACK)) {
      server.answer("STARTTLS", "454 4.7.0 not now");
      assertThat(deliver(server)).isInstanceOf(DeliveryResult.Transient.class);
      server.answer("STARTTLS", "502 5.5.1 never");
      assertThat(deliver(server)).isInstanceOf(DeliveryResult.Misconfigured.class);
      assertThat(server.commands()).doesNotContain("AUTH");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "implicit"})
  void refusesACertificateThatIsNotTrustedOrNotTheServers(String tls) {
    TestCertificate other = TestCertificate.OF_ANOTHER_HOST;
    try (ScriptedSmtp server =
        tls.equals("implicit") ? ScriptedSmtp.implicitTls(other) : ScriptedSmtp.startTls(other)) {
      Map<String, String> options = options(server, "tls", tls);
      assertThat(EmailChannels.deliver(TestCertificate.LOOPBACK, options))
          .isInstanceOf(DeliveryResult.Misconfigured.class);
      assertThat(EmailChannels.deliver(other, options))
          .isInstanceOf(DeliveryResult.Misconfigured.class);
      assertThat(server.commands()).doesNotContain("AUTH");
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void namesTheOptionsWhenAPlainServerIsSpokenToInTls() {
    try (ScriptedSmtp server = ScriptedSmtp.plain()) {
      assertThat(deliver(server, "tls", "implicit"))
          .isInstanceOf(DeliveryResult.Misconfigured.class)
          .extracting(DeliveryResult::detail)
          .asString()
          .contains("Check host, port and tls");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "implicit"})
  void aConnectionLostDuringTheHandshakeIsTransient(String tls) {
    try (ScriptedSmtp server =
        tls.equals("implicit")
            ? ScriptedSmtp.implicitTls(TestCertificate.LOOPBACK)
            : ScriptedSmtp.startTls(TestCertificate.LOOPBACK)) {
      server.answer("HANDSHAKE", ScriptedSmtp.HANG_UP);
      assertThat(deliver(server, "tls", tls)).isInstanceOf(DeliveryResult.Transient.class);
      server.answer("HANDSHAKE", ScriptedSmtp.SILENCE);
      assertThat(deliver(server, "tls", tls, "timeout", "1s"))
          .isInstanceOf(DeliveryResult.Transient.class);
    }
  }

  @Test
  void refusedCredentialsPauseTheChannelAndStayUnsaid() {
    try (ScriptedSmtp server = ScriptedSmtp.startTls(TestCertificate.LOOPBACK)) {
      server.answer("AUTH", "535 5.7.8 hunter2 is wrong for acme-alerts");
      assertThat(deliver(server))
          .isEqualTo(
              new DeliveryResult.Misconfigured(
                  "Mail to 'a***@example.org' by 127.0.0.1:"
                      + server.port()
                      + " (AUTH): 535 5.7.8 Check username and password."));
    }
  }

  @Test
  void aLoginThatGetsNoAnswerIsTransient() {
    try (ScriptedSmtp server = ScriptedSmtp.startTls(TestCertificate.LOOPBACK)) {
      server.answer("AUTH", ScriptedSmtp.HANG_UP);
      assertThat(deliver(server)).isInstanceOf(DeliveryResult.Transient.class);
      server.answer("AUTH", ScriptedSmtp.SILENCE);
      assertThat(deliver(server, "timeout", "1s")).isInstanceOf(DeliveryResult.Transient.class);
    }
  }

  @Test
  void aServerWithoutAPasswordMechanismIsMisconfigured() {
    try (ScriptedSmtp server = ScriptedSmtp.implicitTls(TestCertificate.LOOPBACK)) {
      server.answer("EHLO", "250-mail.example\r\n250 AUTH GSSAPI");
      assertThat(deliver(server, "tls", "implicit"))
          .isInstanceOf(DeliveryResult.Misconfigured.class)
          .extracting(DeliveryResult::detail)
          .asString()
          .contains("neither PLAIN nor LOGIN");
    }
  }

  private static DeliveryResult deliver(ScriptedSmtp server, String... more) {
    return EmailChannels.deliver(options(server, more));
  }

  private static Map<String, String> options(ScriptedSmtp server, String... more) {
    Map<String, String> options =
        EmailChannels.with(
            EmailChannels.options(server.port(), "starttls"),
            "username",
            "acme-alerts",
            "password",
            "hunter2");
    return EmailChannels.with(options, more);
  }
}
