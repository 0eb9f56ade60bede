package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.error.ConfigurationException;
import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailOptionsTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final Map<String, String> LEAST =
      Map.of("host", "smtp.acme.example", "from", "alerts@acme.example");

  @Test
  void encryptsAndNeedsNoMoreThanHostAndSender() {
    EmailSettings settings = read();
    assertThat(settings.server())
        .isEqualTo(
            new EmailSettings.Server(
                "smtp.acme.example",
                587,
                TlsMode.STARTTLS,
                null,
                Duration.ofSeconds(10),
                Duration.ofSeconds(50)));
    assertThat(settings.replyTo()).isNull();
    assertThat(settings.messageIdDomain()).isEqualTo("acme.example");
    assertThat(settings.attempts()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({"starttls, 587", "IMPLICIT, 465", "none, 25"})
  void thePortFollowsTheTlsMode(String tls, int port) {
    assertThat(read("tls", tls).server().port()).isEqualTo(port);
    assertThat(read("tls", tls, "port", "2525").server().port()).isEqualTo(2525);
  }

  @Test
  void readsTheRest() {
    EmailSettings settings =
        read(
            "username", "ada",
            "password", "hunter2",
            "from", "Acme Inc. jobs <alerts@acme.example>",
            "reply-to", "\"Doe, Jane\" <jane@acme.example>",
            "message-id-domain", "mail.acme.example",
            "connect-timeout", "3s",
            "timeout", "30s",
            "attempts", "3");
    assertThat(settings.server().login()).isEqualTo(new Login("ada", Secret.of("hunter2")));
    assertThat(settings.from().name()).isEqualTo("Acme Inc. jobs");
    assertThat(settings.replyTo())
        .isEqualTo(new Mailbox(new MailAddress("jane", "acme.example"), "Doe, Jane"));
    assertThat(settings.messageIdDomain()).isEqualTo("mail.acme.example");
    assertThat(settings.server().connectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.server().timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.attempts()).isEqualTo(3);
    assertThat(settings.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@acme.example, b@acme.example",
        "jobs: a@acme.example;",
        "a@acme.example\r\nBcc: eve@example.org",
        "Jobs <a@acme example>",
        "=?UTF-8?Q?a?= <>"
      })
  void refusesASenderThatIsNotOneAddress(String from) {
    assertThatThrownBy(() -> read("from", from))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("it is not one mail address. Use one such as Job alerts <");
  }

  @Test
  void refusesAPasswordThatWouldBeSentUnencrypted() {
    assertThatThrownBy(() -> read("tls", "none", "username", "ada", "password", "hunter2"))
        .hasMessageContaining("password '***': it would be sent without encryption");
  }

  @Test
  void refusesHalfALogin() {
    assertThatThrownBy(() -> read("username", "ada")).hasMessageContaining("password ''");
    assertThatThrownBy(() -> read("password", "hunter2"))
        .hasMessageContaining("username ''")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void refusesAHostWithAPortOrAScheme() {
    assertThatThrownBy(() -> read("host", "smtp://acme.example"))
        .hasMessageContaining("host 'smtp://acme.example': it is no host.");
    assertThat(read("host", "::1").server().host()).isEqualTo("::1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jobs.acme.example/unsubscribe/{token}",
        "https://jobs.acme.example/?list=jobs&t={token}",
        "http://127.0.0.1:8080/{token}",
        "http://localhost/{token}",
      })
  void takesAnAddressForTheWayOut(String address) {
    assertThat(read("unsubscribe-url", address, "unsubscribe-key", KEY).unsubscribe())
        .extracting(links -> links == null ? "" : links.all("ada").toString())
        .asString()
        .startsWith(address.substring(0, address.indexOf('{')) + "1.");
    assertThat(read().unsubscribe()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jobs.acme.example/unsubscribe",
        "https://jobs.acme.example/{token}/{token}",
        "https://{token}.acme.example/",
        "https://jobs.acme.example/#{token}",
        "https://ada@jobs.acme.example/{token}",
        "http://jobs.acme.example/{token}",
        "http://localhost.acme.example/{token}",
        "mailto:end@acme.example?subject={token}",
        "/unsubscribe/{token}",
      })
  void refusesAnAddressThatIsNotForTheWayOut(String address) {
    assertThatThrownBy(() -> read("unsubscribe-url", address, "unsubscribe-key", KEY))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("it is no https address with one {token} in its path or query");
  }

  @Test
  void refusesHalfAWayOutAndAShortKey() {
    String address = "https://jobs.acme.example/{token}";
    assertThatThrownBy(() -> read("unsubscribe-url", address))
        .hasMessageContaining("unsubscribe-key '': it is required beside");
    assertThatThrownBy(() -> read("unsubscribe-key", KEY))
        .hasMessageContaining("unsubscribe-url '': it is required beside")
        .hasMessageNotContaining(KEY);
    assertThatThrownBy(() -> read("unsubscribe-url", address, "unsubscribe-key", "hunter2"))
        .hasMessageContaining("unsubscribe-key '***': it is shorter than 32 characters")
        .hasMessageNotContaining("hunter2");
  }

  private static EmailSettings read(String... more) {
    return EmailOptions.read(PluginOptions.of("Channel 'email'", EmailChannels.with(LEAST, more)));
  }
}
