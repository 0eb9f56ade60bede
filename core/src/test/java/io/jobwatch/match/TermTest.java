package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.internal.text.CpuTime;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.match.Places.Span;
import io.jobwatch.model.TextMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermTest {

  private static final Duration LIMIT = Duration.ofSeconds(8);

  @Test
  void phrasesThatNearlyStandEverywhereTakeNoLongerThanOthers() {
    SearchText text = new SearchText("description", List.of("b0 b99 " + "a ".repeat(200_000)));
    List<Term> phrases = terms(100, "a ".repeat(95), TextMode.WORDS);

    CpuTime.within(
        LIMIT, "phrases", () -> assertThat(phrases).noneMatch(phrase -> phrase.isIn(text)));
    assertThat(Term.of("a ".repeat(95), TextMode.WORDS).isIn(text)).isTrue();
  }

  @Test
  void partsThatNearlyStandEverywhereTakeNoLongerThanOthers() {
    SearchText text = new SearchText("description", List.of("b0 b99 " + "a".repeat(200_000)));
    List<Term> parts = terms(400, "a".repeat(190), TextMode.SUBSTRING);

    CpuTime.within(LIMIT, "parts", () -> assertThat(parts).noneMatch(part -> part.isIn(text)));
    assertThat(Term.of("a".repeat(190), TextMode.SUBSTRING).isIn(text)).isTrue();
  }

  @Test
  void neitherDoLookingForTheirPlaces() {
    WordScanner words = scanned("a ".repeat(200_000));
    WordScanner letters = scanned("a".repeat(200_000));

    CpuTime.within(
        LIMIT,
        "places",
        () -> {
          assertThat(terms(100, "a ".repeat(95), TextMode.WORDS))
              .allSatisfy(phrase -> assertThat(phrase.spans(words, 10)).isEmpty());
          assertThat(terms(100, "a".repeat(190), TextMode.SUBSTRING))
              .allSatisfy(part -> assertThat(part.spans(letters, 10)).isEmpty());
        });
  }

  @Test
  void placesFollowEachOtherWithoutOverlapping() {
    WordScanner text = scanned("go go go go, go on");

    assertThat(Term.of("go go", TextMode.WORDS).spans(text, 10))
        .containsExactly(new Span(0, 5), new Span(6, 11));
    assertThat(Term.of("go go", TextMode.WORDS).spans(text, 1)).containsExactly(new Span(0, 5));
    assertThat(Term.of("go on", TextMode.WORDS).spans(text, 10)).containsExactly(new Span(13, 18));
    assertThat(Term.of("o g", TextMode.SUBSTRING).spans(text, 10))
        .containsExactly(new Span(1, 4), new Span(4, 7), new Span(7, 10));
    assertThat(Term.of("\u200B", TextMode.SUBSTRING).spans(text, 10)).isEmpty();
    assertThat(Term.of("!", TextMode.WORDS).spans(text, 10)).isEmpty();
  }

  private static List<Term> terms(int count, String beginning, TextMode mode) {
    return IntStream.range(0, count).mapToObj(i -> Term.of(beginning + "b" + i, mode)).toList();
  }

  private static WordScanner scanned(String text) {
    WordScanner scanner = new WordScanner(true);
    scanner.scan(text);
    return scanner;
  }
}
