package io.jobwatch.match;

import io.jobwatch.internal.words.WordExpressions;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.match.Places.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A running text in which names are looked for that are everyday words too, such as Go and REST.
 * They are told by their capitals. Where a sentence begins a capital says nothing, and a name is
 * one only if it ends a line or a sentence or a list goes on after it; and what a hyphen ties to
 * another word is none. For use by one thread.
 */
final class RunningText {

  private static final String SENTENCE_ENDS = ".!?:…。！？：\n\r";
  private static final String BEFORE_LISTED = ",;/|&+、，；";
  private static final String AFTER_LISTED = ".,;/|&()+、，；\n\r";

  /** The hyphens, one of which does not break; a dash parts words. */
  private static final String HYPHENS = "-\u2010\u2011";

  /** After the letter that an ampersand joins to another these make it something else. */
  private static final String SIGNS = "+#";

  /** Two names of one letter that an ampersand does not join to each other. */
  private static final String LANGUAGES = "CcRr";

  /** Letters and digits before this one are parts of words, those after it may stand alone. */
  private static final int FIRST_AFTER_LATIN = 0x250;

  /**
   * So many letters before and after a word decide what it is part of; an ampersand joins fewer.
   */
  private static final int LETTERS = WordExpressions.mostLetters();

  /**
   * So many places are looked at one by one; with more of them the whole text is cut into words.
   */
  private static final int MOST_PLACES = 8;

  private final String text;
  private @Nullable WordScanner words;

  RunningText(String text) {
    this.text = text;
  }

  /** Whether it has a name, written exactly so. */
  boolean has(Term name) {
    int at = next(name, 0);
    for (int places = 0; at >= 0 && places < MOST_PLACES; places++) {
      if (isWord(name, at)) {
        return true;
      }
      at = next(name, at + 1);
    }
    return at >= 0 && !spans(name, text, scanned(0, text.length())).isEmpty();
  }

  /** Where a text has a name, written exactly so. */
  static List<Span> spans(Term name, String text, WordScanner words) {
    return name.spans(words, Integer.MAX_VALUE).stream()
        .filter(span -> text.substring(span.start(), span.end()).equals(name.value()))
        .filter(span -> isName(text, span.start(), span.end()))
        .toList();
  }

  /** Where the characters of a name come next that may be one; -1 for nowhere. */
  private int next(Term name, int from) {
    int length = name.value().length();
    int at = text.indexOf(name.value(), from);
    while (at >= 0 && !mayBe(at, at + length)) {
      at = text.indexOf(name.value(), at + 1);
    }
    return at;
  }

  private boolean mayBe(int start, int end) {
    return !isLatin(start - 1)
        && !isLatin(end)
        && !(end == start + 1 && isJoined(end))
        && isName(text, start, end);
  }

  /**
   * Whether an ampersand surely joins a letter that ends here to the one after it, as in R&D; other
   * words and signs are left to the scanner.
   */
  private boolean isJoined(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '&'
        && isAsciiLetter(text.charAt(end + 1))
        && LANGUAGES.indexOf(text.charAt(end + 1)) < 0
        && (end + 2 == text.length() || endsWord(text.charAt(end + 2)));
  }

  private static boolean isAsciiLetter(char unit) {
    return unit < 0x80 && Character.isLetter(unit);
  }

  private static boolean endsWord(char unit) {
    return unit == '\n'
        || (unit >= ' '
            && unit < 0x7f
            && !Character.isLetterOrDigit(unit)
            && SIGNS.indexOf(unit) < 0);
  }

  /** Whether the characters at a place are a word, which the words around it decide. */
  private boolean isWord(Term name, int at) {
    int end = at + name.value().length();
    int from = edge(at, -1, LETTERS);
    int to = edge(end - 1, 1, LETTERS) + 1;
    Span wanted = new Span(at - from, end - from);
    return name.spans(scanned(from, to), Integer.MAX_VALUE).contains(wanted);
  }

  /** The last place on the way in a direction, after some letters, before a blank or an end. */
  private int edge(int start, int step, int letters) {
    int at = start;
    int left = letters;
    while (at + step >= 0 && at + step < text.length()) {
      char next = text.charAt(at + step);
      if (left <= 0 && (next == ' ' || next == '\n')) {
        return at;
      }
      left -= Character.isLetterOrDigit(next) ? 1 : 0;
      at += step;
    }
    return at;
  }

  private WordScanner scanned(int from, int to) {
    WordScanner scanner = words == null ? new WordScanner(true) : words;
    words = scanner;
    scanner.scan(text.substring(from, to));
    return scanner;
  }

  private boolean isLatin(int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < FIRST_AFTER_LATIN
        && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isName(String text, int start, int end) {
    String name = text.substring(start, end);
    return name.equals(name.toUpperCase(Locale.ROOT))
        || (!isTied(text, start)
            && !isHyphen(text, end)
            && (!beginsSentence(text, start) || isListed(text, end)));
  }

  /** Whether a hyphen ties a word to the one before it; a bullet has none before it. */
  private static boolean isTied(String text, int start) {
    return start > 1
        && isHyphen(text, start - 1)
        && Character.isLetterOrDigit(text.codePointBefore(start - 1));
  }

  private static boolean isHyphen(String text, int at) {
    return at < text.length() && HYPHENS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean beginsSentence(String text, int start) {
    int at = start;
    while (at > 0) {
      int point = text.codePointBefore(at);
      if (Character.isLetterOrDigit(point) || BEFORE_LISTED.indexOf(point) >= 0) {
        return false;
      }
      if (SENTENCE_ENDS.indexOf(point) >= 0) {
        return true;
      }
      at -= Character.charCount(point);
    }
    return true;
  }

  private static boolean isListed(String text, int end) {
    int at = end;
    while (at < text.length()
        && (Character.isSpaceChar(text.charAt(at)) || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length() || AFTER_LISTED.indexOf(text.charAt(at)) >= 0;
  }
}
