package io.jobwatch.internal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into the words by which postings and criteria are compared. Texts and wanted values
 * go through the same rules, so a value is found where its tokens follow each other.
 *
 * <ul>
 *   <li>A word is a run of letters and digits, {@linkplain WordFolding folded}. Everything else
 *       separates words; a hyphen, a slash or an underscore does no more than a blank.
 *   <li>A single letter keeps {@code ++}, {@code #}, and a {@code +} that ends the word: {@code
 *       C++}, {@code F#}, {@code A+}.
 *   <li>{@code .NET} is a word, at the end of another one too ({@code ASP.NET}), but not in a mail
 *       or web address.
 *   <li>Two words joined by {@code &} are one if one of them is a single letter and the other has
 *       at most two: {@code R&D}, {@code AT&T}; with blanks if both are single letters. {@code C}
 *       and {@code R} with each other are two languages, not one word.
 *   <li>Single letters with dots between them are one word without the dots: {@code U.S.}
 *   <li>An English ending of one letter after an apostrophe is dropped, and so is another single
 *       letter before one: {@code Bachelor's}, {@code c'est}, {@code L'Oréal}.
 *   <li>In scripts written without blanks between words, and in Korean, each character is a token.
 *   <li>The fixed expressions of {@link WordExpressions} are told from the skills they resemble.
 * </ul>
 *
 * <p>Reads each character a bounded number of times, whatever the text.
 */
public final class WordTokenizer {

  private static final String NET = ".net";

  /** What follows an apostrophe in English: Ada's, don't, I'd, I'm. */
  private static final String ENDINGS = "stdm";

  /** Names of languages of one letter: joined by an ampersand they stay two. */
  private static final Set<String> LANGUAGES = Set.of("c", "r");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int lastEnd;
  private int unbroken;
  private boolean inAddress;

  private WordTokenizer(String folded) {
    this.text = folded;
  }

  /**
   * Cuts a text into tokens.
   *
   * @param text any text
   * @return its tokens in order, none of them empty
   */
  public static List<String> tokenize(String text) {
    WordTokenizer tokenizer = new WordTokenizer(WordFolding.fold(text));
    tokenizer.run();
    return List.copyOf(tokenizer.tokens);
  }

  private void run() {
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (WordCharacters.isUnspaced(point)) {
        character(point);
      } else if (isWord(at)) {
        word();
      } else if (isNet()) {
        add(at, at + NET.length(), NET);
      } else {
        separator(point);
      }
    }
  }

  private void separator(int point) {
    if (point == ' ') {
      inAddress = false;
    } else if (point == '@' && at > 0 && isWord(at - 1)) {
      inAddress = true;
    } else if (text.startsWith("://", at)) {
      inAddress = true;
    }
    at += Character.charCount(point);
  }

  private void character(int point) {
    int end = at + Character.charCount(point);
    while (end < text.length() && WordCharacters.isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    add(at, end, text.substring(at, end));
  }

  private boolean isNet() {
    return text.startsWith(NET, at)
        && !isWord(at + NET.length())
        && !(at > 0 && text.charAt(at - 1) == '.')
        && !inAddress;
  }

  private void word() {
    int start = at;
    int lettersEnd = wordEnd(start);
    boolean single = isSingle(start, lettersEnd);
    int acronymEnd = single ? acronymEnd(lettersEnd) : lettersEnd;
    int end = single ? suffixEnd(lettersEnd) : lettersEnd;
    if (acronymEnd > lettersEnd) {
      add(start, acronymEnd, text.substring(start, acronymEnd).replace(".", ""));
    } else if (is(end, '\'') && isWord(end + 1)) {
      apostrophe(start, end);
    } else if (end > lettersEnd) {
      add(start, end, text.substring(start, end));
    } else {
      ampersand(start, end);
    }
  }

  /** The end of the letters that follow with a dot before each, such as {@code .s} in U.S. */
  private int acronymEnd(int firstEnd) {
    int end = firstEnd;
    while (is(end, '.') && isWord(end + 1) && isSingle(end + 1, wordEnd(end + 1))) {
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
    boolean kept = plus - end == 2 || (plus - end == 1 && !isWord(plus) && !isUnspacedAt(plus));
    return kept ? plus : end;
  }

  private void apostrophe(int start, int end) {
    int next = end + 1;
    int nextEnd = wordEnd(next);
    if (nextEnd == next + 1 && ENDINGS.indexOf(text.charAt(next)) >= 0) {
      add(start, end, text.substring(start, end));
      at = nextEnd;
      lastEnd = nextEnd;
    } else if (isSingle(start, end)) {
      at = next;
    } else {
      add(start, end, text.substring(start, end));
    }
  }

  private void ampersand(int start, int firstEnd) {
    StringBuilder joined = new StringBuilder(text.substring(start, firstEnd));
    int partStart = start;
    int end = firstEnd;
    int next = joinedStart(partStart, end);
    while (next > 0) {
      inAddress &= next == end + 1; // an address ends at a blank
      partStart = next;
      end = wordEnd(next);
      joined.append('&').append(text, partStart, end);
      next = joinedStart(partStart, end);
    }
    add(start, end, joined.toString());
  }

  /** Returns where the word starts that an ampersand joins to this one, or 0. */
  private int joinedStart(int start, int end) {
    boolean blanks = text.startsWith(" & ", end);
    int next = end + (blanks ? 3 : 1);
    if (!(blanks || is(end, '&')) || !isWord(next)) {
      return 0;
    }
    int nextEnd = wordEnd(next);
    int longest = blanks ? 1 : 2;
    boolean small =
        (isSingle(start, end) && length(next, nextEnd) <= longest)
            || (isSingle(next, nextEnd) && length(start, end) <= longest);
    boolean languages =
        LANGUAGES.contains(text.substring(start, end))
            && LANGUAGES.contains(text.substring(next, nextEnd));
    boolean signed = isSingle(next, nextEnd) && suffixEnd(nextEnd) > nextEnd;
    return small && !languages && !signed ? next : 0;
  }

  private void add(int start, int end, String token) {
    boolean near = text.substring(lastEnd, start).chars().allMatch(c -> c == ' ' || c == '-');
    unbroken = near ? unbroken + 1 : 1;
    tokens.add(token);
    WordExpressions.mark(tokens, unbroken);
    if (token.equals("www") && is(end, '.')) {
      inAddress = true;
    }
    lastEnd = end;
    at = end;
  }

  private int wordEnd(int start) {
    int end = start;
    while (isWord(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private boolean isSingle(int start, int end) {
    return length(start, end) == 1 && Character.isLetter(text.codePointAt(start));
  }

  /** The length in characters, where only up to three matter. */
  private int length(int start, int end) {
    return end - start > 6 ? 3 : text.codePointCount(start, end);
  }

  private boolean is(int index, char expected) {
    return index < text.length() && text.charAt(index) == expected;
  }

  private boolean isWord(int index) {
    return index < text.length() && WordCharacters.isWord(text.codePointAt(index));
  }

  private boolean isUnspacedAt(int index) {
    return index < text.length() && WordCharacters.isUnspaced(text.codePointAt(index));
  }
}
