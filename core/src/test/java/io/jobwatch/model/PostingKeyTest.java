package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostingKeyTest {

  @Test
  void uidIsTheHexSha1OfItsParts() {
    PostingKey key = new PostingKey(PluginId.of("greenhouse"), "acme", "4711");

    // printf 'greenhouse:acme:4711' | sha1sum
    assertThat(key.uid()).isEqualTo("951c6d2b7cc0c5aa04f3868f342fdc14dcfeecc6");
  }

  @Test
  void boardsThatDifferInCaseAreDifferent() {
    PostingKey upper = new PostingKey(PluginId.of("lever"), "Acme", "1");
    PostingKey lower = new PostingKey(PluginId.of("lever"), "acme", "1");

    assertThat(upper.uid()).isNotEqualTo(lower.uid());
  }

  @Test
  void refusesABlankId() {
    assertThatThrownBy(() -> new PostingKey(PluginId.of("lever"), "acme", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Posting id ' ': it is blank. Give it a value.");
  }
}
