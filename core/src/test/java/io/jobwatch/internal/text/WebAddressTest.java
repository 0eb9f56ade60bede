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
