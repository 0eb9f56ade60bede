package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordExpressionsTest {

  @Test
  void knowsTheLettersOfTheLongest() {
    assertThat(WordExpressions.mostLetters()).isEqualTo("goaboveandbeyond".length());
  }
}
