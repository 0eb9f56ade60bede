package io.jobwatch.channels.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose two parts are encoded already. The library would look up content handlers to encode
 * them, and finds those by the thread's class loader or in files of the user's; it would also give
 * the mail a new id when it is sent (decision D63).
 */
final class ReadyMessage extends MimeMessage {

  /**
   * A mail without header fields but those of its content.
   *
   * @param text the plain part
   * @param html the HTML part
   */
  ReadyMessage(String text, String html) {
    super((@Nullable Session) null);
    try {
      // Programs show the last part that they understand (RFC 2046 5.1.4).
      MimeMultipart parts =
          new MimeMultipart("alternative", part("plain", text), part("html", html));
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      parts.writeTo(body);
      content = body.toByteArray();
      setHeader("MIME-Version", "1.0");
      setHeader("Content-Type", parts.getContentType().replaceAll("\\s+", " "));
      modified = false;
      saved = true;
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("Write the body of a mail: it failed.", e);
    }
  }

  private static MimeBodyPart part(String subtype, String text)
      throws IOException, MessagingException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream encoder = MimeUtility.encode(encoded, "quoted-printable")) {
      encoder.write(text.getBytes(StandardCharsets.UTF_8));
    }
    InternetHeaders headers = new InternetHeaders();
    headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
    headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return new MimeBodyPart(headers, encoded.toByteArray());
  }
}
