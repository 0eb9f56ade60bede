package io.jobwatch.internal.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said of an address before any name is looked up. */
final class HostRules {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** The last label of a name is never a number: such a host is meant as an IPv4 address. */
  private static final Pattern NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  private static final List<String> LOCAL_NAMES =
      List.of("localhost", "local", "internal", "localdomain", "lan", "home.arpa");

  private HostRules() {}

  /** Why an address is malformed or hides where it leads; nothing if it does neither. */
  static Optional<String> fault(URI uri) {
    String host = uri.getHost();
    if (!SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
      return Optional.of("its scheme is not http or https");
    }
    if (host == null) {
      return Optional.of("it names no valid host");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("it holds a user name");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      return Optional.of("its port is out of range");
    }
    if (host.endsWith(".") || host.contains("%")) {
      return Optional.of("its host is written in an unusual way");
    }
    if (NUMERIC.matcher(host).matches() && !IPV4.matcher(host).matches()) {
      return Optional.of("its host is written in an unusual way");
    }
    return Optional.empty();
  }

  /** Whether a host is an address and not a name. */
  static boolean literal(String host) {
    return host.startsWith("[") || IPV4.matcher(host).matches();
  }

  /** Whether a name is one of a private network by agreement (RFC 6761, RFC 6762, ICANN). */
  static boolean local(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return LOCAL_NAMES.stream().anyMatch(end -> name.equals(end) || name.endsWith("." + end));
  }

  /** Whether a port is the usual one for http or https; either scheme may use both. */
  static boolean usualPort(URI uri) {
    return uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
  }
}
