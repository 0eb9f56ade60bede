package io.jobwatch.model;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place among the stored postings, newest first: right after one of them. Postings first seen at
 * the same moment follow each other by identifier. A cursor stays valid while postings are added
 * and when its posting is closed.
 *
 * @param firstSeen when the posting before this place was first seen
 * @param uid the identifier of that posting; an empty text is the place before all of that moment
 */
public record PostingCursor(Instant firstSeen, String uid) {

  private static final char SEPARATOR = '_';

  /**
   * The place right after a posting.
   *
   * @param posting the posting
   * @return its cursor
   */
  public static PostingCursor after(JobPosting posting) {
    return new PostingCursor(posting.firstSeen(), posting.uid());
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text the text
   * @return the cursor
   * @throws IllegalArgumentException if it is something else
   */
  public static PostingCursor parse(String text) {
    int end = text.indexOf(SEPARATOR);
    try {
      return new PostingCursor(
          Instant.parse(text.substring(0, Math.max(end, 0))), text.substring(end + 1));
    } catch (DateTimeException e) {
      throw Checks.refusal(
          "Cursor",
          text,
          "it does not begin with an instant and an underscore",
          "ask for page one");
    }
  }

  /**
   * The cursor as a text, for the address of a next page.
   *
   * @return an instant and an identifier
   */
  public String text() {
    return firstSeen.toString() + SEPARATOR + uid;
  }
}
