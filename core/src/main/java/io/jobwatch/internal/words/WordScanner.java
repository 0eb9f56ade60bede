package io.jobwatch.internal.words;

import java.util.Arrays;

/**
 * Cuts texts into the tokens that {@link WordTokenizer} describes, without making a string of each:
 * a token is a part of the folded text with a hash. For use by one thread, any number of times.
 */
public final class WordScanner {

  private final FoldedChars folded;
  private final TextBits bits = new TextBits();
  private final WordRules rules;
  private int size;

  /** Where each token starts and ends. */
  private int[] bounds = new int[128];

  private long[] hashes = new long[64];
  private int[] placeStarts = {};
  private int[] placeEnds = {};
  private String original = "";

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
    original = folded.hasPlaces() ? text : "";
    WordFolding.fold(text, folded);
    bits.read(folded.codes, folded.length);
    reserve(folded.length);
    size = 0;
    rules.begin();
    int at = 0;
    while (at < folded.length) {
      at = plainWords(at);
      if (at < folded.length) {
        at = other(at);
      }
    }
  }

  /**
   * Adds words as long as they are plain and so is what parts each from the next, which is most of
   * any text, and returns where something else begins.
   */
  private int plainWords(int from) {
    if (rules.inAddress()) {
      return from;
    }
    int stop = bits.nextSign(from, folded.length);
    int known = bits.edges(from, stop, bounds, 2 * size) / 2;
    if (known == size) {
      return stop;
    }
    int lastEnd = bounds[2 * known - 1];
    if (rules.isPlainBefore(lastEnd)) {
      addUpTo(known);
      return stop;
    }
    addUpTo(known - 1);
    return bounds[2 * size];
  }

  /** Adds tokens of which the bounds are known. */
  private void addUpTo(int count) {
    while (size < count) {
      int start = bounds[2 * size];
      int end = bounds[2 * size + 1];
      add(start, end, WordHash.of(folded.codes, start, end));
    }
  }

  /** Reads a word or another character that needs a closer look, and returns where to go on. */
  private int other(int at) {
    byte code = folded.codes[at];
    int end = bits.lettersEnd(at);
    if (end > at) {
      return rules.word(at, end);
    }
    if (code == ' ') {
      rules.blank();
    } else if (code <= 0 || code == '.' || code == '@' || code == ':') {
      return rules.other(at);
    }
    return at + 1;
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
   * @return the array itself, with one place more at least, valid until the next text
   */
  public long[] hashes() {
    return hashes;
  }

  /**
   * The first eight characters of a token, fewer if it is shorter. Two tokens of ASCII that have
   * the same {@link #hash}, beginning and length are the same if they have less than sixteen
   * characters.
   *
   * @param index which one
   * @return the characters as one number
   */
  public long beginning(int index) {
    return WordHash.beginning(folded.codes, bounds[2 * index], bounds[2 * index + 1]);
  }

  /**
   * Whether a token has these characters.
   *
   * @param index which one
   * @param text the characters
   * @return true if it has these and no others
   */
  public boolean is(int index, CharSequence text) {
    int start = bounds[2 * index];
    int length = bounds[2 * index + 1] - start;
    if (length != text.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (folded.at(start + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many characters a token has.
   *
   * @param index which one
   * @return their number
   */
  public int length(int index) {
    return bounds[2 * index + 1] - bounds[2 * index];
  }

  /**
   * A character of a token.
   *
   * @param index which token
   * @param position which of its characters
   * @return the UTF-16 code unit
   */
  public char unit(int index, int position) {
    return folded.at(bounds[2 * index] + position);
  }

  /**
   * A token.
   *
   * @param index which one
   * @return its characters
   */
  public String token(int index) {
    return folded.text(bounds[2 * index], bounds[2 * index + 1]);
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
   * A token as the original text spells it. For scanners with places.
   *
   * @param index which one
   * @return a part of the text
   */
  public String source(int index) {
    return original.substring(sourceStart(index), sourceEnd(index));
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
   * The characters of {@link #folded()}, in an array that is longer.
   *
   * @return the array itself, valid until the next text
   */
  public char[] foldedChars() {
    return folded.chars();
  }

  /**
   * How long the folded text is.
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
    return WordHash.of(token);
  }

  /**
   * What {@link #beginning(int)} gives for a token of these characters.
   *
   * @param token a folded text
   * @return the characters as one number
   */
  public static long beginning(CharSequence token) {
    return WordHash.beginning(WordHash.codes(token), 0, token.length());
  }

  /**
   * Whether one blank or one hyphen stands between a token and the one after it; any run of blanks
   * is one. Not known, and so denied, where one of them has other characters than the text.
   */
  boolean isNearNext(int index) {
    int at = bounds[2 * index + 1];
    return bounds[2 * index + 2] == at + 1 && (folded.codes[at] == ' ' || folded.codes[at] == '-');
  }

  /** Adds a token that is a part of the folded text. */
  void add(int start, int end) {
    bounds[2 * size] = start;
    bounds[2 * size + 1] = end;
    add(start, end, WordHash.of(folded.codes, start, end));
  }

  /** Adds a token that has other characters than the part of the text it stands for. */
  void add(int start, int end, String token) {
    int tail = folded.tail(token);
    bounds[2 * size] = tail;
    bounds[2 * size + 1] = tail + token.length();
    add(start, end, WordHash.of(token));
  }

  private void add(int placeStart, int placeEnd, long hash) {
    hashes[size] = hash;
    if (folded.hasPlaces()) {
      place(placeStart, placeEnd);
    }
    size++;
    if (WordExpressions.mayEnd(hash)) {
      WordExpressions.mark(this);
    }
  }

  /** Gives a token other characters. */
  void replace(int index, String token, long hash) {
    int tail = folded.tail(token);
    bounds[2 * index] = tail;
    bounds[2 * index + 1] = tail + token.length();
    hashes[index] = hash;
  }

  private void place(int start, int end) {
    if (placeStarts.length < hashes.length) {
      placeStarts = Arrays.copyOf(placeStarts, hashes.length);
      placeEnds = Arrays.copyOf(placeEnds, hashes.length);
    }
    placeStarts[size] = start;
    placeEnds[size] = end;
  }

  /** Makes room for one more token than there may be in so many characters. */
  private void reserve(int characters) {
    if (hashes.length <= characters) {
      hashes = new long[characters + characters / 2 + 1];
      bounds = new int[2 * hashes.length];
    }
  }
}
