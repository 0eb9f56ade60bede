package io.jobwatch.internal.words;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Characters from here on are folded one by one, those before it by a table. */
  private static final int TABLE_SIZE = 0x3100;

  /** Not the folded form of any character. */
  private static final char NOT_SIMPLE = '\0';

  /** The latest characters taken apart; threads may overwrite what others put there. */
  private static final @Nullable Parts[] PARTS = new Parts[1 << 10];

  /** What each character becomes, where that is one character whatever stands beside it. */
  private static final char[] SIMPLE = simple();

  private WordFolding() {}

  /**
   * Folds a text.
   *
   * @param text any text
   * @return the folded text, with every run of blanks and controls as one blank
   */
  public static String fold(String text) {
    FoldedChars folded = new FoldedChars(false);
    fold(text, folded);
    return folded.toString();
  }

  /** Folds a text into a buffer, from which it takes away what was there. */
  static void fold(String text, FoldedChars folded) {
    folded.clear();
    boolean composing = false;
    int marks = 0;
    NarrowText narrow = folded.narrow();
    if (!folded.hasPlaces()) {
      // A byte for each character, that of another alphabet or outside of the BMP a question mark.
      narrow.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    int pairs = 0;
    int i = simple(text, 0, narrow, pairs, folded);
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      pairs += next - i - 1;
      folded.at(i, next);
      if (isComplete(point)) {
        folded.appendPoint(point);
        marks = 0;
      } else {
        int before = folded.length;
        marks = decompose(folded, point, marks);
        composing = composing || joins(folded, before);
      }
      i = simple(text, next, narrow, pairs, folded);
      marks = i > next ? 0 : marks;
    }
    folded.end();
    if (composing) {
      compose(folded);
    }
  }

  /** Folds characters as long as they are simple, and returns where the first other one is. */
  private static int simple(
      String text, int start, NarrowText narrow, int pairs, FoldedChars folded) {
    int length = text.length();
    folded.reserve(length - start);
    int at = start;
    while (at < length) {
      at = pairs + narrow.appendTo(folded, at - pairs);
      while (at < length) {
        char unit = text.charAt(at);
        char simple = unit < TABLE_SIZE ? SIMPLE[unit] : NOT_SIMPLE;
        if (simple == NOT_SIMPLE) {
          return at;
        }
        if (simple != ' ' || !folded.endsBlank()) {
          folded.at(at, at + 1);
          folded.append(simple);
        }
        at++;
        if (at <= length - EightChars.COUNT) {
          break;
        }
      }
    }
    return at;
  }

  private static char[] simple() {
    char[] simple = new char[TABLE_SIZE];
    FoldedChars folded = new FoldedChars(false);
    for (int point = 0; point < TABLE_SIZE; point++) {
      folded.clear();
      int marks = decompose(folded, point, 0);
      boolean one = marks == 0 && folded.length == 1 && !joins(folded, 0);
      simple[point] = one ? folded.at(0) : NOT_SIMPLE;
    }
    return simple;
  }

  /** Composes letters and the marks that were kept, and the parts of Korean syllables. */
  private static void compose(FoldedChars folded) {
    if (!folded.hasPlaces()) {
      String composed = Normalizer.normalize(folded.toString(), Form.NFC);
      folded.clear();
      folded.append(composed);
      folded.end();
      return;
    }
    FoldedChars parts = folded.copy();
    folded.clear();
    int start = 0;
    for (int i = 1; i <= parts.length; i++) {
      if (i == parts.length || !joinsAt(parts, i)) {
        folded.at(parts.from(start), parts.to(i - 1));
        folded.append(Normalizer.normalize(parts.text(start, i), Form.NFC));
        start = i;
      }
    }
    folded.end();
  }

  /** Chinese characters and Korean syllables, the bulk of a text in these languages. */
  private static boolean isComplete(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0xAC00 && point <= 0xD7A3);
  }

  private static int decompose(FoldedChars folded, int point, int marksBefore) {
    int marks = marksBefore;
    String parts = parts(point);
    for (int i = 0; i < parts.length(); ) {
      int part = parts.codePointAt(i);
      i += Character.charCount(part);
      if (!WordCharacters.isMark(part)) {
        int before = folded.length;
        append(folded, part);
        // What is dropped does not part the marks on either side of it.
        marks = folded.length > before ? 0 : marks;
      } else if (!isAccent(part) && marks < MAX_MARKS) {
        folded.appendPoint(part);
        marks++;
      }
    }
    return marks;
  }

  /** What a character is composed of. */
  private static String parts(int point) {
    Parts known = PARTS[point & (PARTS.length - 1)];
    if (known == null || known.point() != point) {
      boolean whole = REPLACEMENTS.containsKey(point) || APOSTROPHES.indexOf(point) >= 0;
      String text = Character.toString(point);
      known = new Parts(point, whole ? text : Normalizer.normalize(text, Form.NFKD));
      PARTS[point & (PARTS.length - 1)] = known;
    }
    return known.parts();
  }

  private static boolean isAccent(int mark) {
    return mark != VOICED_MARK
        && mark != SEMI_VOICED_MARK
        && ACCENTED.contains(UnicodeScript.of(mark));
  }

  private static void append(FoldedChars folded, int point) {
    int lower = Character.toLowerCase(point);
    int type = Character.getType(lower);
    if (type == Character.FORMAT) {
      return; // soft hyphens, joiners and direction marks are invisible
    }
    if (Character.isWhitespace(lower)
        || Character.isSpaceChar(lower)
        || type == Character.CONTROL) {
      folded.appendBlank();
    } else if (lower < 0x80 && lower != '`') {
      folded.append((char) lower);
    } else if (APOSTROPHES.indexOf(lower) >= 0) {
      folded.append('\'');
    } else if (type == Character.DASH_PUNCTUATION) {
      folded.append('-');
    } else {
      String replacement = REPLACEMENTS.get(lower);
      if (replacement == null) {
        folded.appendPoint(lower);
      } else if (replacement.equals(" ")) {
        folded.appendBlank();
      } else {
        folded.append(replacement);
      }
    }
  }

  /** Whether one of the last characters may become one with what stands before it. */
  private static boolean joins(FoldedChars folded, int from) {
    for (int i = from; i < folded.length; i++) {
      if (!Character.isLowSurrogate(folded.at(i)) && joinsAt(folded, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character may become one with what stands before it. */
  private static boolean joinsAt(FoldedChars folded, int index) {
    char unit = folded.at(index);
    return Character.isLowSurrogate(unit)
        || isJamo(unit)
        || WordCharacters.isMark(folded.point(index));
  }

  /**
   * Whether a character is a vowel or an end of a Korean syllable, to be composed with its start.
   */
  private static boolean isJamo(char unit) {
    return unit >= 0x1160 && unit <= 0x11FF;
  }

  private record Parts(int point, String parts) {}
}
