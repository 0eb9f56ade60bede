package io.jobwatch.internal.http;

import java.io.IOException;

/**
 * An answer that is not read because its header is not acceptable. The message names no address.
 */
final class UnreadableAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableAnswerException(String why) {
    super(why);
  }
}
