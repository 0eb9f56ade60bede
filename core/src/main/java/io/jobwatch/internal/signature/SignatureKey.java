package io.jobwatch.internal.signature;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * What a signature knows of a posting: one thing that it has, such as a word in its title. A key is
 * stored, so neither these names nor the arithmetic may change without another {@link
 * SignatureFormat}.
 */
public enum SignatureKey {
  /** A word of the title. */
  TITLE_WORD("t"),
  /** A word of title, listed skills or description. */
  WORD("w"),
  /** A word of a location. */
  LOCATION_WORD("l"),
  /** What a location lies in. */
  PLACE("a"),
  /** A word of department or team. */
  DEPARTMENT_WORD("d"),
  /** The employer's whole name. */
  COMPANY("c"),
  /** The employer's tier. */
  COMPANY_TIER("r"),
  /** The kind of contract. */
  EMPLOYMENT_TYPE("e"),
  /** The workplace. */
  WORKPLACE("p"),
  /** The level. */
  SENIORITY("s");

  private static final String UNKNOWN = "?";

  private final String name;

  SignatureKey(String name) {
    this.name = name;
  }

  /**
   * The keys of a text's words.
   *
   * @param text any text
   * @return a key for each word, in order; empty if the text has none
   */
  public long[] words(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    return words(words);
  }

  /** The keys of words that were told already. */
  long[] words(WordScanner words) {
    long[] keys = new long[words.size()];
    for (int i = 0; i < keys.length; i++) {
      long hash = begin();
      for (int position = 0; position < words.length(i); position++) {
        hash = step(hash, words.unit(i, position));
      }
      keys[i] = end(hash);
    }
    return keys;
  }

  /**
   * The key of a whole name.
   *
   * @param text the name
   * @return its key, the same for another case and other accents
   */
  public long name(String text) {
    return hash(WordFolding.fold(text).strip());
  }

  /**
   * The key of a constant.
   *
   * @param constant the constant; {@code null} for an unknown one
   * @return its key
   */
  public long constant(@Nullable Enum<?> constant) {
    return hash(constant == null ? UNKNOWN : constant.name());
  }

  /** FNV-1a over UTF-16 units, with Murmur's last step, which spreads what differs in few bits. */
  private long hash(String text) {
    long hash = begin();
    for (int i = 0; i < text.length(); i++) {
      hash = step(hash, text.charAt(i));
    }
    return end(hash);
  }

  private long begin() {
    return step(0xcbf29ce484222325L, name.charAt(0));
  }

  private static long end(long steps) {
    long hash = (steps ^ (steps >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash; // so that zero can stand for none
  }

  private static long step(long hash, char unit) {
    long low = (hash ^ (unit & 0xff)) * 0x100000001b3L;
    return (low ^ (unit >>> 8)) * 0x100000001b3L;
  }
}
