package io.jobwatch.channels.email;

import io.jobwatch.spi.channel.MessageTexts;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the operator's own addresses, maybe with a display name.
 *
 * @param address the address
 * @param name the display name, one line, maybe empty
 */
record Mailbox(MailAddress address, String name) {

  /** Reads {@code alerts@example.org} or {@code Job alerts <alerts@example.org>}. */
  static Optional<Mailbox> parse(String text) {
    try {
      InternetAddress[] all = InternetAddress.parse(text, true);
      if (all.length != 1 || all[0].isGroup()) {
        return Optional.empty();
      }
      String name = MessageTexts.line(Objects.requireNonNullElse(all[0].getPersonal(), ""));
      return MailAddress.parse(all[0].getAddress()).map(address -> new Mailbox(address, name));
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  InternetAddress internetAddress() {
    InternetAddress header = address.internetAddress();
    try {
      header.setPersonal(name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Encode a display name: UTF-8 is missing.", e);
    }
    return header;
  }
}
