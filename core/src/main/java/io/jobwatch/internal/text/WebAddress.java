package io.jobwatch.internal.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the addresses in third-party data: absolute http or https, or none at all. */
public final class WebAddress {

  /** The longest address accepted, in characters. */
  public static final int MAX_LENGTH = 2_000;

  private static final String NEEDS_ESCAPE = " \"<>\\^`{|}";

  private WebAddress() {}

  /**
   * Reads an address; characters that have no place in one are percent-encoded.
   *
   * @param text the address as found
   * @return the address, or nothing if it is not http or https, has no host, carries a user name
   *     (which only serves to disguise the host), or is too long
   */
  public static Optional<URI> parse(String text) {
    String line = TextCleaner.oneLine(text);
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(escaped(line));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * A text as one segment of a path.
   *
   * @param text any well-formed text
   * @return the text with everything but RFC 3986's unreserved characters percent-encoded
   */
  public static String segment(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      append(out, c, plain || "-._~".indexOf(c) >= 0);
    }
    return out.toString();
  }

  private static String escaped(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean strayPercent = c == '%' && !(isHex(line, i + 1) && isHex(line, i + 2));
      append(out, c, !strayPercent && NEEDS_ESCAPE.indexOf(c) < 0);
    }
    return out.toString();
  }

  private static boolean isHex(String line, int index) {
    return index < line.length() && Character.digit(line.charAt(index), 16) >= 0;
  }

  private static void append(StringBuilder out, char c, boolean plain) {
    if (plain) {
      out.append(c);
    } else {
      out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
    }
  }
}
