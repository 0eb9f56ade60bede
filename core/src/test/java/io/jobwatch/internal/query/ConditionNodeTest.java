package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How rare conditions are taken to be, and what leads to them. */
class ConditionNodeTest {

  private static final Offset<Double> ABOUT = offset(1e-9);

  private final Atoms atoms = new Atoms(new Entries());

  /** In one of ten texts, as is taken while nothing is counted. */
  private final int part = atom(new Term.Part(0, "av"));

  /** In one of twenty. */
  private final int word = atom(Queries.words("a"));

  /** In one of twenty. */
  private final int fact = atom(new Term.Fact("workplace", "REMOTE"));

  /** In one of a hundred. */
  private final int two = atom(Queries.words("a b"));

  /** In three of a thousand. */
  private final int three = atom(Queries.words("a b c"));

  @Test
  void oneOfSomeIsInAsManyDocumentsAsTheyTogether() {
    ConditionNode node = new AtLeastNode(1, new int[] {word, fact, two});
    assertThat(share(node)).isEqualTo(0.11, ABOUT);
    assertThat(node.triggers(atoms, 0)).containsExactly(word, fact, two);
    assertThat(share(new AtLeastNode(1, new int[0]))).isZero();
  }

  @Test
  void severalOfSomeAreLedToByTheRarest() {
    ConditionNode node = new AtLeastNode(2, new int[] {part, word, two, three});
    assertThat(share(node)).isEqualTo(0.063, ABOUT);
    assertThat(node.triggers(atoms, 0)).containsExactlyInAnyOrder(word, two, three);
    ConditionNode most = new AtLeastNode(3, new int[] {part, word, two, three});
    assertThat(share(most)).isEqualTo(0.013, ABOUT);
    assertThat(most.triggers(atoms, 0)).containsExactlyInAnyOrder(two, three);
  }

  @Test
  void severalGroupsAreLedToByTheRarest() {
    ConditionNode node =
        new GroupsNode(2, List.of(new int[] {part}, new int[] {three, two}, new int[] {word}));
    assertThat(share(node)).isEqualTo(0.063, ABOUT);
    assertThat(node.triggers(atoms, 0)).containsExactlyInAnyOrder(word, two, three);
  }

  @Test
  void nothingLeadsToWhatMustBeAbsent() {
    ConditionNode node = new NoneNode(new int[] {part, word});
    assertThat(share(node)).isEqualTo(0.9 * 0.95, ABOUT);
    assertThat(node.triggers(atoms, 0)).isEmpty();
    assertThat(node.isAccess()).isFalse();
  }

  @Test
  void aNumberIsTakenToReachItsBoundInHalfOfTheDocuments() {
    ConditionNode node = new ReachesNode("pay", BigDecimal.TEN, new int[] {part, word});
    assertThat(share(node)).isEqualTo(0.65, ABOUT);
    assertThat(node.triggers(atoms, 0)).containsExactly(part, word);
  }

  @Test
  void everyDocumentMeetsWhatAsksForNothing() {
    assertThat(share(new AtLeastNode(0, new int[0]))).isEqualTo(1);
  }

  @Test
  void conditionsAreEqualWhenTheyAskTheSame() {
    List<List<ConditionNode>> pairs =
        List.of(
            List.of(new AtLeastNode(1, new int[] {word}), new AtLeastNode(1, new int[] {word})),
            List.of(new AtLeastNode(2, new int[] {word}), new AtLeastNode(2, new int[] {word})),
            List.of(new AtLeastNode(1, new int[] {two}), new AtLeastNode(1, new int[] {two})),
            List.of(new NoneNode(new int[] {word}), new NoneNode(new int[] {word})),
            List.of(new NoneNode(new int[] {two}), new NoneNode(new int[] {two})),
            List.of(groups(1, word), groups(1, word)),
            List.of(groups(2, word), groups(2, word)),
            List.of(groups(1, two), groups(1, two)),
            List.of(reaches("pay", "10", word), reaches("pay", "10.00", word)),
            List.of(reaches("pay", "11", word), reaches("pay", "11", word)),
            List.of(reaches("age", "10", word), reaches("age", "10", word)),
            List.of(reaches("pay", "10", two), reaches("pay", "10", two)));
    for (List<ConditionNode> one : pairs) {
      for (List<ConditionNode> other : pairs) {
        assertThat(one.get(0).equals(other.get(1))).isEqualTo(one == other);
      }
      assertThat(one.get(0)).hasSameHashCodeAs(one.get(1));
    }
    assertThat(pairs.stream().map(pair -> pair.get(0).hashCode())).doesNotHaveDuplicates();
  }

  private static ConditionNode groups(int least, int atom) {
    return new GroupsNode(least, List.of(new int[] {atom}, new int[] {7, 8}));
  }

  private static ConditionNode reaches(String number, String bound, int atom) {
    return new ReachesNode(number, new BigDecimal(bound), new int[] {atom});
  }

  private int atom(Term term) {
    return Objects.requireNonNull(atoms.add(term, 0)).id;
  }

  private double share(ConditionNode node) {
    return node.share(atoms, 0);
  }
}
