package io.jobwatch.internal.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of characters that words are told by. */
final class WordCharacters {

  /** The scripts written without blanks between words, or with endings tied to the word. */
  private static final Set<UnicodeScript> UNSPACED =
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
    return point >= FIRST_UNSPACED
        && (point == PROLONGED_SOUND
            || (isLetterOrDigit(point) && UNSPACED.contains(UnicodeScript.of(point))));
  }

  /** Whether a code point is a part of a word. */
  static boolean isWord(int point) {
    return isLetterOrDigit(point) && !isUnspaced(point);
  }

  private static boolean isLetterOrDigit(int point) {
    return Character.isLetterOrDigit(point) || isMark(point);
  }
}
