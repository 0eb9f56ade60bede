package io.jobwatch.channels.email;

import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mail address and nothing else: no display name, no second address, no comment, no quoted
 * local part. Its local part is ASCII (RFC 5321 dot-string, at most 64 characters) and its domain
 * is in ASCII form, so that no character of it can end a header or a command.
 *
 * @param local what stands before the at sign
 * @param domain what stands behind it
 */
record MailAddress(String local, String domain) {

  private static final int MAX_LENGTH = 254;
  private static final Pattern LOCAL =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]++(?:\\.[\\w!#$%&'*+/=?^`{|}~-]++)*+");

  static Optional<MailAddress> parse(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at > 64 || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    if (!LOCAL.matcher(local).matches()) {
      return Optional.empty();
    }
    return MailDomain.ascii(text.substring(at + 1))
        .map(domain -> new MailAddress(local, domain))
        .filter(address -> address.text().length() <= MAX_LENGTH);
  }

  /** The whole address, for the mail server only. */
  String text() {
    return local + "@" + domain;
  }

  InternetAddress internetAddress() {
    InternetAddress address = new InternetAddress();
    address.setAddress(text());
    return address;
  }

  /** The address as it may be logged and kept in an audit. */
  String masked() {
    return local.charAt(0) + "***@" + domain;
  }

  @Override
  public String toString() {
    return masked();
  }
}
