package io.jobwatch.channels.email;

import io.jobwatch.model.DeliveryResult;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Sends mails through one mail server. Safe for use by several threads at once. */
final class SmtpSender implements AutoCloseable {

  private final EmailSettings.Server server;
  private final SmtpConnector connector;
  private final Deadlines deadlines = new Deadlines();
  private final SmtpPool pool = new SmtpPool(deadlines);

  SmtpSender(EmailSettings settings, SSLSocketFactory tls) {
    this.server = settings.server();
    this.connector = new SmtpConnector(settings, tls);
  }

  /** Sends a mail to one address, in a conversation that is open already or in a new one. */
  DeliveryResult send(MimeMessage mail, MailAddress to) {
    SmtpConversation open = openConversation();
    SmtpConversation conversation = open == null ? connector.create() : open;
    Future<?> deadline = deadlines.after(server.timeout(), conversation::cut);
    try {
      if (open == null) {
        connector.begin(conversation);
      }
      SmtpReply reply = conversation.send(mail, to.internetAddress());
      pool.putBack(conversation);
      return new DeliveryResult.Delivered(reply.toString());
    } catch (IOException | MessagingException e) {
      DeliveryResult result = new SmtpFailure(server, to, conversation, e).result();
      SmtpPool.end(conversation);
      return result;
    } finally {
      deadline.cancel(false);
    }
  }

  /** The conversation used last, if the server still listens there. */
  private @Nullable SmtpConversation openConversation() {
    SmtpConversation open = pool.take();
    if (open == null) {
      return null;
    }
    Future<?> deadline = deadlines.after(server.connectTimeout(), open::cut);
    try {
      if (open.isConnected()) {
        return open;
      }
    } finally {
      deadline.cancel(false);
    }
    SmtpPool.end(open);
    return null;
  }

  @Override
  public void close() {
    pool.close();
    deadlines.close();
  }
}
