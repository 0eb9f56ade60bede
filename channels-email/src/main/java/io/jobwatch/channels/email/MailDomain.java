package io.jobwatch.channels.email;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Domain names as mail headers and commands carry them: in ASCII, labels only. */
final class MailDomain {

  private static final int MAX_LENGTH = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

  /**
   * Sharp s, final sigma and the joiners: the older IDNA (RFC 3490), which is what the JVM has,
   * makes another name of them, which another owner may have.
   */
  private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\u200C\u200D]");

  private MailDomain() {}

  /** Whether a text has characters that only an ASCII form (xn--) says for certain. */
  static boolean isAmbiguous(String text) {
    return AMBIGUOUS.matcher(text).find();
  }

  /**
   * The domain's ASCII form (RFC 5890 A-labels), or nothing if the text is no domain or is {@link
   * #isAmbiguous ambiguous}.
   */
  static Optional<String> ascii(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || isAmbiguous(text)) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii)
          .filter(domain -> domain.length() <= MAX_LENGTH && DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
