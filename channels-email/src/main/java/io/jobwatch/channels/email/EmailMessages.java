package io.jobwatch.channels.email;

import io.jobwatch.model.Priority;
import io.jobwatch.spi.channel.OutgoingMessage;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;

/** Writes mails. The same message gives the same bytes each time, but for the parts' boundary. */
final class EmailMessages {

  private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9_-]");

  /** A line has at most 998 characters (RFC 5322 2.1.1), and a link is never folded. */
  private static final int LONGEST_LINK = 900;

  private final EmailSettings settings;

  EmailMessages(EmailSettings settings) {
    this.settings = settings;
  }

  /**
   * Renders a message without sending it.
   *
   * @param message the message
   * @param to its recipient
   * @return the mail with all its header fields
   */
  MimeMessage render(OutgoingMessage message, MailAddress to) {
    UnsubscribeLinks links = settings.unsubscribe();
    Mail mail = Mail.of(message, links);
    MimeMessage mime = new ReadyMessage(TextBody.of(mail), HtmlBody.of(mail));
    try {
      mime.setFrom(settings.from().internetAddress());
      if (settings.replyTo() != null) {
        mime.setReplyTo(new Address[] {settings.replyTo().internetAddress()});
      }
      mime.setRecipient(Message.RecipientType.TO, to.internetAddress());
      mime.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
      mime.setSentDate(Date.from(message.createdAt()));
      mime.setHeader("Message-ID", messageId(message.deliveryId()));
      mime.setHeader("List-Id", "<job-alerts." + settings.messageIdDomain() + ">");
      mime.setHeader("Auto-Submitted", "auto-generated");
      urgency(mime, message.priority());
      if (links != null && Ending.isOffered(message)) {
        oneClick(mime, links.all(message.subscriber().id()).toString());
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("Write the header of a mail: it failed.", e);
    }
    return mime;
  }

  private static void urgency(MimeMessage mime, Priority priority) throws MessagingException {
    if (priority.compareTo(Priority.HIGH) >= 0) {
      mime.setHeader("X-Priority", priority == Priority.URGENT ? "1" : "2");
      mime.setHeader("Importance", "high");
    }
  }

  /** RFC 8058. What is longer than a line may be is left to the links in the mail's parts. */
  private static void oneClick(MimeMessage mime, String link) throws MessagingException {
    if (link.length() <= LONGEST_LINK) {
      mime.setHeader("List-Unsubscribe", "<" + link + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /** The delivery's id as the left part of a message id (RFC 5322 dot-atom); one to one. */
  private String messageId(String deliveryId) {
    String left =
        UNUSUAL
            .matcher(deliveryId)
            .replaceAll(c -> "=" + Integer.toHexString(c.group().codePointAt(0)) + "=");
    return "<" + left + "@" + settings.messageIdDomain() + ">";
  }
}
