package io.jobwatch.internal.words;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings texts that a reader takes for the same to the same form: case, accents, ligatures, widths
 * and the many kinds of apostrophe, dash and blank make no difference after it. Folding a folded
 * text changes nothing.
 */
public final class WordFolding {

  /** What Unicode does not decompose, though readers see a letter with a stroke or two letters. */
  private static final Map<Integer, String> REPLACEMENTS =
      Map.ofEntries(
          entry((int) 'ß', "ss"),
          entry((int) 'æ', "ae"),
          entry((int) 'œ', "oe"),
          entry((int) 'þ', "th"),
          entry((int) 'ø', "o"),
          entry((int) 'ł', "l"),
          entry((int) 'đ', "d"),
          entry((int) 'ð', "d"),
          entry((int) 'ħ', "h"),
          entry((int) 'ŧ', "t"),
          entry((int) 'ı', "i"),
          entry((int) 'ς', "σ"),
          entry(0x266F, "#"), // the musical sharp of a typographer's C sharp
          entry(0x2212, "-"), // the minus sign
          // These decompose into letters, which would stick to the word before them.
          entry(0x2120, " "), // service mark
          entry(0x2122, " ")); // trade mark

  /** What is read as an apostrophe, a letter in Unicode's eyes or not. */
  private static final String APOSTROPHES = "\u2018\u2019\u201B\u02BC\u02BB\u02B9\u2032\u00B4`";

  /** The scripts whose marks are accents or optional signs; elsewhere a mark makes another word. */
  private static final Set<UnicodeScript> ACCENTED =
      EnumSet.of(
          UnicodeScript.INHERITED,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW);

  private static final int VOICED_MARK = 0x3099;
  private static final int SEMI_VOICED_MARK = 0x309A;

  /** As in Unicode's stream-safe format: more marks on one letter would make composing slow. */
  private static final int MAX_MARKS = 30;

  private WordFolding() {}

  /**
   * Folds a text.
   *
   * @param text any text
   * @return the folded text, with every run of blanks and controls as one blank
   */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean ascii = true;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point < 0x80) {
        append(folded, point);
        marks = 0;
      } else if (isComplete(point)) {
        folded.appendCodePoint(point);
        ascii = false;
        marks = 0;
      } else {
        marks = decompose(folded, point, marks);
        ascii = false;
      }
    }
    return ascii ? folded.toString() : Normalizer.normalize(folded, Form.NFC);
  }

  /** Chinese characters and Korean syllables, the bulk of a text in these languages. */
  private static boolean isComplete(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0xAC00 && point <= 0xD7A3);
  }

  private static int decompose(StringBuilder folded, int point, int marksBefore) {
    if (REPLACEMENTS.containsKey(point) || APOSTROPHES.indexOf(point) >= 0) {
      append(folded, point);
      return 0;
    }
    int marks = marksBefore;
    String parts = Normalizer.normalize(Character.toString(point), Form.NFKD);
    for (int i = 0; i < parts.length(); ) {
      int part = parts.codePointAt(i);
      i += Character.charCount(part);
      if (!WordCharacters.isMark(part)) {
        append(folded, part);
        marks = 0;
      } else if (!isAccent(part) && marks < MAX_MARKS) {
        folded.appendCodePoint(part);
        marks++;
      }
    }
    return marks;
  }

  private static boolean isAccent(int mark) {
    return mark != VOICED_MARK
        && mark != SEMI_VOICED_MARK
        && ACCENTED.contains(UnicodeScript.of(mark));
  }

  private static void append(StringBuilder folded, int point) {
    int lower = Character.toLowerCase(point);
    int type = Character.getType(lower);
    if (type == Character.FORMAT) {
      return; // soft hyphens, joiners and direction marks are invisible
    }
    if (Character.isWhitespace(lower)
        || Character.isSpaceChar(lower)
        || type == Character.CONTROL) {
      appendBlank(folded);
    } else if (lower < 0x80 && lower != '`') {
      folded.append((char) lower);
    } else if (APOSTROPHES.indexOf(lower) >= 0) {
      folded.append('\'');
    } else if (type == Character.DASH_PUNCTUATION) {
      folded.append('-');
    } else {
      String replacement = REPLACEMENTS.get(lower);
      if (replacement == null) {
        folded.appendCodePoint(lower);
      } else if (replacement.equals(" ")) {
        appendBlank(folded);
      } else {
        folded.append(replacement);
      }
    }
  }

  private static void appendBlank(StringBuilder folded) {
    if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }
}
