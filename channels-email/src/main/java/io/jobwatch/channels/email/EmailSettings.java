package io.jobwatch.channels.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set.
 *
 * @param server the mail server
 * @param from who the mails are from
 * @param replyTo where answers go, or {@code null} for the sender
 * @param messageIdDomain the domain in which message ids and the list's id are unique
 * @param attempts how often a mail is tried
 * @param unsubscribe the links by which mail is ended, or {@code null} for none
 */
record EmailSettings(
    Server server,
    Mailbox from,
    @Nullable Mailbox replyTo,
    String messageIdDomain,
    int attempts,
    @Nullable UnsubscribeLinks unsubscribe) {

  /**
   * How the mail server is reached.
   *
   * @param host its name or IP address
   * @param port its port
   * @param tls how the connection is encrypted
   * @param login how to sign in, or {@code null} if the server takes mail without
   * @param connectTimeout the longest time for a connection to one of its addresses
   * @param timeout the longest time for one mail, connection included
   */
  record Server(
      String host,
      int port,
      TlsMode tls,
      @Nullable Login login,
      Duration connectTimeout,
      Duration timeout) {

    /** The server in an error message. */
    String name() {
      return host + ":" + port;
    }
  }
}
