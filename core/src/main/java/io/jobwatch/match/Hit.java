package io.jobwatch.match;

import io.jobwatch.model.PostingContent;

/**
 * A place in a posting where a value of an alert was found.
 *
 * @param value the value as the subscriber wrote it
 * @param part the part of the posting
 * @param index which of the part's {@linkplain Part#texts texts}, from 0; 0 where there is but one
 * @param start where it begins in that text, in UTF-16 code units
 * @param end where it ends, after its last code unit
 */
public record Hit(String value, Part part, int index, int start, int end) {

  /**
   * What was found, as the posting spells it.
   *
   * @param content the content of the posting in which it was found
   * @return a part of the text
   */
  public String in(PostingContent content) {
    return part.texts(content).get(index).substring(start, end);
  }
}
