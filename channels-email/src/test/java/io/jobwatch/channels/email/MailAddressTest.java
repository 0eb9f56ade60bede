package io.jobwatch.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailAddressTest {

  static final List<String> REFUSED =
      List.of(
          "",
          "ada",
          "@example.com",
          "ada@",
          "ada@@example.com",
          "ada@b@example.com",
          "ada@example.com\r\nBcc: eve@example.com",
          "ada@example.com\n",
          "ada@example.com\r\nRCPT TO:<eve@example.com>",
          "ada\u0000@example.com",
          "ada@exam\u2028ple.com",
          "ada@example.com, eve@example.com",
          "ada@example.com;eve@example.com",
          "ada@example.com eve@example.com",
          "list: ada@example.com, eve@example.com;",
          "Ada <ada@example.com>",
          "\"eve@example.com\" <ada@example.com>",
          "<ada@example.com>",
          "\"ada\"@example.com",
          "ada(comment)@example.com",
          ".ada@example.com",
          "ada..l@example.com",
          "ada@-example.com",
          "ada@example..com",
          "ada@[127.0.0.1]",
          "adä@example.com",
          "ada@straße.example",
          "ada@STRAẞE.example",
          "ada@λόγος.example",
          "ada@a\u200Cb.example",
          "ada@a\u200Db.example",
          "a".repeat(65) + "@example.com",
          "ada@" + "a".repeat(64) + ".example.com",
          "ada@" + "a.".repeat(130) + "example.com");

  @Test
  void readsOnePlainAddress() {
    for (String address :
        List.of("ada@example.org", "a.b+jobs@mail.example.org", "o'neil=x@localhost")) {
      assertThat(MailAddress.parse(address)).get().extracting(MailAddress::text).isEqualTo(address);
    }
  }

  @Test
  void refusesEverythingElse() {
    assertThat(REFUSED).allSatisfy(text -> assertThat(MailAddress.parse(text)).isEmpty());
  }

  @Test
  void takesTheAsciiFormOfADomainThatIsWrittenInTwoWays() {
    assertThat(MailAddress.parse("ada@xn--strae-oqa.de"))
        .get()
        .extracting(MailAddress::text)
        .isEqualTo("ada@xn--strae-oqa.de");
  }

  @Test
  void showsItselfMasked() {
    MailAddress address = MailAddress.parse("ada.lovelace@Example.org").orElseThrow();
    assertThat(address).hasToString("a***@example.org");
    assertThat(address.text()).isEqualTo("ada.lovelace@example.org");
  }

  @Test
  void aLongTextIsRefusedQuickly() {
    assertThat(MailAddress.parse("a.".repeat(500_000) + "@example.org")).isEmpty();
    assertThat(MailAddress.parse("a".repeat(60) + "@" + "a-".repeat(90))).isEmpty();
  }
}
