package io.jobwatch.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchesTest {

  @Test
  void areMovedOnceHoweverManyThereAre() {
    Matches matches = new Matches();
    for (int count : new int[] {3, 20_000, 5}) {
      for (int i = 0; i < count; i++) {
        matches.add(i % 2, "a" + i);
      }
      MatchSet set = new MatchSet(2);
      matches.moveTo(set);
      assertThat(set.count(2)).isEqualTo(count);
    }
  }
}
