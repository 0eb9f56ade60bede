package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.NotificationChannelProvider;
import io.jobwatch.testkit.NotificationChannelContract;
import io.jobwatch.testkit.RemoteFault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class EmailChannelContractTest extends NotificationChannelContract {

  private static final String PASSWORD = "correct horse battery staple";

  private final ScriptedSmtp server = ScriptedSmtp.startTls(TestCertificate.LOOPBACK);

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  protected NotificationChannelProvider provider() {
    return new EmailChannelProvider(TestCertificate.LOOPBACK::trust);
  }

  @Override
  protected Map<String, String> options() {
    return EmailChannels.with(
        EmailChannels.options(server.port(), "starttls"),
        "username",
        "acme-alerts",
        "password",
        PASSWORD,
        "timeout",
        "2s");
  }

  @Override
  protected Map<String, String> wrongOptions() {
    return Map.of(
        "host", "",
        "port", "0",
        "tls", "maybe",
        "from", "a@acme.example, b@acme.example",
        "reply-to", "nobody",
        "password", "",
        "message-id-domain", "not a domain",
        "connect-timeout", "soon",
        "timeout", "0s",
        "attempts", "0");
  }

  @Override
  protected List<String> secrets() {
    return List.of(PASSWORD, EmailChannels.ADDRESS);
  }

  @Override
  protected String address() {
    return EmailChannels.ADDRESS;
  }

  @Override
  protected Set<String> wrongAddresses() {
    return Set.of("ada.lovelace", "Ada <ada@example.org>", "ada@straße.example");
  }

  @Override
  protected List<String> received() {
    return server.mails().stream().map(mail -> ReceivedMail.parse(mail).asText()).toList();
  }

  /** SMTP has no way to ask for a pause of a certain length. */
  @Override
  protected Set<RemoteFault> notInThisProtocol() {
    return Set.of(RemoteFault.RATE_LIMITED);
  }

  @Override
  protected void fail(RemoteFault fault) {
    switch (fault) {
      case UNREACHABLE -> server.close();
      case BUSY -> server.answer("RCPT", "451 4.3.0 <ada@example.org>: try again");
      case RATE_LIMITED -> throw new IllegalArgumentException(fault.name());
      case SILENT -> server.answer(".", ScriptedSmtp.SILENCE);
      case CUT_OFF -> server.answer(".", ScriptedSmtp.HANG_UP);
      case REFUSES_MESSAGE -> server.answer(".", "554 5.6.0 not in form");
      case GONE -> server.answer("RCPT", "550 5.1.1 <ada@example.org>: no such user");
      case REFUSES_CREDENTIALS -> server.answer("AUTH", "535 5.7.8 wrong: " + PASSWORD);
    }
  }

  @Override
  protected void assertInert(String received) {
    InertMail.check(ReceivedMail.fromText(received));
  }
}
