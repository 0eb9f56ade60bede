package io.jobwatch.channels.email;

import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the channel's options. */
final class EmailOptions {

  /** Names, IPv4 and IPv6 addresses; that such a host exists is seen when mail is sent. */
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.:_-]{1,253}");

  private static final Mailbox NOBODY =
      new Mailbox(new MailAddress("nobody", "missing.invalid"), "");

  private final PluginOptions options;

  private EmailOptions(PluginOptions options) {
    this.options = options;
  }

  static EmailSettings read(PluginOptions options) {
    EmailSettings settings = new EmailOptions(options).settings();
    options.verify();
    return settings;
  }

  private EmailSettings settings() {
    TlsMode tls = options.oneOf("tls", TlsMode.class).orElse(TlsMode.STARTTLS);
    EmailSettings.Server server =
        new EmailSettings.Server(
            host(),
            options.integer("port", 1, 65_535).orElse(tls.defaultPort()),
            tls,
            login(tls),
            options.duration("connect-timeout").orElse(Duration.ofSeconds(10)),
            options.duration("timeout").orElse(Duration.ofSeconds(50)));
    Mailbox from = from();
    return new EmailSettings(
        server,
        from,
        mailbox("reply-to").orElse(null),
        parsed("message-id-domain", MailDomain::ascii, "it is no domain", "use example.org")
            .orElse(from.address().domain()),
        options.integer("attempts", 1, 100).orElse(12),
        unsubscribe());
  }

  private String host() {
    String host = options.required("host").text();
    if (!host.isEmpty() && !HOST.matcher(host).matches()) {
      options.fault("host", "it is no host", "use a name such as smtp.example.org, no port");
    }
    return host;
  }

  private @Nullable Login login(TlsMode tls) {
    Optional<String> username = options.text("username");
    Optional<Secret> password = options.secret("password");
    if (username.isPresent() != password.isPresent()) {
      both(username.isPresent() ? "password" : "username");
    }
    if (password.isPresent() && tls == TlsMode.NONE) {
      options.fault(
          "password", "it would be sent without encryption", "set tls to starttls or implicit");
    }
    return username.isPresent() && password.isPresent()
        ? new Login(username.get(), password.get())
        : null;
  }

  private @Nullable UnsubscribeLinks unsubscribe() {
    Optional<String> address =
        parsed(
            "unsubscribe-url",
            UnsubscribeLinks::address,
            UnsubscribeLinks.REASON,
            UnsubscribeLinks.CURE);
    Optional<Secret> key = options.secret("unsubscribe-key");
    boolean named = options.text("unsubscribe-url").isPresent();
    if (named != key.isPresent()) {
      both(named ? "unsubscribe-key" : "unsubscribe-url");
    }
    Optional<UnsubscribeTokens> tokens = key.flatMap(this::tokens);
    return address.isPresent() && tokens.isPresent()
        ? new UnsubscribeLinks(address.get(), tokens.get())
        : null;
  }

  private Optional<UnsubscribeTokens> tokens(Secret key) {
    try {
      return Optional.of(UnsubscribeTokens.of(key));
    } catch (IllegalArgumentException e) {
      options.fault(
          "unsubscribe-key",
          UnsubscribeTokens.REASON,
          "make a long random one, such as with 'openssl rand -hex 32'");
      return Optional.empty();
    }
  }

  private void both(String missing) {
    options.fault(missing, "it is required beside the other of the two", "set both or neither");
  }

  private Mailbox from() {
    String text = options.required("from").text();
    return text.isEmpty() ? NOBODY : mailbox("from").orElse(NOBODY);
  }

  private Optional<Mailbox> mailbox(String key) {
    return parsed(
        key,
        Mailbox::parse,
        "it is not one mail address",
        "use one such as Job alerts <alerts@example.org>");
  }

  private <T> Optional<T> parsed(
      String key, Function<String, Optional<T>> parser, String reason, String cure) {
    Optional<String> text = options.text(key);
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      options.fault(key, reason, cure);
    }
    return value;
  }
}
