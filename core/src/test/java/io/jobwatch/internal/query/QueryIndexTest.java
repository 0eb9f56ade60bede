package io.jobwatch.internal.query;

import static io.jobwatch.internal.query.Queries.any;
import static io.jobwatch.internal.query.Queries.asked;
import static io.jobwatch.internal.query.Queries.none;
import static io.jobwatch.internal.query.Queries.numbered;
import static io.jobwatch.internal.query.Queries.terms;
import static io.jobwatch.internal.query.Queries.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
  void looksNoMoreAtARemovedQueryThatNothingLedTo() {
    index.put("all", "all", List.of());
    assertThat(found("a")).containsExactly("all");
    assertThat(index.remove("all")).isTrue();
    assertThat(index.remove("all")).isFalse();

    long before = index.statistics().candidates();
    assertThat(found("a")).isEmpty();
    assertThat(index.statistics().candidates()).isEqualTo(before);
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
    Document document =
        new Document(List.of(), List.of(), Map.of("pay", new BigDecimal("2.50")), asked -> false);
    assertThat(found(document)).containsExactlyInAnyOrder("q0", "q1", "q2");
    assertThat(index.statistics().candidates()).isEqualTo(3);
  }

  @Test
  void aNumberLeadsToAQueryThoughAnotherOfTheSameBoundWasRemoved() {
    for (String id : List.of("q0", "q1", "q2")) {
      index.put(id, id, List.of(new Condition.Reaches("pay", BigDecimal.ONE, List.of())));
    }
    Document document =
        new Document(List.of(), List.of(), Map.of("pay", BigDecimal.ONE), asked -> false);
    index.remove("q1");
    assertThat(found(document)).containsExactlyInAnyOrder("q0", "q2");
    index.remove("q0");
    assertThat(found(document)).containsExactly("q2");
  }

  @Test
  void asksADocumentForWhatQueriesAreAbout() {
    List<Term> asked = new ArrayList<>();
    Predicate<Term.Asked> says =
        term -> {
          asked.add(term);
          return term.value().equals("b");
        };
    Document document =
        new Document(
            List.of(new Document.Text("here with", 1), new Document.Text("words", 1)),
            List.of(),
            Map.of(),
            says);
    assertThat(found(document)).isEmpty();
    assertThat(asked).isEmpty();

    index.put("a", "a", List.of(any(asked("a", "with"))));
    index.put("b", "b", List.of(any(asked("b", "words"), asked("a", "with"))));
    index.put("c", "c", List.of(any(asked("b", "with words"), asked("b", "..."))));
    assertThat(found(document)).containsExactly("b");
    assertThat(asked).containsExactlyInAnyOrder(asked("a", "with"), asked("b", "words"));

    asked.clear();
    index.remove("a");
    index.remove("b");
    index.remove("c");
    assertThat(found(document)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void forgetsTheWordsOfWhatDocumentsAreAskedFor() {
    int before = index.statistics().terms();
    index.put("words", "words", List.of(any(words("w"))));
    index.put("asked", "asked", List.of(any(asked("a", "w"), words("w"))));
    index.put("never", "never", List.of(new Condition.AtLeast(3, List.of(asked("b", "v")))));
    index.remove("words");
    Document document =
        new Document(List.of(new Document.Text("w v", 1)), List.of(), Map.of(), one -> true);
    assertThat(found(document)).containsExactly("asked");

    index.put("asked", "again", List.of(any(asked("a", "w"))));
    assertThat(found(document)).containsExactly("again");
    index.remove("asked");
    index.remove("never");
    assertThat(found(document)).isEmpty();
    assertThat(index.statistics().terms()).isEqualTo(before);
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
    List<String> ids = List.of("q0", "q1", "q2");
    ids.forEach(id -> index.put(id, id, query));
    String all = String.join(" ", IntStream.range(0, 12).mapToObj(i -> "w" + i).toList());
    assertThat(found(all)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(found(all + " x")).isEmpty();
    IntStream.range(0, 12).forEach(i -> assertThat(found(all.replace("w" + i, ""))).isEmpty());
  }

  @Test
  void checksConditionsOfAnyNumberOfTerms() {
    for (int size = 1; size < 8; size++) {
      Term[] some = numbered(size);
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
  void checksAConditionOfHundredsOfTerms() {
    index.put("none", "none", List.of(any(words("x")), none(List.of(numbered(300)))));
    index.put("any", "any", List.of(any(numbered(300))));
    index.put("two", "two", List.of(new Condition.AtLeast(2, List.of(numbered(300)))));
    assertThat(found("w299")).containsExactly("any");
    assertThat(found("w0 w299")).containsExactlyInAnyOrder("any", "two");
    assertThat(found("w299 x")).containsExactly("any");
    assertThat(found("w300 x")).containsExactly("none");
  }

  @Test
  void aConditionOfSeveralQueriesHoldsForAllOfThemOrForNone() {
    for (String id : List.of("q0", "q1", "q2")) {
      index.put(id, id, List.of(any(words("x")), any(numbered(6))));
    }
    assertThat(found("x w5")).containsExactlyInAnyOrder("q0", "q1", "q2");
    assertThat(found("x")).isEmpty();
    assertThat(found("x w0")).hasSize(3);
  }

  @Test
  void findsHoweverManyTermsOneDocumentHas() {
    List<Term.Fact> facts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      Term.Fact fact = new Term.Fact("number", "" + i);
      facts.add(fact);
      text.append(" a").append(i).append(" b").append(i);
      index.put("word" + i, "word" + i, List.of(any(words("a" + i))));
      index.put("phrase" + i, "phrase" + i, List.of(any(words("a" + i + " b" + i))));
      index.put("fact" + i, "fact" + i, List.of(any(fact)));
    }
    Document.Text all = new Document.Text(text.toString(), 1);
    assertThat(found(new Document(List.of(all), List.of(), Map.of(), asked -> false))).hasSize(600);
    assertThat(found(new Document(List.of(), facts, Map.of(), asked -> false))).hasSize(300);
    assertThat(found(new Document(List.of(all), facts, Map.of(), asked -> false))).hasSize(900);
  }

  @Test
  void findsATermOnlyInItsField() {
    for (int field = 0; field < TermNode.FIELDS; field++) {
      String id = "" + field;
      index.put("w" + id, "w" + id, List.of(any(new Term.Words(field, List.of("a")))));
      index.put("p" + id, "p" + id, List.of(any(new Term.Words(field, List.of("a", "b")))));
      index.put("s" + id, "s" + id, List.of(any(new Term.Part(field, "a b"))));
    }
    for (int field = 0; field < TermNode.FIELDS; field++) {
      Document.Text text = new Document.Text("a b", 1 << field);
      assertThat(found(new Document(List.of(text), List.of(), Map.of(), asked -> false)))
          .containsExactlyInAnyOrder("w" + field, "p" + field, "s" + field);
    }
  }

  @Test
  void aTermOfOneFieldStaysWhenThatOfAnotherIsRemoved() {
    for (int gone = 0; gone < TermNode.FIELDS; gone++) {
      for (int kept = 0; kept < TermNode.FIELDS; kept++) {
        index.put("gone", "gone", List.of(any(new Term.Words(gone, List.of("a", "b")))));
        index.put("kept", "kept", List.of(any(new Term.Words(kept, List.of("a", "b")))));
        index.put("part", "part", List.of(any(new Term.Part(kept, "a b"))));
        index.put("gone part", "gone part", List.of(any(new Term.Part(gone, "a b"))));
        assertThat(index.remove("gone")).isTrue();
        assertThat(index.remove("gone part")).isTrue();
        Document.Text text = new Document.Text("a b", 1 << kept);
        assertThat(found(new Document(List.of(text), List.of(), Map.of(), asked -> false)))
            .containsExactlyInAnyOrder("kept", "part");
      }
    }
  }

  @Test
  void countsGroupsOfWhichOneTermIsThere() {
    List<List<Term>> groups = List.of(terms("a", "b"), terms("c"), terms("d", "e"), terms("."));
    for (int least = 1; least <= 4; least++) {
      index.put(least + "", least + "", List.of(new Condition.AtLeastGroups(least, groups)));
    }
    assertThat(found("a b")).containsExactly("1");
    assertThat(found("b d")).containsExactlyInAnyOrder("1", "2");
    assertThat(found("a c")).containsExactlyInAnyOrder("1", "2");
    assertThat(found("a b c d e")).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(found("f")).isEmpty();
  }

  @Test
  void countsAGroupOnceHoweverManyOfItsTermsAreThere() {
    List<List<Term>> groups = List.of(terms("a", "b"), terms("c"), terms("."));
    index.put("q", "q", List.of(new Condition.AtLeastGroups(2, groups)));
    assertThat(found("a b")).isEmpty();
    assertThat(found("a c")).containsExactly("q");
  }

  @Test
  void countsGroupsOfOneTermLikeTerms() {
    List<List<Term>> groups = List.of(terms("a"), terms("b"), terms("c"));
    for (int least = 1; least <= 4; least++) {
      index.put("g" + least, "g" + least, List.of(new Condition.AtLeastGroups(least, groups)));
      Condition plain = new Condition.AtLeast(least, terms("a", "b", "c"));
      index.put("t" + least, "t" + least, List.of(plain));
    }
    assertThat(found("b")).containsExactlyInAnyOrder("g1", "t1");
    assertThat(found("c a")).containsExactlyInAnyOrder("g1", "t1", "g2", "t2");
    assertThat(found("c a b")).containsExactlyInAnyOrder("g1", "t1", "g2", "t2", "g3", "t3");
  }

  @Test
  void keepsNoTermsOfAConditionThatCannotHold() {
    index.put("q", "q", List.of(any(words("a"))));
    index.put("never", "never", List.of(new Condition.AtLeast(3, terms("a", "b"))));
    assertThat(index.statistics().terms()).isEqualTo(1);
    assertThat(found("a b")).containsExactly("q");
  }

  @Test
  void forgetsADocumentWhoseMatchingWasEnded() {
    index.put("ab", "ab", List.of(any(words("a")), any(words("b"))));
    index.put("a", "a", List.of(any(words("a"))));
    Document both = Queries.document("a b");
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
  void countsOneDocumentOfEightAfterTheFirstThousands() {
    IntStream.range(0, 2_048).forEach(i -> found("a"));
    index.tune();
    IntStream.range(0, 2_200).forEach(i -> found("a"));
    assertThat(index.isTuningDue()).isFalse();
    IntStream.range(0, 200).forEach(i -> found("a"));
    assertThat(index.isTuningDue()).isTrue();
    assertThat(index.statistics().documents()).isEqualTo(4_448);
  }

  @Test
  void movesAQueryWhenAnotherOfItsConditionsIsMuchRarer() {
    index.put("q", "q", List.of(any(words("a")), any(words("b"))));
    IntStream.range(0, 100).forEach(i -> found(i < 20 ? "a" : i < 34 ? "b" : "c"));
    assertThat(index.tune()).isZero();
    IntStream.range(0, 100).forEach(i -> found("a"));
    assertThat(index.tune()).isEqualTo(1);
    assertThat(index.tune()).isZero();
    assertThat(found("a b")).containsExactly("q");
  }

  @Test
  void saysWhetherAQueryWasThereToRemove() {
    index.put("q", "q", List.of(any(words("a"))));
    assertThat(index.remove("q")).isTrue();
    assertThat(index.remove("q")).isFalse();
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
    assertThat(statistics.conditions()).isEqualTo(102);
    assertThat(statistics.bytes() - empty).isBetween(100 * 500L, 100 * 650L);
    assertThat(index.ids()).hasSize(100).contains("q42");
    assertThat(index.get("q42")).isEqualTo("q42");
    assertThat(index.get("q100")).isNull();
  }

  @Test
  void aPhraseTakesMoreMemoryThanAWord() {
    long empty = index.statistics().bytes();
    index.put("word", "word", List.of(any(words("a"))));
    long word = index.statistics().bytes() - empty;
    index.put("phrase", "phrase", List.of(any(words("b c"))));
    assertThat(index.statistics().bytes() - empty - word).isGreaterThan(word);
  }

  @Test
  void wordsAndPartsTakeMoreMemoryThanFacts() {
    List<Long> bytes = new ArrayList<>();
    for (Term term : List.of(new Term.Fact("a", "b"), words("a"), new Term.Part(0, "a"))) {
      long before = index.statistics().bytes();
      index.put(term.toString(), "any", List.of(any(term)));
      bytes.add(index.statistics().bytes() - before);
    }
    assertThat(bytes.get(1)).isGreaterThan(bytes.get(0)).isEqualTo(bytes.get(2));
  }

  @Test
  void aConditionOfMoreTermsTakesMoreMemory() {
    index.put("each", "each", Arrays.stream(numbered(50)).map(Queries::any).toList());
    long before = index.statistics().bytes();
    index.put("two", "two", List.of(any(words("w0"), words("w1"))));
    long between = index.statistics().bytes();
    index.put("all", "all", List.of(any(numbered(50))));
    assertThat(index.statistics().bytes() - between).isEqualTo(between - before + 48 * 4);
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

  @Test
  void findsPartsThatShareCharacters() {
    for (String part : List.of("java", "java 17", "java 21", "xjava 21")) {
      index.put(part, part, List.of(any(new Term.Part(0, part))));
    }
    assertThat(found("java 21")).containsExactlyInAnyOrder("java", "java 21");
    assertThat(found("java 17 or 21")).containsExactlyInAnyOrder("java", "java 17");
    assertThat(found("xjava 21")).hasSize(3);
    assertThat(found("xjava 2")).as("not what stood there of the text before").hasSize(1);
    index.put("jav", "jav", List.of(any(new Term.Part(0, "jav"))));
    index.remove("java");
    assertThat(found("java")).containsExactly("jav");
  }

  private List<String> found(String text) {
    return Queries.found(index, text);
  }

  private List<String> found(Document document) {
    return Queries.found(index, document);
  }
}
