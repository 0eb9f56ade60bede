package io.jobwatch.match;

import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.match.Places.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A running text in which names are looked for that are everyday words too, such as Go and REST.
 * They are told by their capitals. Where a sentence begins a capital says nothing, and a name is
 * one only if it ends a line or a list goes on after it; and what a hyphen ties to another word is
 * none. For use by one thread.
 */
final class RunningText {

  private static final String SENTENCE_ENDS = ".!?:…。！？：\n\r";
  private static final String BEFORE_LISTED = ",;/|&+、，；";
  private static final String AFTER_LISTED = ".,;/|()+、，；\n\r";

  /** Letters and digits before this one are parts of words, those after it may stand alone. */
  private static final int FIRST_AFTER_LATIN = 0x250;

  /** So many letters decide what a word is part of: those of a fixed expression that it begins. */
  private static final int LETTERS_AFTER = 20;

  /** So many letters before a word have the one that an ampersand may join to it. */
  private static final int LETTERS_BEFORE = 4;

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
    while (at >= 0 && (isLatin(at - 1) || isLatin(at + length) || !isName(text, at, at + length))) {
      at = text.indexOf(name.value(), at + 1);
    }
    return at;
  }

  /** Whether the characters at a place are a word, which the words around it decide. */
  private boolean isWord(Term name, int at) {
    int end = at + name.value().length();
    int from = edge(at, -1, LETTERS_BEFORE);
    int to = edge(end - 1, 1, LETTERS_AFTER) + 1;
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
        || (!isDash(text, start - 1)
            && !isDash(text, end)
            && (!beginsSentence(text, start) || isListed(text, end)));
  }

  private static boolean isDash(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.getType(text.charAt(at)) == Character.DASH_PUNCTUATION;
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
