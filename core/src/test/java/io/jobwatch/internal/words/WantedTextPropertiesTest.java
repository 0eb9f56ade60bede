package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class WantedTextPropertiesTest {

  @Property(tries = 3_000)
  void isFoundWhereAnyTextIs(
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 40) String text,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 8) String part,
      @ForAll @IntRange(max = 45) int from) {
    assertThat(new WantedText(part).in(text, from)).isEqualTo(text.indexOf(part, from));
    assertThat(new WantedText("").in(text, from)).isEqualTo(-1);
  }
}
