package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebAddressTest {

  @Test
  void readsWebAddressesAndEscapesWhatHasNoPlaceInThem() {
    assertThat(WebAddress.parse(" https://acme.example/jobs/1?a=b%20c\n"))
        .contains(URI.create("https://acme.example/jobs/1?a=b%20c"));
    assertThat(WebAddress.parse("HTTP://acme.example/a b|c?x={100%}"))
        .contains(URI.create("HTTP://acme.example/a%20b%7Cc?x=%7B100%25%7D"));
  }

  @Test
  void readsHostsOfOtherAlphabets() {
    assertThat(WebAddress.parse("https://jobs.m\u00fcller.example:8443/stelle/1"))
        .contains(URI.create("https://jobs.xn--mller-kva.example:8443/stelle/1"));
    assertThat(WebAddress.parse("http://[::1]:8080/a")).contains(URI.create("http://[::1]:8080/a"));
  }

  @Test
  void escapesBracketsInThePathAndASecondMark() {
    assertThat(WebAddress.parse("https://acme.example/jobs/[remote]-dev?a[]=1#b#c"))
        .contains(URI.create("https://acme.example/jobs/%5Bremote%5D-dev?a%5B%5D=1#b%23c"));
  }

  @Test
  void refusesEverythingElse() {
    for (String text :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://acme.example/",
            "//acme.example/",
            "/jobs/1",
            "https:///jobs",
            "https://acme.example@evil.example/",
            "https://m\u00fcller.example@evil.example/",
            "https://m\u00fcller." + "x".repeat(70) + ".example/",
            "https://",
            "",
            "https://acme.example/" + "x".repeat(2_000))) {
      assertThat(WebAddress.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void encodesASegmentOfAPath() {
    assertThat(WebAddress.segment("Acme-1_x.~")).isEqualTo("Acme-1_x.~");
    assertThat(WebAddress.segment("a/../b?c#dé ")).isEqualTo("a%2F..%2Fb%3Fc%23d%C3%A9%20");
  }
}
