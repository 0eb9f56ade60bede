package io.jobwatch.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Placeholder;
import org.junit.jupiter.api.Test;

class ReadmeSnippets {

  @Test
  void quickstart() {
    // tag::quickstart
    Placeholder placeholder = new Placeholder("ada");
    System.out.println(placeholder.name());
    // end::quickstart
    assertThat(placeholder.name()).isEqualTo("ada");
  }
}
