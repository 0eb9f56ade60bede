package io.jobwatch.model;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in a list of stored rows: right after one of them. It stays valid when that row is
 * removed, and belongs to the list and the storage that it came from.
 *
 * @param at the moment by which the list puts the row before this place; {@link Instant#EPOCH} in
 *     lists that go by no moment
 * @param key what the storage calls that row, at most 1,000 characters
 */
public record PageCursor(Instant at, String key) {

  private static final char SEPARATOR = '_';

  /** Checks the key. */
  public PageCursor {
    Checks.text("Key of a page cursor", key, 1_000);
  }

  /**
   * A place in a list that goes by no moment.
   *
   * @param key what the storage calls the row before this place
   * @return the cursor
   */
  public static PageCursor of(String key) {
    return new PageCursor(Instant.EPOCH, key);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text the text
   * @return the cursor
   * @throws IllegalArgumentException if it is something else
   */
  public static PageCursor parse(String text) {
    int end = text.indexOf(SEPARATOR);
    try {
      return new PageCursor(
          Instant.parse(text.substring(0, Math.max(end, 0))), text.substring(end + 1));
    } catch (DateTimeException e) {
      throw Checks.refusal(
          "Page cursor",
          text.substring(0, Math.min(text.length(), 60)),
          "it does not begin with an instant and an underscore",
          "ask for page one");
    }
  }

  /**
   * The cursor as a text, for the address of a next page.
   *
   * @return an instant and a key
   */
  public String text() {
    return at.toString() + SEPARATOR + key;
  }
}
