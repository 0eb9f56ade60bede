package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class WordFoldingPropertiesTest {

  @Property
  void foldingIsIdempotent(@ForAll @StringLength(max = 60) String text) {
    String once = WordFolding.fold(text);
    assertThat(WordFolding.fold(once)).isEqualTo(once);
  }

  @Property
  void foldingEqualsTheReference(@ForAll("texts") String text) {
    assertThat(WordFolding.fold(text)).isEqualTo(ReferenceWords.fold(text));
  }

  @Property
  void foldsPartByPart(
      @ForAll @StringLength(max = 20) String left, @ForAll @StringLength(max = 20) String right) {
    assertThat(WordFolding.fold(left + "-" + right))
        .isEqualTo(WordFolding.fold(left) + "-" + WordFolding.fold("-" + right).substring(1));
  }

  @Provide
  Arbitrary<String> texts() {
    return ReferenceWords.texts(12);
  }
}
