package io.jobwatch.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a posting for ever: where it was found and the id it has there. Titles, places
 * and dates change without making a new job; this does not.
 *
 * @param scraper the scraper that reads the board
 * @param board the board's name, in the case the provider uses
 * @param externalId the posting's id on that board
 */
public record PostingKey(PluginId scraper, String board, String externalId) {

  /** Checks that board and id are there. */
  public PostingKey {
    Checks.text("Board", board, 500);
    Checks.text("Posting id", externalId, 500);
  }

  /**
   * The posting's identifier: the lower-case hexadecimal SHA-1 of {@code scraper:board:externalId}
   * in UTF-8.
   *
   * @return 40 characters
   */
  public String uid() {
    try {
      // SHA-1 names rows here, it protects nothing; existing hosts compute their ids the same way.
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      String text = scraper + ":" + board + ":" + externalId;
      return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1.", e);
    }
  }
}
