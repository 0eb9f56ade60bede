package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.spi.http.HttpReply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicAddressGuardTest {

  private static final String PUBLIC = "93.184.216.34";

  private final List<String> asked = new ArrayList<>();

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

  private static void assertRefused(AddressCheck check) {
    assertThat(check)
        .isInstanceOfSatisfying(
            AddressCheck.Failed.class,
            failed -> assertThat(failed.reply()).isInstanceOf(HttpReply.Refused.class));
  }
}
