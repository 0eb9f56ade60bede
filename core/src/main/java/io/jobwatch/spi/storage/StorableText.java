package io.jobwatch.spi.storage;

import io.jobwatch.error.StorageException;

/**
 * The texts that every database keeps as they are, which are the ones that a storage takes.
 * Databases disagree about the others: PostgreSQL refuses U+0000, and all of them turn half a
 * surrogate pair into a question mark without a word.
 */
public final class StorableText {

  private StorableText() {}

  /**
   * Refuses a text that would not come back as it is.
   *
   * @param field where the text belongs, for the error message; never the text itself
   * @param text the text
   * @return the text
   * @throws StorageException if it has the character U+0000 or half a surrogate pair
   */
  public static String check(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit != 0 && unit < Character.MIN_SURROGATE) {
        continue;
      }
      if (unit == 0) {
        throw refusal(field, i, "the character U+0000");
      }
      if (Character.isSurrogate(unit)) {
        if (!pairAt(text, i)) {
          throw refusal(field, i, "half a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }

  private static boolean pairAt(String text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }

  private static StorageException refusal(String field, int index, String what) {
    return new StorageException(
        "Storing text in '"
            + field
            + "': it has "
            + what
            + " at index "
            + index
            + ", which databases do not keep. Clean the text before it is stored.",
        false,
        null);
  }
}
