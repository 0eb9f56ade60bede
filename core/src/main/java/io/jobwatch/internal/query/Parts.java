package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of texts that are looked for. Each is found by the three of its characters in a row, or
 * fewer where it is shorter, that the fewest others are found by.
 */
final class Parts {

  private static final int LONGEST_GRAM = 3;

  private final Map<String, Part> byText = new HashMap<>();
  private final LongTable numberByGram = new LongTable();
  private final Numbers numbers = new Numbers();

  /** The grams by number; replaced when it grows. */
  private volatile @Nullable Gram[] grams = new Gram[64];

  /** How many parts there are of each length of gram: lengths without any are not looked for. */
  private final int[] counts = new int[LONGEST_GRAM + 1];

  Parts() {
    numbers.take(); // zero is no gram
  }

  int size() {
    return byText.size();
  }

  /** The part, which is made if it is not there. */
  Part add(String text) {
    Part known = byText.get(text);
    if (known != null) {
      return known;
    }
    int length = Math.min(LONGEST_GRAM, text.length());
    int anchor = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i + length <= text.length() && fewest > 0; i++) {
      Gram gram = gram(key(text, i, length));
      int there = gram == null ? 0 : gram.size();
      if (there < fewest) {
        fewest = there;
        anchor = i;
      }
    }
    Part part = new Part(text, anchor);
    long key = key(text, anchor, length);
    Gram gram = gram(key);
    (gram == null ? made(key) : gram).add(part);
    byText.put(text, part);
    counts[length]++;
    return part;
  }

  /** Forgets a part that is not looked for any more. */
  void release(Part part) {
    String text = new String(part.text);
    if (part.isUnused() && byText.remove(text) != null) {
      int length = Math.min(LONGEST_GRAM, text.length());
      long key = key(text, part.anchor, length);
      Gram gram = gram(key);
      if (gram != null) {
        gram.remove(part);
        forget(key, gram);
      }
      counts[length]--;
    }
  }

  private @Nullable Gram gram(long key) {
    int number = numberByGram.get(key);
    // One made after a reader has begun is of no query it may meet.
    @Nullable Gram[] all = grams;
    return number < all.length ? all[number] : null;
  }

  private Gram made(long key) {
    int number = numbers.take();
    if (number >= grams.length) {
      grams = Arrays.copyOf(grams, number + number / 2);
    }
    Gram gram = new Gram();
    grams[number] = gram;
    numberByGram.put(key, number);
    return gram;
  }

  private void forget(long key, Gram gram) {
    if (gram.size() == 0) {
      int number = numberByGram.get(key);
      numberByGram.remove(key);
      grams[number] = null;
      numbers.give(number);
    }
  }

  /** Marks the parts that the scanned text has. */
  void mark(WordScanner text, int fields, Matching matching) {
    char[] chars = text.foldedChars();
    for (int length = 1; length <= LONGEST_GRAM; length++) {
      if (counts[length] > 0) {
        mark(chars, text.foldedLength(), length, fields, matching);
      }
    }
  }

  private void mark(char[] chars, int size, int length, int fields, Matching matching) {
    for (int i = 0; i + length <= size; i++) {
      Gram gram = gram(key(chars, i, length));
      if (gram != null) {
        gram.mark(chars, size, i, fields, matching);
      }
    }
  }

  private static long key(String text, int at, int length) {
    char[] gram = new char[length];
    text.getChars(at, at + length, gram, 0);
    return key(gram, 0, length);
  }

  private static long key(char[] chars, int at, int length) {
    long key = length;
    for (int i = at; i < at + length; i++) {
      key = (key << Character.SIZE) | chars[i];
    }
    key *= 0x9E3779B97F4A7C15L; // one to one, so no two grams share a key
    return key ^ (key >>> 32);
  }

  /** The parts that are found by the same characters. */
  private static final class Gram {

    /** Replaced at each change, so that readers need no lock. */
    private volatile List<Part> parts = List.of();

    int size() {
      return parts.size();
    }

    void add(Part part) {
      List<Part> more = new ArrayList<>(parts);
      more.add(part);
      parts = more;
    }

    void remove(Part part) {
      List<Part> fewer = new ArrayList<>(parts);
      fewer.remove(part);
      parts = fewer;
    }

    void mark(char[] chars, int length, int at, int fields, Matching matching) {
      for (Part part : parts) {
        if (part.isAt(chars, length, at)) {
          part.mark(fields, matching);
        }
      }
    }
  }
}
