package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordPositionsPropertiesTest {

  @Property
  void aPhraseIsWhereItsTokensFollowEachOther(
      @ForAll("texts") List<String> texts, @ForAll("text") String phrase) {
    List<String> tokens = WordTokenizer.tokenize(phrase);

    boolean expected =
        !tokens.isEmpty()
            && texts.stream()
                .map(WordTokenizer::tokenize)
                .anyMatch(words -> Collections.indexOfSubList(words, tokens) >= 0);
    assertThat(WordPositions.of(texts).contains(tokens)).isEqualTo(expected);
  }

  @Test
  void aPhraseDoesNotRunFromOneTextIntoTheNext() {
    WordPositions positions = WordPositions.of(List.of("senior java", "developer"));

    assertThat(positions.contains(List.of("senior", "java"))).isTrue();
    assertThat(positions.contains(List.of("java", "developer"))).isFalse();
    assertThat(positions.contains(List.of())).isFalse();
  }

  @Test
  void aPhraseIsFoundWhereItsFirstWordStandsAgain() {
    WordPositions positions = WordPositions.of(List.of("go java go run go home java go"));

    assertThat(positions.contains(List.of("go", "home", "java"))).isTrue();
    assertThat(positions.contains(List.of("java", "go"))).isTrue();
    assertThat(positions.contains(List.of("go", "run"))).isTrue();
    assertThat(positions.contains(List.of("java", "run"))).isFalse();
    assertThat(positions.contains(List.of("go", "java", "run"))).isFalse();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return text().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of(
            "a",
            "b",
            "java",
            "c++",
            ".NET",
            "R&D",
            "U.S.",
            "it's",
            "日本",
            "é",
            "e",
            "internationally",
            "internationalize",
            ",",
            "AT & T",
            "go")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }
}
