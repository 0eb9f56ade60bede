package io.jobwatch.internal.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are on the public internet, by the registries of IANA (special-purpose IPv4 and
 * IPv6 addresses, RFC 6890). The predicates of {@link InetAddress} do not know carrier-grade NAT,
 * unique local addresses nor the IPv6 forms that carry an IPv4 address.
 */
final class PublicAddresses {

  private static final List<IpNetwork> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carrier-grade NAT
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local; the metadata services of clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // relays of 6to4, withdrawn
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved; broadcast
              "2001::/23", // protocol assignments; Teredo is 2001::/32
              "2001:db8::/32", // documentation
              "3fff::/20") // documentation
          .map(IpNetwork::parse)
          .toList();

  /** Outside of it are loopback, link-local, unique local, multicast and what is not assigned. */
  private static final IpNetwork GLOBAL_UNICAST = IpNetwork.parse("2000::/3");

  private static final IpNetwork NAT64 = IpNetwork.parse("64:ff9b::/96");
  private static final IpNetwork SIX_TO_FOUR = IpNetwork.parse("2002::/16");
  // Not by IpNetwork: the JDK reads such a literal as the IPv4 address in it.
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    byte[] bytes = carried(address.getAddress());
    if (bytes.length > 4 && !GLOBAL_UNICAST.contains(bytes)) {
      return false;
    }
    return NOT_PUBLIC.stream().noneMatch(network -> network.contains(bytes));
  }

  /** The IPv4 address that an IPv6 address stands for; any other address itself. */
  private static byte[] carried(byte[] address) {
    if (address.length == 4) {
      return address;
    }
    if (Arrays.equals(MAPPED, Arrays.copyOf(address, MAPPED.length)) || NAT64.contains(address)) {
      return Arrays.copyOfRange(address, 12, 16);
    }
    return SIX_TO_FOUR.contains(address) ? Arrays.copyOfRange(address, 2, 6) : address;
  }
}
