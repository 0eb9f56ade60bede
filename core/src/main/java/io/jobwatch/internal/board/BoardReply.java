package io.jobwatch.internal.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchResult;

/** What became of a request to a board. */
public sealed interface BoardReply {

  /**
   * The board answered with JSON.
   *
   * @param json the answer
   * @param validators what the server gave for the next conditional request
   */
  record Page(JsonNode json, Validators validators) implements BoardReply {}

  /**
   * There is nothing to read.
   *
   * @param result what that means for the fetch: not modified, unknown, rate limited or failed
   * @param reason the same as a sentence
   */
  record NoPage(FetchResult result, String reason) implements BoardReply {}
}
