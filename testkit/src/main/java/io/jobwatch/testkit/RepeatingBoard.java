package io.jobwatch.testkit;

import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import org.jspecify.annotations.Nullable;

/** Gives a board's first answer to every call, and ends the test where the calls do not end. */
final class RepeatingBoard implements HttpCaller {

  private final HttpCaller board;
  private final int most;
  private @Nullable HttpReply first;
  private int calls;

  /** A board that bears so many calls. */
  RepeatingBoard(HttpCaller board, int most) {
    this.board = board;
    this.most = most;
  }

  @Override
  public synchronized HttpReply send(HttpCall call) {
    if (++calls > most) {
      // An error, since a scraper may take an exception for a page that cannot be read.
      throw new AssertionError(
          "Fetch a source that gives one page again and again: the scraper has asked "
              + most
              + " times. End where a page is known, or after a number of pages.");
    }
    if (first == null) {
      first = board.send(call);
    }
    return first;
  }
}
