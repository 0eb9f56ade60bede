package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

  private final Numbers numbers = new Numbers();

  @Test
  void takesNumbersThatWereGivenBackBeforeOthers() {
    List<Integer> all = IntStream.range(0, 100).boxed().toList();
    assertThat(take(100)).isEqualTo(all);
    all.forEach(numbers::give);
    assertThat(numbers.taken()).isZero();
    assertThat(take(40)).doesNotHaveDuplicates().isSubsetOf(all);
    assertThat(numbers.taken()).isEqualTo(40);
    assertThat(take(61)).doesNotHaveDuplicates().contains(100);
    assertThat(numbers.taken()).isEqualTo(101);
    assertThat(numbers.limit()).isEqualTo(101);
  }

  private List<Integer> take(int count) {
    return IntStream.range(0, count).mapToObj(i -> numbers.take()).toList();
  }
}
