package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.0.0.0/8, 9.255.255.255, false",
    "172.16.0.0/12, 172.31.0.1, true",
    "172.16.0.0/12, 172.32.0.1, false",
    "192.0.2.7/32, 192.0.2.7, true",
    "192.0.2.7/32, 192.0.2.6, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "::1/128, ::1, true",
    "::1/128, ::2, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe00::1, false",
    "2001:db8:8000::/33, 2001:db8:ffff::, true",
    "2001:db8:8000::/33, 2001:db8:7fff::, false",
    "::/0, 10.0.0.1, false",
  })
  void containsWhatSharesItsPrefix(String network, String address, boolean contained)
      throws UnknownHostException {
    assertThat(IpNetwork.parse(network).contains(InetAddress.getByName(address)))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.1/8", "10/8", "256.0.0.0/8",
        "::1/129", "::1/127", "localhost/8", "example.com/24", ":::/8", "fe80::1%lo/128", "a:b/16"
      })
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Network '" + text + "': ")
        .hasMessageEndingWith(" Write it like 10.0.0.0/8 or fd00::/8.");
  }

  @Test
  void isShownAsItIsWritten() {
    assertThat(IpNetwork.parse("10.0.0.0/8")).hasToString("10.0.0.0/8");
  }
}
