package io.jobwatch.internal.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the addresses in third-party data: absolute http or https, or none at all. */
public final class WebAddress {

  /** The longest address accepted, in characters. */
  public static final int MAX_LENGTH = 2_000;

  private static final String NEEDS_ESCAPE = " \"<>\\^`{|}";

  /** What goes before the path where the host has a name. */
  private static final Pattern START = Pattern.compile("(?i)(https?://)([^/?#\\s@:\\[\\]]+)");

  private WebAddress() {}

  /**
   * Reads an address; characters that have no place in one are percent-encoded, and the name of an
   * international host is written in ASCII (RFC 3490).
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
    } catch (URISyntaxException | IllegalArgumentException e) {
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
    Matcher start = START.matcher(line);
    boolean named = start.lookingAt();
    if (named) {
      out.append(start.group(1)).append(ascii(start.group(2)));
    }
    boolean fragment = false;
    for (int i = named ? start.end() : 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean strayPercent = c == '%' && !(isHex(line, i + 1) && isHex(line, i + 2));
      boolean misplaced = (named && (c == '[' || c == ']')) || (fragment && c == '#');
      append(out, c, !strayPercent && !misplaced && NEEDS_ESCAPE.indexOf(c) < 0);
      fragment |= c == '#';
    }
    return out.toString();
  }

  private static String ascii(String host) {
    return host.chars().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host);
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
