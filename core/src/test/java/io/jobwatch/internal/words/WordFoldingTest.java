package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordFoldingTest {

  @Test
  void foldsWhatReadersTakeForTheSame() {
    Map<String, String> rows =
        Map.ofEntries(
            Map.entry("JAVA", "java"),
            Map.entry("Zürich", "zurich"),
            Map.entry("Zu\u0308rich", "zurich"),
            Map.entry("Straße STRASSE", "strasse strasse"),
            Map.entry("\u1E9E", "ss"),
            Map.entry("Łódź", "lodz"),
            Map.entry("Ødegård", "odegard"),
            Map.entry("Đà Nẵng", "da nang"),
            Map.entry("Æther Œuvre", "aether oeuvre"),
            Map.entry("Þór Guðrún", "thor gudrun"),
            Map.entry("İstanbul Diyarbakır", "istanbul diyarbakir"),
            Map.entry("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ"),
            Map.entry("Ёлка", "елка"),
            Map.entry("ﬁnance", "finance"),
            Map.entry("Ｃ＋＋", "c++"),
            Map.entry("\uD835\uDC09ava", "java"),
            Map.entry("C♯", "c#"),
            Map.entry("Java™ Java®", "java java®"),
            Map.entry("L’Oréal L´Oreal LʼOreal", "l'oreal l'oreal l'oreal"),
            Map.entry("full\u2011stack full–stack", "full-stack full-stack"),
            Map.entry("soft\u00ADware zero\u200Bwidth", "software zerowidth"),
            Map.entry("a\u00A0\t\r\n b\u0000c", "a b c"),
            Map.entry("がか\u3099ハバパﾊﾟ", "ががハバパパ"),
            Map.entry("한국 \u1112\u1161\u11AB", "한국 한"),
            Map.entry("กำ", "ก\u0E4Dา"),
            Map.entry("مُحَمَّد", "محمد"));
    assertThat(rows)
        .allSatisfy((text, folded) -> assertThat(WordFolding.fold(text)).isEqualTo(folded));
  }

  @Test
  void changesNoCharacterTwice() {
    List<String> changed = new ArrayList<>();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String once = WordFolding.fold("x" + Character.toString(point) + "y");
      if (!WordFolding.fold(once).equals(once)) {
        changed.add(Integer.toHexString(point));
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void foldsAnyNumberOfBlanksWhereverTheyStand() {
    for (int start = 0; start < 20; start++) {
      for (int blanks = 1; blanks < 20; blanks++) {
        String before = "a".repeat(start) + " ".repeat(blanks);
        assertThat(WordFolding.fold(before)).isEqualTo("a".repeat(start) + " ");
        assertThat(WordFolding.fold(before + "b")).isEqualTo("a".repeat(start) + " b");
      }
    }
  }

  @Test
  void foldsCharactersThatStandForManyWords() {
    String blessing =
        "\u0635\u0644\u0649 \u0627\u0644\u0644\u0647"
            + " \u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645";
    assertThat(WordFolding.fold("\uFDFA".repeat(200))).isEqualTo(blessing.repeat(200));
  }

  @Test
  void keepsLoneSurrogates() {
    assertThat(WordFolding.fold("A\uD800B\uDC00")).isEqualTo("a\uD800b\uDC00");
  }

  @Test
  void keepsNoMoreMarksOnALetterThanTheStreamSafeFormat() {
    String folded = WordFolding.fold("\u0E01" + "\u0E48\u0E38".repeat(50_000));
    assertThat(folded).hasSize(31);
  }

  @Test
  void countsMarksOnALetterPastInvisibleCharacters() {
    String marks = "\u0E48".repeat(15) + "\u0E38".repeat(15) + "\u200D";
    String folded = WordFolding.fold("\u0E01" + marks.repeat(500));
    assertThat(folded).hasSize(31);
    assertThat(WordFolding.fold(folded)).isEqualTo(folded);
  }

  @Test
  void dropsAnyNumberOfAccents() {
    assertThat(WordFolding.fold("e" + "\u0301\u0316".repeat(50_000) + "e")).isEqualTo("ee");
  }
}
