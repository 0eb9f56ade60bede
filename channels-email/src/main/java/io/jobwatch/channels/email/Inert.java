package io.jobwatch.channels.email;

import java.util.regex.Pattern;

/**
 * Keeps mail programs from making links of what only looks like an address. A sign that takes no
 * room stands before what they are recognised by, so that also a pattern such as {@code www\.\S+},
 * for which the sign is part of the address, finds nothing.
 */
final class Inert {

  /** The full stop and what browsers take for one in the name of a host. */
  private static final String DOT = "[.\u3002\uFF0E\uFF61]";

  /** Before the dot in a host's name, though not in a number, the at sign, and the two slashes. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          ("(?<=\\S)(?=%1$s\\p{L}|@\\S)" + "|(?<=[^\\s\\d])(?=%1$s\\d)" + "|(?<=:)(?=//)")
              .formatted(DOT));

  private static final String ZERO_WIDTH_SPACE = "\u200B";

  private Inert() {}

  static String text(String line) {
    return ADDRESS.matcher(line).replaceAll(ZERO_WIDTH_SPACE);
  }
}
