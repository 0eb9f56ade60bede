package io.jobwatch.internal.words;

import java.util.List;
import java.util.Set;

/**
 * The rules of {@link WordTokenizer} for everything but plain words: signs, dots, apostrophes,
 * ampersands, addresses and characters that stand alone. Reads each character a bounded number of
 * times, whatever the text.
 */
final class WordRules {

  private static final String NET = ".net";

  /** What follows an apostrophe in English: Ada's, don't, I'd, I'm. */
  private static final String ENDINGS = "stdm";

  /** What may belong to the word before it. */
  private static final String WORD_SIGNS = ".'&#+";

  /** Degrees of which a part between the dots has several letters. */
  private static final List<String> DEGREES =
      List.of(
          "ph.d", "b.sc", "m.sc", "b.eng", "m.eng", "b.tech", "m.tech", "b.ed", "m.ed", "ed.d",
          "m.phil", "d.phil", "psy.d", "pharm.d");

  /** Names of languages of one letter: joined by an ampersand they stay two. */
  private static final Set<String> LANGUAGES = Set.of("c", "r");

  private final WordScanner tokens;
  private final FoldedChars folded;
  private boolean inAddress;

  WordRules(WordScanner tokens, FoldedChars folded) {
    this.tokens = tokens;
    this.folded = folded;
  }

  /** Begins a text. */
  void begin() {
    inAddress = false;
  }

  /** Whether what comes may belong to an address. */
  boolean inAddress() {
    return inAddress;
  }

  /** Passes a blank, at which addresses end. */
  void blank() {
    inAddress = false;
  }

  /** Whether what stands at a place, and after it, leaves a word alone that ends there. */
  boolean isPlainBefore(int end) {
    byte code = folded.codes[end];
    return code >= 0
        && WORD_SIGNS.indexOf(code) < 0
        && !(code == ' ' && folded.codes[end + 1] == '&');
  }

  /** Reads what is neither a plain letter nor a blank, and returns where to go on. */
  int other(int at) {
    int point = point(at);
    if (WordCharacters.isUnspaced(point)) {
      return character(at, point);
    }
    if (WordCharacters.isWord(point)) {
      return word(at, wordEnd(at));
    }
    if (isNet(at)) {
      tokens.add(at, at + NET.length(), NET);
      return at + NET.length();
    }
    if (point == '°' && isSingle(at + 1, wordEnd(at + 1))) {
      int end = wordEnd(at + 1);
      add(at, end); // a unit, not the language C
      return end;
    }
    if ((point == '@' && followsWord(at)) || startsWith("://", at)) {
      inAddress = true;
    }
    return at + Character.charCount(point);
  }

  private int character(int start, int point) {
    int end = start + Character.charCount(point);
    while (end < folded.length && WordCharacters.isMark(point(end))) {
      end += Character.charCount(point(end));
    }
    add(start, end);
    return end;
  }

  private boolean isNet(int at) {
    return startsWith(NET, at)
        && !isWord(digitsEnd(at + NET.length()))
        && !(at > 0 && is(at - 1, '.'))
        && !inAddress;
  }

  private int digitsEnd(int start) {
    int end = start;
    while (end < folded.length && Character.isDigit(point(end))) {
      end += Character.charCount(point(end));
    }
    return end;
  }

  /** Reads a word of which the first letters are known, and returns where to go on. */
  int word(int start, int knownEnd) {
    int lettersEnd = wordEnd(knownEnd);
    boolean single = isSingle(start, lettersEnd);
    int acronymEnd = acronymEnd(start, lettersEnd, single);
    int end = single ? suffixEnd(lettersEnd) : lettersEnd;
    if (acronymEnd > lettersEnd) {
      tokens.add(start, acronymEnd, text(start, acronymEnd).replace(".", ""));
      return acronymEnd;
    }
    if (is(end, '\'') && isWord(end + 1)) {
      return apostrophe(start, end);
    }
    if (end > lettersEnd) {
      add(start, end);
      return end;
    }
    return ampersand(start, end);
  }

