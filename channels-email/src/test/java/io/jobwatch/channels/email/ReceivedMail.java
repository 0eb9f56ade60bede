package io.jobwatch.channels.email;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A mail as its recipient's program sees it.
 *
 * @param headers the header fields, decoded, as {@code Name: value}
 * @param text the plain part
 * @param html the HTML part
 */
record ReceivedMail(List<String> headers, String text, String html) {

  static ReceivedMail parse(String bytes) {
    try {
      byte[] ascii = bytes.getBytes(StandardCharsets.US_ASCII);
      MimeMessage mail = new MimeMessage((Session) null, new ByteArrayInputStream(ascii));
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      if (parts.getCount() != 2) {
        throw new AssertionError("The mail has " + parts.getCount() + " parts.");
      }
      return new ReceivedMail(
          headers(mail), text(parts.getBodyPart(0)), text(parts.getBodyPart(1)));
    } catch (IOException | MessagingException e) {
      throw new AssertionError("The mail cannot be parsed.", e);
    }
  }

  static ReceivedMail of(MimeMessage mail) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return parse(bytes.toString(StandardCharsets.US_ASCII));
    } catch (IOException | MessagingException e) {
      throw new AssertionError("The mail cannot be written.", e);
    }
  }

  /** The values of a header field. */
  List<String> header(String name) {
    String prefix = name + ": ";
    return headers.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  /** The names of the header fields, each as often as it is there. */
  List<String> headerNames() {
    return headers.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
  }

  Document document() {
    return Jsoup.parse(html);
  }

  /** All of it as one text; {@link #fromText} reads it back. */
  String asText() {
    return String.join("\n", headers) + "\n\f" + text + "\f" + html;
  }

  static ReceivedMail fromText(String all) {
    String[] parts = all.split("\f", 3);
    return new ReceivedMail(parts[0].strip().lines().toList(), parts[1], parts[2]);
  }

  private static List<String> headers(MimeMessage mail) throws MessagingException, IOException {
    List<String> headers = new ArrayList<>();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      String value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
      headers.add(header.getName() + ": " + value);
    }
    return headers;
  }

  private static String text(BodyPart part) throws IOException, MessagingException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
