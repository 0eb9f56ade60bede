package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilingTest {

  private final Entries entries = new Entries();
  private final Atoms atoms = new Atoms(entries);
  private final Conditions conditions = new Conditions(entries, atoms);
  private final Filing filing = new Filing(entries, atoms, conditions);

  @Test
  void whatIsTakenOutLeavesItsNumbersToOthers() {
    for (int i = 0; i < 3; i++) {
      Entry entry = file("word " + i);
      assertThat(entry.number).isZero();
      assertThat(entry.access.id).isEqualTo(1);
      assertThat(conditions.size()).isEqualTo(2);
      filing.unfile(entry);
      assertThat(conditions.size()).isEqualTo(1);
      assertThat(conditions.references()).isZero();
    }
  }

  @Test
  void aConditionStaysAsLongAsAnEntryHasIt() {
    Entry one = file("java");
    Entry other = file("java");
    assertThat(other.access).isSameAs(one.access);
    filing.unfile(one);
    assertThat(conditions.size()).isEqualTo(2);
    assertThat(conditions.references()).isEqualTo(1);
    filing.unfile(other);
    assertThat(conditions.size()).isEqualTo(1);
  }

  @Test
  void whatABusyAtomLeadsToIsFiledUnderItsPairs() {
    List<Entry> entries =
        IntStream.range(0, 100)
            .mapToObj(i -> file(new String[] {"busy"}, "a" + i % 4, "b" + i % 4))
            .toList();
    assertThat(entries.get(0).second).isNull();
    assertThat(filing.isBetterPaired(entries.get(0), 0)).isTrue();
    Entry last = entries.get(99);
    assertThat(last.second).isNotNull();
    assertThat(last.positions).hasSize(2);
    assertThat(filing.isBetterPaired(last, 0)).isFalse();
    assertThat(atoms.pairCount()).isEqualTo(8);
    entries.forEach(filing::unfile);
    assertThat(atoms.pairCount()).isZero();
    assertThat(filing.pairedPlaces()).isZero();
    assertThat(filing.otherConditions()).isZero();
    assertThat(atoms.size()).isZero();
  }

  @Test
  void aQueryIsFiledUnderSixteenPairsAtMost() {
    assertThat(last("a", "b", "c", "d").positions).hasSize(16);
    assertThat(last("a", "b", "c", "d", "e").second).isNull();
  }

  /** One of its words does not say that it is met. */
  @Test
  void aConditionThatAsksForTwoWordsIsNoneToPairWith() {
    Condition two = new Condition.AtLeast(2, Queries.terms("a", "b", "c"));
    for (int i = 0; i < 100; i++) {
      ConditionNode access = node("busy");
      int[] others = {conditions.add(List.of(two), 0).iterator().next().id};
      Entry entry = filing.file("value", access, others, 1, 0);
      assertThat(entry.second).isNull();
      assertThat(filing.isBetterPaired(entry, 0)).isFalse();
    }
    assertThat(atoms.pairCount()).isZero();
  }

  /** A condition that most documents meet tells nothing. */
  @Test
  void aConditionThatIsMetByMostIsNoneToPairWith() {
    atoms.get(node("often").atoms[0]).hit(900);
    atoms.get(node("busy").atoms[0]).hit(300);
    for (int i = 0; i < 100; i++) {
      assertThat(filing.file("value", node("busy"), new int[] {node("often").id}, 1, 1_000).second)
          .isNull();
    }
  }

  /** The last of many queries that ask for one of some words and for one of four others. */
  private Entry last(String... some) {
    List<Entry> entries =
        IntStream.range(0, 100).mapToObj(i -> file(some, "w", "x", "y", "z")).toList();
    return entries.get(99);
  }

  private Entry file(String word) {
    return file(new String[] {word});
  }

  /** Files a query that asks for one of some words and for one of some others. */
  private Entry file(String[] some, String... others) {
    ConditionNode access = node(some);
    int[] rest = others.length == 0 ? Entry.NOTHING : new int[] {node(others).id};
    return filing.file("value", access, rest, 1, 0);
  }

  private ConditionNode node(String... words) {
    Term[] terms = Queries.terms(words).toArray(Term[]::new);
    return conditions.add(List.of(Queries.any(terms)), 0).iterator().next();
  }
}
