package io.jobwatch.spi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void keepsPlainWebAddresses() {
    assertThat(Links.parse(" https://boards.example/acme/jobs/1?a=1&b=2#apply "))
        .hasValue(URI.create("https://boards.example/acme/jobs/1?a=1&b=2#apply"));
    assertThat(Links.parse("HTTP://boards.example")).isPresent();
  }

  @Test
  void encodesWhatIsNotAscii() {
    assertThat(Links.parse("https://boards.example/büro"))
        .hasValue(URI.create("https://boards.example/b%C3%BCro"));
  }

  @Test
  void refusesOtherAddresses() {
    assertThat(
            Stream.of(
                "",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "/jobs/1",
                "https:jobs",
                "https://good.example@evil.example/",
                "https://b oards.example/",
                "https://[",
                "https://boards.example/" + "a".repeat(Links.MAX_LENGTH)))
        .allSatisfy(text -> assertThat(Links.parse(text)).as(text).isEmpty());
    assertThat(Links.safe(null)).isEmpty();
  }
}
