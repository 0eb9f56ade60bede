package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 minutes",
    "PT1H59M59S, 119 minutes",
    "PT2H, 2 hours",
    "PT47H59M, 47 hours",
    "PT48H, 2 days",
    "P30DT23H, 30 days"
  })
  void saysALengthOfTimeInItsLargestUnit(Duration age, String text) {
    assertThat(Sentences.age(age)).isEqualTo(text);
  }

  @Test
  void quotesUpToEightyCharacters() {
    String longest = "\uD83D\uDE80".repeat(80);
    assertThat(Sentences.quoted(longest)).isEqualTo("'" + longest + "'");
    assertThat(Sentences.quoted(longest + "!")).isEqualTo("'" + longest + "...'");
  }

  @Test
  void namesUpToFiveValues() {
    assertThat(Sentences.quoted(Collections.nCopies(5, "a"))).isEqualTo("'a', 'a', 'a', 'a', 'a'");
    assertThat(Sentences.quoted(Collections.nCopies(6, "a")))
        .isEqualTo("'a', 'a', 'a', 'a', 'a' and 1 more");
  }
}
