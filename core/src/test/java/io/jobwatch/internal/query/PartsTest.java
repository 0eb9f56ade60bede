package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {

  private final Parts parts = new Parts();

  @Test
  void aPartIsFoundByTheCharactersThatTheFewestOthersAreFoundBy() {
    assertThat(parts.add("java").anchor).isZero();
    assertThat(parts.add("java 17").anchor).isEqualTo(1);
    assertThat(parts.add("java 21").anchor).isEqualTo(2);
    assertThat(parts.add("jav").anchor).isZero();
    assertThat(parts.add("xjava").anchor).isZero();
    assertThat(parts.size()).isEqualTo(5);
  }

  @Test
  void aPartThatWasForgottenIsInNobodysWay() {
    for (int i = 0; i < 3; i++) {
      Part java = parts.add("java");
      assertThat(java.anchor).isZero();
      assertThat(parts.add("java")).isSameAs(java);
      parts.release(java);
      assertThat(parts.size()).isZero();
    }
  }

  @Test
  void keepsManyPartsApart() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(parts.add(Integer.toString(i, 36) + " x").anchor).isBetween(0, 2);
    }
    assertThat(parts.size()).isEqualTo(1_000);
  }
}
