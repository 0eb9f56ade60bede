package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void neverShowsItself() {
    Secret secret = Secret.of("hunter2");

    assertThat(secret).hasToString("***");
    assertThat(Map.of("token", secret).toString()).doesNotContain("hunter2");
    assertThat(String.format("%s", secret)).isEqualTo("***");
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void equalsByItsText() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
  }

  @Test
  void destinationsShowTheirChannelOnly() {
    assertThat(Destination.of("discord", "https://chat.example/token")).hasToString("discord:***");
  }
}
