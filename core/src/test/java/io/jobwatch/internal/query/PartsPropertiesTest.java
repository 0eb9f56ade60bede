package io.jobwatch.internal.query;

import static io.jobwatch.internal.query.Queries.any;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Few letters, so that parts begin alike, contain each other, come back and go again. */
class PartsPropertiesTest {

  @Property
  void findsWhatTheTextContains(
      @ForAll @Size(max = 60)
          List<@CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 7) String> changes,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 30) String text) {
    QueryIndex<String> index = new QueryIndex<>();
    Set<String> present = new TreeSet<>();
    for (String part : changes) {
      if (present.remove(part)) {
        index.remove(part);
      } else {
        present.add(part);
        index.put(part, part, List.of(any(new Term.Part(0, part))));
      }
      List<String> expected = present.stream().filter(text::contains).toList();
      assertThat(Queries.found(index, text)).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(index.statistics().terms()).isEqualTo(present.size());
  }
}
