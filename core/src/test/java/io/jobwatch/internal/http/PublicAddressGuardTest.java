package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpReply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressGuardTest {

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

  @Test
  void passesTheCheckedAddressesWithThePortAndNoOthers() throws UnknownHostException {
    PublicAddressGuard guard = guard(Map.of("two.example", List.of(PUBLIC, "2606:4700::1111")));

    AddressCheck check = guard.check(URI.create("https://two.example/"));

    assertThat(check)
        .isEqualTo(
            new AddressCheck.Passed(
                List.of(
                    new InetSocketAddress(InetAddress.getByName(PUBLIC), 443),
                    new InetSocketAddress(InetAddress.getByName("2606:4700::1111"), 443))));
    assertThat(asked).containsExactly("two.example");
  }

  @Test
  void refusesANameIfOneOfItsAddressesIsNotPublic() {
    for (String bad : List.of("127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1")) {
      assertRefused(
          guard(Map.of("mixed.example", List.of(PUBLIC, bad)))
              .check(URI.create("http://mixed.example/")));
    }
  }

  @Test
  void doesNotTellWhyAHostIsNotPublic() {
    PublicAddressGuard guard = guard(Map.of("db.acme.example", List.of("10.1.2.3")));

    assertThat(guard.check(URI.create("http://db.acme.example/s3cr3t?s3cr3t")))
        .asString()
        .contains("it is not on the public internet. The operator can allow its network")
        .doesNotContain("10.1.2.3")
        .doesNotContain("s3cr3t");
  }

  @Test
  void doesNotCallANameThatCannotBeLookedUp() {
    PublicAddressGuard failing =
        new PublicAddressGuard(
            List.of(IpNetwork.parse("10.0.0.0/8")),
            host -> {
              throw new UnknownHostException("name server down");
            });
    PublicAddressGuard empty = new PublicAddressGuard(List.of(), host -> List.of());

    assertThat(failing.check(URI.create("http://hooks.example/")))
        .isEqualTo(
            new AddressCheck.Failed(new HttpReply.NotSent("hooks.example has no known address")));
    assertRefused(empty.check(URI.create("http://hooks.example/")));
  }

  @Test
  void checksEveryTime() {
    List<List<String>> answers = new ArrayList<>(List.of(List.of(PUBLIC), List.of("127.0.0.1")));
    PublicAddressGuard guard =
        new PublicAddressGuard(List.of(), host -> addresses(answers.remove(0)));

    assertThat(guard.check(URI.create("http://rebind.example/")))
        .isInstanceOf(AddressCheck.Passed.class);
    assertRefused(guard.check(URI.create("http://rebind.example/")));
  }

  @Test
  void allowsTheOperatorsNetworksWithAnyPortAndName() {
    Map<String, List<String>> names =
        Map.of("localhost", List.of("127.0.0.1", "::1"), "chat.internal", List.of("10.1.2.3"));
    PublicAddressGuard guard = guard(names, "10.0.0.0/8", "127.0.0.0/8", "::1/128");

    for (String uri :
        List.of(
            "http://10.1.2.3:8065/hooks",
            "https://127.0.0.1:9999/",
            "http://[::1]:9999/",
            "http://localhost:9999/",
            "http://chat.internal:8065/",
            "http://[::ffff:10.0.0.1]/")) {
      assertThat(guard.check(URI.create(uri))).as(uri).isInstanceOf(AddressCheck.Passed.class);
    }
  }

  @Test
  void allowsNothingElse() {
    Map<String, List<String>> names =
        Map.of(
            "half.example", List.of("10.1.2.3", "192.168.1.1"),
            "public.internal", List.of(PUBLIC),
            "both.example", List.of("10.1.2.3", PUBLIC));
    PublicAddressGuard guard = guard(names, "10.0.0.0/8");

    for (String uri :
        List.of(
            "http://192.168.1.1/",
            "http://127.0.0.1/",
            "http://half.example/",
            "http://public.internal/",
            "http://both.example:8065/",
            "http://hooks.example:8065/",
            "ftp://10.1.2.3/",
            "http://ada@10.1.2.3/",
            "http://167838211/")) {
      assertRefused(guard.check(URI.create(uri)));
    }
    assertThat(guard.check(URI.create("http://both.example/")))
        .isInstanceOf(AddressCheck.Passed.class);
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
