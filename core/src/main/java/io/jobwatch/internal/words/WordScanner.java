package io.jobwatch.internal.words;

import java.util.Arrays;

/**
 * Cuts texts into the tokens that {@link WordTokenizer} describes, without making a string of each:
 * a token is a part of {@link #chars()} with a hash. For use by one thread, any number of times.
 */
public final class WordScanner {

  private final FoldedChars folded;
  private final WordRules rules;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] hashes = new long[64];
  private int[] placeStarts = {};
  private int[] placeEnds = {};
  private int unbroken;
  private boolean near;
  private int wordStart;
  private int wordEnd;

  /** A scanner that does not keep where the tokens stand in the original text. */
  public WordScanner() {
    this(false);
  }

  /**
   * A scanner.
   *
   * @param places whether {@link #sourceStart} and {@link #sourceEnd} are wanted
   */
  public WordScanner(boolean places) {
    folded = new FoldedChars(places);
    rules = new WordRules(this, folded);
  }

  /**
   * Cuts a text; what was there of the text before is gone.
   *
   * @param text any text
   */
  public void scan(String text) {
    WordFolding.fold(text, folded);
    reserve(folded.length);
    size = 0;
    unbroken = 0;
    near = true;
    rules.begin();
    int at = plainWords(0);
    while (at < folded.length) {
      at = plainWords(at == wordStart ? rules.word(at, wordEnd) : rules.other(at));
    }
  }

  /**
   * Adds words as long as they are plain and parted by blanks, which is most of any text, and
   * returns where something else begins: at {@link #wordStart} if that is a word.
   */
  private int plainWords(int from) {
    byte[] codes = folded.codes;
    int length = folded.length;
    int at = from;
    while (at < length) {
      int start = at;
      long hash = 0;
      long eight = WordHash.eight(codes, at);
      int count = WordHash.wordLength(eight);
      while (count == WordHash.AT_ONCE) {
        hash = WordHash.more(hash, eight);
        at += WordHash.AT_ONCE;
        eight = WordHash.eight(codes, at);
        count = WordHash.wordLength(eight);
      }
      at += count;
      if (at > start) {
        if (!isPlain(codes, start, at)) {
          wordStart = start;
          wordEnd = at;
          return start;
        }
        add(start, at, start, at, WordHash.last(hash, eight, count));
        at += separator(codes[at], codes[at + 1]);
      } else if (codes[at] == ' ') {
        at++;
        rules.blank();
      } else if (isPlainSeparator(codes[at])) {
        near &= codes[at] == '-';
        at++;
      } else {
        break;
      }
    }
    wordStart = -1;
    return at;
  }

  /** Passes what mostly follows a word, and returns how much of it there is. */
  private int separator(byte first, byte second) {
    if (first == ' ') {
      rules.blank();
      return 1;
    }
    if (first > 0 && second == ' ') {
      near = first == '-';
      rules.blank();
      return 2;
    }
    return 0;
  }

  /** Whether no rule but that of letters and digits can concern a word. */
  private static boolean isPlain(byte[] codes, int start, int end) {
    byte next = codes[end];
    if (end - start == 1 || next < 0 || next == '\'' || next == '&') {
      return false;
    }
    return next == ' '
        ? codes[end + 1] != '&'
        : !(next == '.' && end - start == 3 && codes[start] == 'w');
  }

  /** Whether something other than a word does no more than part words. */
  private static boolean isPlainSeparator(byte code) {
    return code > 0 && code != '.' && code != '@' && code != ':';
  }

  /**
   * How many tokens there are.
   *
   * @return their number
   */
  public int size() {
    return size;
  }

  /**
   * The hashes of the tokens, {@link #hash(CharSequence)} of each.
   *
   * @return the array itself, valid until the next text
   */
  public long[] hashes() {
    return hashes;
  }

  /**
   * The characters of which tokens are parts.
   *
   * @return the array itself, valid until the next text
   */
  public char[] chars() {
    return folded.chars;
  }

  /**
   * Where a token begins in {@link #chars()}.
   *
   * @param index which one
   * @return the position of its first character
   */
  public int start(int index) {
    return starts[index];
  }

  /**
   * Where a token ends in {@link #chars()}.
   *
   * @param index which one
   * @return the position after its last character
   */
  public int end(int index) {
    return ends[index];
  }

  /**
   * A token.
   *
   * @param index which one
   * @return its characters
   */
  public String token(int index) {
    return new String(folded.chars, starts[index], ends[index] - starts[index]);
  }

  /**
   * Where a token begins in the original text. For scanners with places.
   *
   * @param index which one
   * @return the position of its first UTF-16 code unit
   */
  public int sourceStart(int index) {
    return folded.from(placeStarts[index]);
  }

  /**
   * Where a token ends in the original text. For scanners with places.
   *
   * @param index which one
   * @return the position after its last UTF-16 code unit
   */
  public int sourceEnd(int index) {
    return folded.to(placeEnds[index] - 1);
  }

  /**
   * The text as it is compared where any part of it counts.
   *
   * @return the folded text, {@link WordFolding#fold} of the original
   */
  public String folded() {
    return folded.toString();
  }

  /**
   * How long the folded text is; {@link #chars()} begins with it.
   *
   * @return the number of characters of {@link #folded()}
   */
  public int foldedLength() {
    return folded.length;
  }

  /**
   * Where a part of {@link #folded()} begins in the original text. For scanners with places.
   *
   * @param foldedStart the position of its first character
   * @return the position of the first UTF-16 code unit of what it was made of
   */
  public int sourceStartOf(int foldedStart) {
    return folded.from(foldedStart);
  }

  /**
   * Where a part of {@link #folded()} ends in the original text. For scanners with places.
   *
   * @param foldedEnd the position after its last character, above 0
   * @return the position after the last UTF-16 code unit of what it was made of
   */
  public int sourceEndOf(int foldedEnd) {
    return folded.to(foldedEnd - 1);
  }

  /**
   * The hash that a token of these characters has. Two of the same length, of at most eight
   * characters, all of them ASCII, never have the same.
   *
   * @param token a folded text
   * @return its hash
   */
  public static long hash(CharSequence token) {
    return WordHash.of(token);
  }

  /** Something other than blanks and hyphens stands before the next token. */
  void interrupt() {
    near = false;
  }

  /** Adds a token that is a part of the folded text. */
  void add(int start, int end, long hash) {
    add(start, end, start, end, hash);
  }

  /** Adds a token that has other characters than the part of the text it stands for. */
  void add(int start, int end, String token) {
    int tail = folded.tail(token);
    add(tail, tail + token.length(), start, end, hash(token));
  }

  private void add(int start, int end, int placeStart, int placeEnd, long hash) {
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    if (folded.hasPlaces()) {
      place(placeStart, placeEnd);
    }
    size++;
    unbroken = near ? unbroken + 1 : 1;
    near = true;
    if (WordExpressions.mayEnd(hash)) {
      WordExpressions.mark(this, unbroken);
    }
  }

  /** Gives a token other characters. */
  void replace(int index, String token, long hash) {
    int tail = folded.tail(token);
    starts[index] = tail;
    ends[index] = tail + token.length();
    hashes[index] = hash;
  }

  /** Whether a token has these characters. */
  boolean is(int index, String token) {
    int start = starts[index];
    if (ends[index] - start != token.length()) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (folded.chars[start + i] != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void place(int start, int end) {
    if (placeStarts.length < starts.length) {
      placeStarts = Arrays.copyOf(placeStarts, starts.length);
      placeEnds = Arrays.copyOf(placeEnds, starts.length);
    }
    placeStarts[size] = start;
    placeEnds[size] = end;
  }

  /** Makes room for as many tokens as there may be in so many characters. */
  private void reserve(int characters) {
    if (starts.length < characters) {
      starts = new int[characters + characters / 2];
      ends = new int[starts.length];
      hashes = new long[starts.length];
    }
  }
}
