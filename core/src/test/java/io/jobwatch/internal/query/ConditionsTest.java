package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private final Entries entries = new Entries();
  private final Conditions conditions = new Conditions(entries, new Atoms(entries));

  @Test
  void whatIsTakenOutLeavesItsNumbersToOthers() {
    for (int i = 0; i < 3; i++) {
      Entry entry = file("word " + i);
      assertThat(entry.number).isZero();
      assertThat(entry.access.id).isEqualTo(1);
      assertThat(conditions.size()).isEqualTo(2);
      conditions.unfile(entry);
      assertThat(conditions.size()).isEqualTo(1);
      assertThat(conditions.references()).isZero();
    }
  }

  @Test
  void aConditionStaysAsLongAsAnEntryHasIt() {
    Entry one = file("java");
    Entry other = file("java");
    assertThat(other.access).isSameAs(one.access);
    conditions.unfile(one);
    assertThat(conditions.size()).isEqualTo(2);
    assertThat(conditions.references()).isEqualTo(1);
    conditions.unfile(other);
    assertThat(conditions.size()).isEqualTo(1);
  }

  private Entry file(String words) {
    ConditionNode access =
        conditions.add(List.of(Queries.any(Queries.words(words))), 0).iterator().next();
    return conditions.file("value", access, new int[0], 1, 0);
  }
}
