package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void aWordThatIsForgottenLeavesItsNumberToAnother() {
    int number = word("java").number;
    for (String word : List.of("java", "kotlin", "scala")) {
      assertThat(word(word).number).isEqualTo(number);
      vocabulary.release(word(word));
      assertThat(vocabulary.size()).isZero();
    }
  }

  @Test
  void countsPhrasesAndTheirBeginnings() {
    Phrase phrase = vocabulary.add(List.of("machine", "learning", "engineer"));
    assertThat(vocabulary.size()).isEqualTo(5);
    assertThat(vocabulary.add(List.of("machine", "learning", "engineer"))).isSameAs(phrase);
    assertThat(vocabulary.size()).isEqualTo(5);
    vocabulary.release(phrase);
    assertThat(vocabulary.size()).isZero();
  }

  @Test
  void aWordIsKeptAsLongAsAPhraseEndsWithIt() {
    Phrase phrase = vocabulary.add(List.of("machine", "learning"));
    Word learning = word("learning");
    vocabulary.release(learning);
    assertThat(word("learning")).isSameAs(learning);
    vocabulary.release(phrase);
    vocabulary.release(learning);
    assertThat(word("learning")).isNotSameAs(learning);
  }

  private Word word(String token) {
    return (Word) vocabulary.add(List.of(token));
  }
}
