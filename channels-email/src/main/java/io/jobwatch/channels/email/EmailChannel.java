package io.jobwatch.channels.email;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.spi.channel.NotificationChannel;
import io.jobwatch.spi.channel.OutgoingMessage;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Sends each message as one mail to one address. */
final class EmailChannel implements NotificationChannel {

  /** How many jobs of the longest kind fit into a mail that is shown whole. */
  static final int CAPACITY = 20;

  private final EmailMessages messages;
  private final SmtpSender sender;
  private final RetryPolicy retryPolicy;

  EmailChannel(EmailSettings settings, SSLSocketFactory tls) {
    messages = new EmailMessages(settings);
    sender = new SmtpSender(settings, tls);
    // A mail server that is busy or greylists wants hours, not seconds (RFC 5321 4.5.4.1).
    retryPolicy =
        new RetryPolicy(settings.attempts(), Duration.ofSeconds(30), Duration.ofHours(6), 0.2);
  }

  @Override
  public DeliveryResult deliver(OutgoingMessage message) {
    Optional<MailAddress> to = MailAddress.parse(message.address());
    if (to.isEmpty()) {
      return new DeliveryResult.MessageRejected("the address: " + wrong(message.address()));
    }
    return sender.send(messages.render(message, to.get()), to.get());
  }

  @Override
  public Optional<String> objection(String address) {
    return MailAddress.parse(address).isPresent() ? Optional.empty() : Optional.of(wrong(address));
  }

  private static String wrong(String address) {
    return "it is not one plain mail address"
        + (hasAmbiguousDomain(address)
            ? "; its domain has to be in ASCII, which begins with xn--"
            : " such as ada@example.org, without a name");
  }

  private static boolean hasAmbiguousDomain(String address) {
    int at = address.lastIndexOf('@');
    return at >= 0 && MailDomain.isAmbiguous(address.substring(at));
  }

  @Override
  public int capacity() {
    return CAPACITY;
  }

  @Override
  public RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  @Override
  public void close() {
    sender.close();
  }
}
