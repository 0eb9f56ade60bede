package io.jobwatch.internal.http;

import io.jobwatch.spi.http.HttpReply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Lets addresses that subscribers gave lead to the public internet only: http or https, the ports
 * 80 and 443, no user name, and a host all of whose addresses are public. A name that cannot be
 * looked up is not called. The operator can allow networks; a host all of whose addresses are in
 * them may have any name and any port.
 *
 * <p>A check is good for one call and for the addresses it returns: asked again, a name may answer
 * otherwise (DNS rebinding). Network-specific prefixes of NAT64 (RFC 6052) look like any public
 * address and cannot be told from one.
 */
final class PublicAddressGuard {

  private final List<IpNetwork> allowed;
  private final HostResolver resolver;

  PublicAddressGuard(List<IpNetwork> allowed, HostResolver resolver) {
    this.allowed = List.copyOf(allowed);
    this.resolver = resolver;
  }

  /** Checks where an address leads. May ask name servers, for as long as those take. */
  AddressCheck check(URI uri) {
    Optional<String> fault = HostRules.fault(uri);
    String host = String.valueOf(uri.getHost());
    if (fault.isPresent()) {
      return AddressCheck.refused(host, fault.get());
    }
    if (allowed.isEmpty() && HostRules.local(host)) {
      return notPublic(host); // before any name server hears of it
    }
    try {
      List<InetAddress> addresses = addresses(host);
      return refusal(uri, addresses)
          .orElseGet(() -> new AddressCheck.Passed(sockets(uri, addresses)));
    } catch (UnknownHostException e) {
      return new AddressCheck.Failed(new HttpReply.NotSent(host + " has no known address"));
    }
  }

  private Optional<AddressCheck> refusal(URI uri, List<InetAddress> addresses) {
    if (!addresses.isEmpty() && addresses.stream().allMatch(this::allowed)) {
      return Optional.empty();
    }
    String host = uri.getHost();
    boolean reachable = addresses.stream().allMatch(a -> PublicAddresses.contains(a) || allowed(a));
    if (addresses.isEmpty() || !reachable || HostRules.local(host)) {
      return Optional.of(notPublic(host));
    }
    return HostRules.usualPort(uri)
        ? Optional.empty()
        : Optional.of(AddressCheck.refused(host, "its port is neither 80 nor 443"));
  }

  private boolean allowed(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address));
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    return HostRules.literal(host) ? List.of(InetAddress.getByName(host)) : resolver.resolve(host);
  }

  /** One reason for all hosts, so that it tells nothing about what is behind a private name. */
  private static AddressCheck notPublic(String host) {
    return AddressCheck.refused(
        host, "it is not on the public internet. The operator can allow its network");
  }

  private static List<InetSocketAddress> sockets(URI uri, List<InetAddress> addresses) {
    int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    int port = uri.getPort() == -1 ? usual : uri.getPort();
    return addresses.stream().map(address -> new InetSocketAddress(address, port)).toList();
  }
}
