package io.jobwatch.internal.query;

import static io.jobwatch.internal.query.Queries.any;
import static io.jobwatch.internal.query.Queries.asked;
import static io.jobwatch.internal.query.Queries.none;
import static io.jobwatch.internal.query.Queries.oneOf;
import static io.jobwatch.internal.query.Queries.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several terms as one. */
class OneOfTest {

  private final QueryIndex<String> index = new QueryIndex<>();

  @Test
  void findsByOneOfSeveralTerms() {
    Term.Fact fact = new Term.Fact("place", "b");
    Term either = oneOf(words("a"), words("b c"), fact);
    index.put("any", "any", List.of(any(either)));
    index.put("none", "none", List.of(none(List.of(either))));
    index.put("two", "two", List.of(new Condition.AtLeast(2, List.of(either, words("a")))));
    index.put("nested", "nested", List.of(any(oneOf(either, words("d")))));
    index.put("asked", "asked", List.of(any(oneOf(asked("x", "e"), words("d")))));
    index.put("nowhere", "nowhere", List.of(any(oneOf(words("."), words("")))));
    index.put("single", "single", List.of(any(oneOf(words("."), words("d")))));

    assertThat(found("b")).containsExactly("none");
    assertThat(found("b c")).containsExactlyInAnyOrder("any", "nested");
    assertThat(found("a")).containsExactlyInAnyOrder("any", "two", "nested");
    assertThat(found("d")).containsExactlyInAnyOrder("none", "nested", "asked", "single");
    Document placed =
        new Document(List.of(new Document.Text("e", 1)), List.of(fact), Map.of(), one -> true);
    assertThat(found(placed)).containsExactlyInAnyOrder("any", "nested", "asked");
  }

  @Test
  void looksOnceAtWhatIsFiledUnderOneOfSeveralTerms() {
    for (int i = 0; i < 100; i++) {
      Term either = oneOf(words("a" + i), words("b" + i), words("c" + i));
      index.put("q" + i, "q" + i, List.of(any(either), any(words("common"))));
    }
    IntStream.range(0, 300).forEach(i -> found("common a7 b7 c7 b8"));
    index.tune();
    long before = index.statistics().candidates();
    assertThat(found("common a7 b7 c7 b8")).containsExactlyInAnyOrder("q7", "q8");
    assertThat(index.statistics().candidates() - before).isEqualTo(2);
  }

  @Test
  void forgetsOneOfSeveralTermsWithItsLastQuery() {
    Term either = oneOf(words("a"), words("b"));
    index.put("b", "b", List.of(any(words("b"))));
    int before = index.statistics().terms();
    index.put("one", "one", List.of(any(either)));
    index.put("other", "other", List.of(any(either, words("c"))));
    index.put("outer", "outer", List.of(any(oneOf(words("c"), either))));
    index.put("never", "never", List.of(new Condition.AtLeast(3, List.of(either, words("v")))));
    index.remove("one");
    assertThat(found("b")).containsExactlyInAnyOrder("b", "other", "outer");
    index.remove("other");
    assertThat(found("a")).containsExactly("outer");
    index.remove("outer");
    index.remove("never");
    assertThat(found("a b c")).containsExactly("b");
    assertThat(index.statistics().terms()).isEqualTo(before);

    index.put("new", "new", List.of(any(words("n"))));
    assertThat(found("a")).isEmpty();
    index.put("one", "one", List.of(any(either)));
    assertThat(found("a")).containsExactly("one");
  }

  private List<String> found(String text) {
    return Queries.found(index, text);
  }

  private List<String> found(Document document) {
    return Queries.found(index, document);
  }
}
