package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of texts that are looked for. Those that begin with the same three characters are in
 * one tree, so that a place of a text takes as many steps as the longest of them has characters at
 * the most, however many there are. A shorter one is in a tree of its own.
 */
final class Parts {

  private static final int LONGEST_GRAM = 3;

  private final LongTable numberByGram = new LongTable();
  private final Numbers numbers = new Numbers();

  /** The trees of what follows each gram, by its number; replaced when it grows. */
  private volatile @Nullable PartNode[] roots = new PartNode[64];

  /** How many parts there are of each length of gram: lengths without any are not looked for. */
  private final int[] counts = new int[LONGEST_GRAM + 1];

  Parts() {
    numbers.take(); // zero is no gram
  }

  int size() {
    return counts[1] + counts[2] + counts[LONGEST_GRAM];
  }

  /** The part, which is made if it is not there. */
  Part add(String text) {
    char[] chars = text.toCharArray();
    int at = gramLength(chars);
    long key = key(chars, 0, at);
    int slot = numberByGram.get(key);
    if (slot == 0) {
      Part part = made(chars);
      plant(key, PartNode.end(part, at));
      return part;
    }
    @Nullable PartNode[] nodes = roots;
    while (true) {
      PartNode node = Objects.requireNonNull(nodes[slot]);
      int shared = node.shared(chars, at);
      at += shared;
      if (shared < node.label.length) {
        node = node.split(shared);
        nodes[slot] = node;
      }
      if (at == chars.length) {
        if (node.part != null) {
          return node.part;
        }
        Part part = made(chars);
        nodes[slot] = node.with(part);
        return part;
      }
      int next = node.indexOf(chars[at]);
      if (next < 0) {
        Part part = made(chars);
        nodes[slot] = node.with(PartNode.end(part, at), next);
        return part;
      }
      nodes = node.next;
      slot = next;
    }
  }

  private Part made(char[] text) {
    counts[gramLength(text)]++;
    return new Part(text);
  }

  private void plant(long key, PartNode root) {
    int number = numbers.take();
    if (number >= roots.length) {
      roots = Arrays.copyOf(roots, number + number / 2);
    }
    roots[number] = root;
    numberByGram.put(key, number);
  }

  /** Forgets a part that is not looked for any more. */
  void release(Part part) {
    if (!part.isUnused()) {
      return;
    }
    char[] text = part.text;
    int length = gramLength(text);
    long key = key(text, 0, length);
    @Nullable PartNode[] nodes = roots;
    int slot = numberByGram.get(key);
    PartNode node = Objects.requireNonNull(nodes[slot]);
    @Nullable PartNode[] above = nodes;
    int slotAbove = 0; // none
    for (int at = length + node.label.length; at < text.length; at += node.label.length) {
      above = nodes;
      slotAbove = slot;
      nodes = node.next;
      slot = node.indexOf(text[at]);
      node = Objects.requireNonNull(nodes[slot]);
    }
    PartNode left = node.withoutPart();
    if (left == null && above != nodes) {
      above[slotAbove] = Objects.requireNonNull(above[slotAbove]).without(slot);
    } else {
      nodes[slot] = left;
      if (left == null) {
        numberByGram.remove(key);
        numbers.give(slot);
      }
    }
    counts[length]--;
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
      int number = numberByGram.get(key(chars, i, length));
      // One made after a reader has begun is of no query it may meet.
      @Nullable PartNode[] all = roots;
      PartNode root = number < all.length ? all[number] : null;
      if (root != null) {
        root.mark(chars, size, i + length, fields, matching);
      }
    }
  }

  private static int gramLength(char[] text) {
    return Math.min(LONGEST_GRAM, text.length);
  }

  private static long key(char[] chars, int at, int length) {
    long key = length;
    for (int i = at; i < at + length; i++) {
      key = (key << Character.SIZE) | chars[i];
    }
    key *= 0x9E3779B97F4A7C15L; // one to one, so no two grams share a key
    return key ^ (key >>> 32);
  }
}
