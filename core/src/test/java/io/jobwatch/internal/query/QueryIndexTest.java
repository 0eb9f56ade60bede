package io.jobwatch.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobwatch.internal.words.WordTokenizer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryIndexTest {

  private final QueryIndex<String> index = new QueryIndex<>();

  @Test
  void looksOnlyAtQueriesFiledUnderWhatADocumentHas() {
    for (int i = 0; i < 1_000; i++) {
      index.put("q" + i, "q" + i, List.of(any(words("common")), any(words("word" + i))));
    }
    for (int i = 0; i < 100; i++) {
      assertThat(found("common word7 word8")).containsExactlyInAnyOrder("q7", "q8");
    }
    index.tune();
    long before = index.statistics().candidates();
    assertThat(found("common word7 word8")).hasSize(2);
    assertThat(index.statistics().candidates() - before).isEqualTo(2);
  }

  @Test
  void readsTextsOfAnyLengthInWhichEachCharacterIsAWord() {
    index.put("one", "one", List.of(any(words("\u4E2D"))));
    index.put("two", "two", List.of(any(words("\u4E2D\u4E2D"))));
    for (int length = 2; length < 300; length++) {
      assertThat(found("\u4E2D".repeat(length))).containsExactlyInAnyOrder("one", "two");
    }
  }

  @Test
  void looksAtNothingWhereNothingLeadsToAQuery() {
    for (int i = 0; i < 100; i++) {
      index.put("q" + i, "q" + i, List.of(new Condition.AtLeast(2, terms("a" + i, "b", "c" + i))));
    }
    assertThat(found("b d")).isEmpty();
    assertThat(found("b c7")).containsExactly("q7");
    assertThat(index.statistics().matches()).isEqualTo(1);
  }

  @Test
  void findsByNumbersWithoutLookingAtWhatTheyDoNotReach() {
    for (int i = 0; i < 100; i++) {
      BigDecimal bound = BigDecimal.valueOf(i);
      index.put("q" + i, "q" + i, List.of(new Condition.Reaches("pay", bound, List.of())));
    }
    Document document = new Document(List.of(), List.of(), Map.of("pay", new BigDecimal("2.50")));
    assertThat(found(document)).containsExactlyInAnyOrder("q0", "q1", "q2");
    assertThat(index.statistics().candidates()).isEqualTo(3);
  }

  @Test
  void checksAQueryOnceThoughSeveralTermsLeadToIt() {
    index.put("q", "q", List.of(any(words("a"), words("b"), words("c d"))));
    assertThat(found("a b c d a b")).containsExactly("q");
    assertThat(index.statistics().candidates()).isEqualTo(1);
  }

  @Test
  void checksEveryConditionOfAQueryWithMany() {
    List<Condition> query = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> query.add(any(words("w" + i))));
    query.add(new Condition.NoneOf(List.of(words("x"))));
    index.put("q", "q", query);
    String all = String.join(" ", IntStream.range(0, 12).mapToObj(i -> "w" + i).toList());
    assertThat(found(all)).containsExactly("q");
    assertThat(found(all + " x")).isEmpty();
    IntStream.range(0, 12).forEach(i -> assertThat(found(all.replace("w" + i, ""))).isEmpty());
  }

  @Test
  void checksConditionsOfAnyNumberOfTerms() {
    for (int size = 1; size < 8; size++) {
      Term[] some = IntStream.range(0, size).mapToObj(i -> words("w" + i)).toArray(Term[]::new);
      List<Term> list = List.of(some);
      index.put("any" + size, "any" + size, List.of(any(words("x")), any(some)));
      index.put("none" + size, "none" + size, List.of(any(words("x")), none(list)));
      Condition two = new Condition.AtLeast(2, list);
      index.put("two" + size, "two" + size, List.of(any(words("x")), two));
    }
    assertThat(found("x w6"))
        .containsExactlyInAnyOrder("any7", "none1", "none2", "none3", "none4", "none5", "none6");
    assertThat(found("x w0 w4 w6"))
        .containsExactlyInAnyOrder(
            "any1", "any2", "any3", "any4", "any5", "any6", "any7", "two5", "two6", "two7");
    assertThat(found("w0 w1")).isEmpty();
  }

  @Test
  void forgetsADocumentWhoseMatchingWasEnded() {
    index.put("ab", "ab", List.of(any(words("a")), any(words("b"))));
    index.put("a", "a", List.of(any(words("a"))));
    Document both = new Document(List.of(new Document.Text("a b", 1)), List.of(), Map.of());
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                index.match(
                    both,
                    value -> {
                      throw new IllegalStateException();
                    }));
    assertThat(found("a")).containsExactly("a");
    assertThat(found("b")).isEmpty();
  }

  @Test
  void seesQueriesWithTermsAndConditionsBeyondThoseItHadRoomFor() {
    for (int i = 0; i < 500; i++) {
      String id = "q" + i;
      index.put(id, id, List.of(any(words("a" + i)), any(words("b" + i)), none(terms("c" + i))));
      assertThat(found("a" + i + " b" + i)).containsExactly(id);
      assertThat(found("a" + i + " b" + i + " c" + i)).isEmpty();
      assertThat(found("a0 b0 b" + i)).containsExactly("q0");
    }
  }

  @Test
  void tuningIsDueAfterAFewHundredDocumentsAndThenWhenTheirNumberHasDoubled() {
    assertThat(index.isTuningDue()).isFalse();
    IntStream.range(0, 300).forEach(i -> found("a"));
    assertThat(index.isTuningDue()).isTrue();
    index.tune();
    IntStream.range(0, 300).forEach(i -> found("a"));
    assertThat(index.isTuningDue()).isFalse();
    IntStream.range(0, 600).forEach(i -> found("a"));
    assertThat(index.isTuningDue()).isTrue();
  }

  @Test
  void reportsItsMemory() {
    long empty = index.statistics().bytes();
    for (int i = 0; i < 100; i++) {
      index.put("q" + i, "q" + i, List.of(any(words("word" + i)), any(words("some phrase"))));
    }
    QueryStatistics statistics = index.statistics();
    assertThat(statistics.queries()).isEqualTo(100);
    assertThat(statistics.terms()).isEqualTo(101);
    assertThat(statistics.bytes() - empty).isBetween(100 * 100L, 100 * 1_000L);
    assertThat(index.ids()).hasSize(100).contains("q42");
    assertThat(index.get("q42")).isEqualTo("q42");
    assertThat(index.get("q100")).isNull();
  }

  @Test
  void findsPartsWhereverTheyStand() {
    for (String part : List.of("a", "ab", "abc", "bcd", "ing", "d e", "xyz")) {
      index.put(part, part, List.of(any(new Term.Part(0, part))));
    }
    assertThat(found("abcd e")).containsExactlyInAnyOrder("a", "ab", "abc", "bcd", "d e");
    assertThat(found("testing")).containsExactly("ing");
    index.remove("ing");
    assertThat(found("testing")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  private static Condition any(Term... terms) {
    return new Condition.AtLeast(1, List.of(terms));
  }

  private static Condition none(List<Term> terms) {
    return new Condition.NoneOf(terms);
  }

  private static List<Term> terms(String... texts) {
    List<Term> terms = new ArrayList<>();
    for (String text : texts) {
      terms.add(words(text));
    }
    return terms;
  }

  private static Term words(String text) {
    return new Term.Words(0, WordTokenizer.tokenize(text));
  }

  private List<String> found(String text) {
    return found(new Document(List.of(new Document.Text(text, 1)), List.of(), Map.of()));
  }

  private List<String> found(Document document) {
    List<String> found = new ArrayList<>();
    index.match(document, found::add);
    return found;
  }
}
