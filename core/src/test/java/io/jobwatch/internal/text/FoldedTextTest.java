package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

  @Test
  void dropsCaseAndAccents() {
    assertThat(FoldedText.fold("Zürich  STRASSE Straße Zu\u0308rich Ｃ"))
        .isEqualTo("zurich strasse strasse zurich c");
    assertThat(FoldedText.fold("が ｶﾞ กุ่")).isEqualTo("が ガ กุ่");
  }

  @Test
  void keepsNoMoreMarksOnALetterThanTheStreamSafeFormat() {
    assertThat(FoldedText.fold("\u0E01" + "\u0E48\u0E38".repeat(5_000)).length()).isEqualTo(31);
    assertThat(FoldedText.fold("a" + "\u0301\u0323".repeat(5_000) + "b")).isEqualTo("ab");
  }

  @Test
  void countsSignsThatBecomeMarksAsMarks() {
    String marks = "\u0E48".repeat(15) + "\u0E38".repeat(14) + "\uFF9E";
    assertThat(FoldedText.fold("\u0E01" + marks.repeat(200)).length()).isEqualTo(31);
  }
}
