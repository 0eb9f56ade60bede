package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpReply;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that may be called, and all the spellings of those that may not. */
class PublicAddressTableTest {

  private static final String PUBLIC = "93.184.216.34";

  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Not an http address with a host.
        "ftp://93.184.216.34/",
        "file:///etc/passwd",
        "gopher://93.184.216.34/",
        "jar:http://a!/",
        "//93.184.216.34/",
        "/path",
        "http:/path",
        "http:///path",
        "mailto:ada@example.com",
        // Something before, in or after the host.
        "http://ada@93.184.216.34/",
        "http://ada:pw@hooks.example/",
        "http://@hooks.example/",
        "http://127.0.0.1@hooks.example/",
        "http://hooks.example@127.0.0.1/",
        "http://bad_host/",
        "http://hooks.example./",
        "http://127.0.0.1./",
        "http://[fe80::1%25lo]/",
        "http://[::1%25lo]/",
        // Ports.
        "http://hooks.example:22/",
        "http://hooks.example:8080/",
        "https://hooks.example:6379/",
        "http://hooks.example:0/",
        "http://hooks.example:65616/",
        "http://93.184.216.34:81/",
        // IPv4, by block.
        "http://0.0.0.0/",
        "http://0.1.2.3/",
        "http://10.0.0.1/",
        "http://10.255.255.255/",
        "http://100.64.0.1/",
        "http://100.127.255.255/",
        "http://127.0.0.1/",
        "http://127.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.0.0.1/",
        "http://192.0.2.1/",
        "http://192.88.99.1/",
        "http://192.168.1.1/",
        "http://198.18.0.1/",
        "http://198.19.255.255/",
        "http://198.51.100.1/",
        "http://203.0.113.1/",
        "http://224.0.0.1/",
        "http://239.255.255.255/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        // IPv4 in other spellings.
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://127.0.1/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://127.0.0.01/",
        "http://127.0.0.0x1/",
        "http://256.0.0.1/",
        "http://93.184.216.034/",
        "http://1.2.3.4.5/",
        "http://0/",
        "http://0x/",
        "http://hooks.example.1/",
        // IPv6, by block.
        "http://[::]/",
        "http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::127.0.0.1]/",
        "http://[::93.184.216.34]/",
        "http://[100::1]/",
        "http://[64:ff9b:1::1]/",
        "http://[2001::1]/",
        "http://[2001:0:5db8:d822::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[5f00::1]/",
        "http://[fc00::1]/",
        "http://[fd12:3456::1]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[4000::1]/",
        // IPv4 in IPv6.
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:a00:1::1]/",
        // Names of private networks.
        "http://localhost/",
        "http://LOCALHOST/",
        "http://a.localhost/",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://db.internal/",
        "http://router.lan/",
      })
  void refusesBeforeAnyNameIsLookedUp(String uri) {
    PublicAddressGuard guard = guard(Map.of());

    assertRefused(guard.check(URI.create(uri)));
    assertThat(asked)
        .as("only a name with a wrong port is looked up, since an allowed network lifts the rule")
        .allMatch("hooks.example"::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://ⓛocalhost/",
        "http://%31%32%37.0.0.1/",
        "http://127.0.0.1%00.hooks.example/",
        "http://hooks.example%2f@127.0.0.1/",
      })
  void refusesHostsThatAreNoHosts(String text) {
    Optional<URI> uri = parsed(text);

    uri.ifPresent(parsed -> assertRefused(guard(Map.of()).check(parsed)));
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/a?b=c",
        "https://hooks.example/",
        "HTTPS://HOOKS.EXAMPLE/",
        "https://hooks.example:443/",
        "http://hooks.example:80/",
        "https://hooks.example:80/",
        "http://93.184.216.34/",
        "http://1.1.1.1/",
        "http://100.63.255.255/",
        "http://100.128.0.1/",
        "http://172.32.0.1/",
        "http://192.169.0.1/",
        "http://223.255.255.255/",
        "http://9.9.9.9/",
        "http://[2606:4700::1111]/",
        "http://[2a00::1]/",
        "http://[::ffff:93.184.216.34]/",
        "http://[64:ff9b::5db8:d822]/",
        "http://[2002:5db8:d822::1]/",
        "http://local.example/",
        "http://internal.example/",
        "http://1.hooks.example/",
      })
  void passesPublicAddresses(String uri) {
    assertThat(guard(Map.of()).check(URI.create(uri))).isInstanceOf(AddressCheck.Passed.class);
  }

  private PublicAddressGuard guard(Map<String, List<String>> names, String... allowed) {
    return new PublicAddressGuard(
        Stream.of(allowed).map(IpNetwork::parse).toList(),
        host -> {
          asked.add(host);
          return addresses(names.getOrDefault(host, List.of(PUBLIC)));
        });
  }

  private static List<InetAddress> addresses(List<String> literals) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String literal : literals) {
      addresses.add(InetAddress.getByName(literal));
    }
    return addresses;
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty(); // it cannot even become a call
    }
  }

  private static void assertRefused(AddressCheck check) {
    assertThat(check)
        .isInstanceOfSatisfying(
            AddressCheck.Failed.class,
            failed -> assertThat(failed.reply()).isInstanceOf(HttpReply.Refused.class));
  }
}