  /** The end of what follows with dots, such as {@code .s} in U.S. and {@code .d} in Ph.D. */
  private int acronymEnd(int start, int firstEnd, boolean single) {
    if (!is(firstEnd, '.')) {
      return firstEnd;
    }
    for (String degree : DEGREES) {
      if (startsWith(degree, start) && !isWord(start + degree.length())) {
        return start + degree.length();
      }
    }
    int end = firstEnd;
    while (single && is(end, '.') && isSingle(end + 1, wordEnd(end + 1))) {
      end = wordEnd(end + 1);
    }
    return end;
  }

  private int suffixEnd(int end) {
    if (is(end, '#') && !is(end + 1, '#')) {
      return end + 1;
    }
    int plus = end;
    while (plus - end < 3 && is(plus, '+')) {
      plus++;
    }
    boolean kept = plus - end == 2 || (plus - end == 1 && !isWord(plus) && !isUnspaced(plus));
    return kept ? plus : end;
  }

  private int apostrophe(int start, int end) {
    int next = end + 1;
    int nextEnd = wordEnd(next);
    if (nextEnd == next + 1 && ENDINGS.indexOf(folded.at(next)) >= 0) {
      add(start, end);
      return nextEnd;
    }
    if (isSingle(start, end)) {
      return next;
    }
    add(start, end);
    return end;
  }

  private int ampersand(int start, int firstEnd) {
    int partStart = start;
    int end = firstEnd;
    int next = joinedStart(partStart, end);
    if (next == 0) {
      add(start, end);
      return end;
    }
    StringBuilder joined = new StringBuilder(text(start, firstEnd));
    while (next > 0) {
      inAddress &= next == end + 1; // an address ends at a blank
      partStart = next;
      end = wordEnd(next);
      joined.append('&').append(text(partStart, end));
      next = joinedStart(partStart, end);
    }
    tokens.add(start, end, joined.toString());
    return end;
  }

  /** Returns where the word starts that an ampersand joins to this one, or 0. */
  private int joinedStart(int start, int end) {
    boolean blanks = startsWith(" & ", end);
    int next = end + (blanks ? 3 : 1);
    if (!(blanks || is(end, '&')) || !isWord(next)) {
      return 0;
    }
    int nextEnd = wordEnd(next);
    int longest = blanks ? 1 : 2;
    boolean small =
        (isSingle(start, end) && length(next, nextEnd) <= longest)
            || (isSingle(next, nextEnd) && length(start, end) <= longest);
    boolean signed = isSingle(next, nextEnd) && suffixEnd(nextEnd) > nextEnd;
    return small && !signed && !areLanguages(start, end, next, nextEnd) ? next : 0;
  }

  private boolean areLanguages(int start, int end, int next, int nextEnd) {
    return LANGUAGES.contains(text(start, end)) && LANGUAGES.contains(text(next, nextEnd));
  }

  /** Adds a part of the text as it is. */
  private void add(int start, int end) {
    tokens.add(start, end);
    if (is(end, '.') && end - start == 3 && startsWith("www", start)) {
      inAddress = true;
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (isWord(end)) {
      end += Character.charCount(point(end));
    }
    return end;
  }

  private boolean isSingle(int start, int end) {
    return length(start, end) == 1 && Character.isLetter(point(start));
  }

  /** The length in characters, where only up to three matter. */
  private int length(int start, int end) {
    int count = 0;
    for (int at = start; at < end && count < 3; count++) {
      at += Character.charCount(point(at));
    }
    return count;
  }

  private String text(int start, int end) {
    return folded.text(start, end);
  }

  private int point(int index) {
    return folded.point(index);
  }

  private boolean startsWith(String prefix, int index) {
    for (int i = 0; i < prefix.length(); i++) {
      if (!is(index + i, prefix.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int index, char expected) {
    return index < folded.length && folded.at(index) == expected;
  }

  private boolean isWord(int index) {
    return index < folded.length && WordCharacters.isWord(point(index));
  }

  private boolean followsWord(int index) {
    boolean pair =
        index > 1 && Character.isSurrogatePair(folded.at(index - 2), folded.at(index - 1));
    return index > 0 && isWord(pair ? index - 2 : index - 1);
  }

  private boolean isUnspaced(int index) {
    return index < folded.length && WordCharacters.isUnspaced(point(index));
  }
}
