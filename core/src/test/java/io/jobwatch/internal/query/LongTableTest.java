package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LongTableTest {

  /** A number that is put or taken out. */
  record Change(long number, boolean put) {}

  @Property
  void holdsWhatAMapHolds(@ForAll("changes") List<Change> changes) {
    LongTable table = new LongTable();
    Map<Long, Integer> map = new HashMap<>();
    for (Change change : changes) {
      int value = 1 + map.size();
      if (change.put()) {
        table.put(change.number(), value);
        map.put(change.number(), value);
      } else if (map.remove(change.number()) != null) {
        table.remove(change.number());
      }
      assertThat(table.get(change.number())).isEqualTo(map.getOrDefault(change.number(), 0));
    }
    map.forEach((number, value) -> assertThat(table.get(number)).isEqualTo(value));
  }

  @Example
  void keepsZeroWhenItGrows() {
    LongTable table = new LongTable();
    table.put(0, 7);
    for (long number = -1; number > -100; number--) {
      table.put(number, 1);
      assertThat(table.get(0)).isEqualTo(7);
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-3, 3),
            Arbitraries.longs().between(0, 20).map(i -> i * 0x9E3779B97F4A7C15L),
            Arbitraries.longs());
    return Combinators.combine(numbers, Arbitraries.of(true, true, true, false))
        .as(Change::new)
        .list()
        .ofMaxSize(200);
  }
}
