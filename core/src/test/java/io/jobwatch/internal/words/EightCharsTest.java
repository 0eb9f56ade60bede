package io.jobwatch.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What is asked of eight characters at once is what one would ask of each. */
class EightCharsTest {

  @Property
  void blanksAreBlanksAndControls(@ForAll @Size(8) byte[] codes) {
    assertThat(bits(EightChars.blanks(eight(codes, 0))))
        .isEqualTo(bits(codes, code -> code <= ' '));
  }

  @Property
  void oddIsWhatHasRulesOfItsOwn(@ForAll @Size(8) byte[] codes) {
    assertThat(bits(EightChars.odd(eight(codes, 0))))
        .isEqualTo(bits(codes, code -> code >= 0x7F || code == '?' || code == '`'));
  }

  @Property
  void lettersAreLowerCaseLettersAndDigits(@ForAll @Size(8) byte[] codes) {
    assertThat(bits(EightChars.letters(eight(codes, 0))))
        .isEqualTo(bits(codes, code -> isBetween(code, 'a', 'z') || isBetween(code, '0', '9')));
  }

  @Property
  void signsDependOnWhatFollows(@ForAll @Size(9) byte[] codes) {
    long signs = 0;
    for (int i = 0; i < 8; i++) {
      int code = codes[i] & 0xFF;
      boolean always = isBetween(code, '#', '\'') || code == '+' || code >= 0x80;
      boolean beforeOthers = code == '.' || isBetween(code, ':', '@');
      boolean blankFollows = (codes[i + 1] & 0xFF) <= ' ';
      signs |= (always || (beforeOthers && !blankFollows) ? 1L : 0) << i;
    }
    assertThat(bits(EightChars.signs(eight(codes, 0), eight(codes, 1)))).isEqualTo(signs);
  }

  @Property
  void asciiIsFoldedToLowerCaseAndBlanks(@ForAll @Size(8) byte[] codes) {
    long eight = eight(codes, 0);
    byte[] folded = new byte[8];
    EightChars.write(new long[] {EightChars.folded(eight, EightChars.blanks(eight))}, folded, 1);
    for (int i = 0; i < 8; i++) {
      if (codes[i] >= 0) {
        int expected = codes[i] <= ' ' ? ' ' : Character.toLowerCase(codes[i]);
        assertThat((int) folded[i]).as("the folded form of %d", codes[i]).isEqualTo(expected);
      }
    }
  }

  private static long eight(byte[] codes, int at) {
    long[] eights = new long[1];
    EightChars.read(codes, at, eights, 1);
    return eights[0];
  }

  /** Fails if another bit of a byte is set than the highest. */
  private static long bits(long highs) {
    assertThat(highs & 0x7F7F7F7F7F7F7F7FL).isZero();
    return EightChars.bits(highs);
  }

  private static long bits(byte[] codes, IntPredicate wanted) {
    long bits = 0;
    for (int i = 0; i < codes.length; i++) {
      bits |= (wanted.test(codes[i] & 0xFF) ? 1L : 0) << i;
    }
    return bits;
  }

  private static boolean isBetween(int code, char first, char last) {
    return code >= first && code <= last;
  }
}
