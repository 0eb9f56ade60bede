package io.jobwatch.internal.words;

import java.util.Arrays;

/**
 * Cuts texts into the tokens that {@link WordTokenizer} describes, without making a string of each:
 * a token is a part of {@link #chars()} with a hash. For use by one thread, any number of times.
 */
public final class WordScanner {

  private static final int ROTATION = 7;

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
    char[] chars = folded.chars;
    int length = folded.length;
    int at = from;
    while (at < length) {
      int start = at;
      long hash = 0;
      byte kind = WordCharacters.kind(chars[at]);
      while (kind == WordCharacters.WORD) {
        hash = Long.rotateLeft(hash, ROTATION) ^ chars[at++];
        kind = WordCharacters.kind(chars[at]);
      }
      if (at > start) {
        if (!isPlain(chars, start, at, kind)) {
          wordStart = start;
          wordEnd = at;
          return start;
        }
        add(start, at, start, at, mix(hash));
        if (chars[at] == ' ') {
          at++;
          rules.blank();
        }
      } else if (chars[at] == ' ') {
        at++;
        rules.blank();
      } else if (chars[at] == ',' || chars[at] == ')' || chars[at] == '(') {
        at++;
        near = false;
      } else {
        break;
      }
    }
    wordStart = -1;
    return at;
  }

  /** Whether no rule but that of letters and digits can concern a word. */
  private static boolean isPlain(char[] chars, int start, int end, byte kindAfter) {
    char next = chars[end];
    return end - start > 1
        && kindAfter != WordCharacters.SURROGATE
        && next != '\''
        && next != '&'
        && !(next == ' ' && chars[end + 1] == '&')
        && !(next == '.' && end - start == 3 && chars[start] == 'w');
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
   * The hash of a token.
   *
   * @param index which one
   * @return {@link #hash(CharSequence)} of it
   */
  public long hash(int index) {
    return hashes[index];
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
   * The hash that a token of these characters has.
   *
   * @param token a folded text
   * @return its hash
   */
  public static long hash(CharSequence token) {
    long hash = 0;
    for (int i = 0; i < token.length(); i++) {
      hash = Long.rotateLeft(hash, ROTATION) ^ token.charAt(i);
    }
    return mix(hash);
  }

  /** Spreads what differs in a few bits over all of them. */
  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
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
    if (size == starts.length) {
      grow();
    }
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
    if (size >= placeStarts.length) {
      placeStarts = Arrays.copyOf(placeStarts, starts.length);
      placeEnds = Arrays.copyOf(placeEnds, starts.length);
    }
    placeStarts[size] = start;
    placeEnds[size] = end;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
  }
}
