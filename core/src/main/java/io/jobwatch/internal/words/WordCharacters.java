package io.jobwatch.internal.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of characters that words are told by. */
final class WordCharacters {

  /** A character between words. */
  private static final byte SEPARATOR = 0;

  /** A part of a word. */
  private static final byte WORD = 1;

  /** A token of its own. */
  private static final byte UNSPACED = 2;

  /** The scripts written without blanks between words, or with endings tied to the word. */
  private static final Set<UnicodeScript> UNSPACED_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  /** The first character of these scripts; asking for the script is slow. */
  private static final int FIRST_UNSPACED = 0x0E00;

  /** Used in Japanese words only, though Unicode gives it no script. */
  private static final int PROLONGED_SOUND = 0x30FC;

  /** The kind of each UTF-16 code unit; half a character is none. */
  private static final byte[] KINDS = kinds();

  private WordCharacters() {}

  /** Whether a code point is a mark that belongs to the letter before it. */
  static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Whether a code point is a token of its own. */
  static boolean isUnspaced(int point) {
    return point < KINDS.length ? KINDS[point] == UNSPACED : kindOf(point) == UNSPACED;
  }

  /** Whether a code point is a part of a word. */
  static boolean isWord(int point) {
    return point < KINDS.length ? KINDS[point] == WORD : kindOf(point) == WORD;
  }

  private static byte kindOf(int point) {
    if (point == PROLONGED_SOUND) {
      return UNSPACED;
    }
    if (!Character.isLetterOrDigit(point) && !isMark(point)) {
      return SEPARATOR;
    }
    boolean unspaced =
        point >= FIRST_UNSPACED && UNSPACED_SCRIPTS.contains(UnicodeScript.of(point));
    return unspaced ? UNSPACED : WORD;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < kinds.length; unit++) {
      kinds[unit] = kindOf(unit);
    }
    return kinds;
  }
}
