package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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
    assertThat(WordPositions.of(texts).contains(new WantedWords(tokens))).isEqualTo(expected);
  }

  @Property(tries = 3_000)
  void aPhraseIsFoundFromAnyWordOn(
      @ForAll("letters") List<String> words,
      @ForAll("letters") List<String> phrase,
      @ForAll @IntRange(max = 30) int from) {
    WordScanner text = new WordScanner();
    text.scan(String.join(" ", words));

    int start = Math.min(from, words.size());
    int place = Collections.indexOfSubList(words.subList(start, words.size()), phrase);
    int expected = phrase.isEmpty() || place < 0 ? -1 : start + place;
    assertThat(new WantedWords(phrase).in(text, start)).isEqualTo(expected);
    assertThat(WordPositions.of(List.of(String.join(" ", words))).contains(new WantedWords(phrase)))
        .isEqualTo(!phrase.isEmpty() && Collections.indexOfSubList(words, phrase) >= 0);
  }

  @Test
  void aPhraseDoesNotRunFromOneTextIntoTheNext() {
    WordPositions positions = WordPositions.of(List.of("senior java", "developer"));

    assertThat(positions.contains(new WantedWords(List.of("senior", "java")))).isTrue();
    assertThat(positions.contains(new WantedWords(List.of("java", "developer")))).isFalse();
    assertThat(positions.contains(new WantedWords(List.of()))).isFalse();
  }

  @Test
  void aPhraseIsFoundWhereItsFirstWordStandsAgain() {
    WordPositions positions = WordPositions.of(List.of("go java go run go home java go"));

    assertThat(positions.contains(new WantedWords(List.of("go", "home", "java")))).isTrue();
    assertThat(positions.contains(new WantedWords(List.of("java", "go")))).isTrue();
    assertThat(positions.contains(new WantedWords(List.of("go", "run")))).isTrue();
    assertThat(positions.contains(new WantedWords(List.of("java", "run")))).isFalse();
    assertThat(positions.contains(new WantedWords(List.of("go", "java", "run")))).isFalse();
  }

  /** Few words and many repetitions, shorter ones more often. */
  @Provide
  Arbitrary<List<String>> letters() {
    return Arbitraries.integers()
        .between(0, 30)
        .flatMap(most -> Arbitraries.of("a", "b").list().ofMaxSize(most));
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
