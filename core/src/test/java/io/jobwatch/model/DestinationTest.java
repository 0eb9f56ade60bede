package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DestinationTest {

  private static final Destination HOOK = Destination.of("webhook", "https://acme.example/x");

  @Test
  void isTheSameWithBlanksAroundItsAddress() {
    assertThat(Destination.of("webhook", " https://acme.example/x\u2003")).isEqualTo(HOOK);
    assertThat(Destination.of("webhook", "https://acme.example/X")).isNotEqualTo(HOOK);
  }

  @Test
  void refusesControlCharactersAlsoAtTheEnds() {
    assertThatThrownBy(() -> Destination.of("webhook", "https://acme.example/x\r\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has control characters");
  }

  @Test
  void countsNoBlanksAroundTheAddress() {
    String longest = "x".repeat(2_000);

    assertThat(Destination.of("webhook", longest + " ").address()).isEqualTo(longest);
    assertThatThrownBy(() -> Destination.of("webhook", longest + "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is too long");
  }
}
