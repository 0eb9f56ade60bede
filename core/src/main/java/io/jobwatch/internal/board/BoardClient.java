package io.jobwatch.internal.board;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.http.HttpAnswer;
import io.jobwatch.spi.http.HttpCall;
import io.jobwatch.spi.http.HttpCaller;
import io.jobwatch.spi.http.HttpReply;
import io.jobwatch.spi.scraper.FetchResult;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a board for JSON and says what any other answer means. For one fetch, whose pages together
 * may be as large as one answer, and for use by one thread.
 */
public final class BoardClient {

  private final HttpCaller http;
  private final BoardSettings settings;
  private final String board;
  private final String unknownHint;
  private int bytesRead;

  /**
   * A client for one board.
   *
   * @param http what makes the calls
   * @param settings the limits
   * @param board what is fetched, for messages, such as {@code Greenhouse board 'acme'}
   * @param unknownHint what to check where the board is not known
   */
  public BoardClient(HttpCaller http, BoardSettings settings, String board, String unknownHint) {
    this.http = http;
    this.settings = settings;
    this.board = TextCleaner.shown(TextCleaner.oneLine(board), 200);
    this.unknownHint = unknownHint;
  }

  /**
   * Asks for a page.
   *
   * @param uri its address
   * @param validators what the server gave last time, or {@link Validators#NONE}
   * @return the page, or what its absence means
   */
  public BoardReply get(URI uri, Validators validators) {
    HttpCall call =
        HttpCall.get(uri)
            .header("Accept", "application/json")
            .deadline(settings.timeout())
            .maxBytes(Math.max(1, settings.maxBytes() - bytesRead));
    // Not a pattern switch: those came with Java 21.
    HttpReply reply = http.send(BoardValidators.addTo(call, validators));
    if (reply instanceof HttpAnswer answer) {
      return of(answer, !validators.equals(Validators.NONE));
    }
    if (reply instanceof HttpReply.TooLarge tooLarge) {
      return failed(
          bytesRead == 0
              ? "the answer is larger than " + tooLarge.maxBytes() + " bytes"
              : "the pages together are larger than " + settings.maxBytes() + " bytes",
          "Raise option max-bytes");
    }
    if (reply instanceof HttpReply.NotSent notSent) {
      return failed(notSent.reason(), "Check the network and option base-url");
    }
    if (reply instanceof HttpReply.NoAnswer noAnswer) {
      return failed(noAnswer.reason(), "It is tried again; or raise option request-timeout");
    }
    return failed(((HttpReply.Refused) reply).reason(), "Check option base-url");
  }

  /**
   * A board that answered, but not as its provider does.
   *
   * @param why what is wrong
   * @param cure what to do, without a full stop
   * @return the failure
   */
  public FetchResult.Failed failure(String why, String cure) {
    return new FetchResult.Failed(sentence(why, cure));
  }

  private BoardReply of(HttpAnswer answer, boolean conditional) {
    int status = answer.status();
    if (status == 200) {
      return page(answer);
    }
    if (status == 304 && conditional) {
      return new BoardReply.NoPage(new FetchResult.NotModified(), sentence("not modified", "Wait"));
    }
    if (status == 404) {
      String reason = sentence("the server knows no such board (HTTP 404)", unknownHint);
      return new BoardReply.NoPage(new FetchResult.UnknownBoard(reason), reason);
    }
    Optional<Duration> pause = answer.wantedPause();
    if (pause.isPresent()) {
      String cure = status == 429 ? "Fetch it less often" : "It is fetched again after that";
      return new BoardReply.NoPage(
          new FetchResult.RateLimited(pause.get()),
          sentence("the server wants a pause of " + pause.get() + " (HTTP " + status + ")", cure));
    }
    if (status >= 300 && status < 400 && status != 304) {
      return failed(
          "the server redirects to another address (HTTP " + status + "), which is not followed",
          "Check the board's name and option base-url");
    }
    return failed("the server answered HTTP " + status, "It is tried again at the next fetch");
  }

  private BoardReply page(HttpAnswer answer) {
    byte[] body = answer.bytes();
    bytesRead += body.length;
    if (isHtml(body)) {
      return failed("the answer is an HTML page, not JSON", "Check option base-url");
    }
    try {
      JsonNode json = BoardJson.parse(body, settings.maxBytes());
      if (json.isMissingNode()) {
        return failed("the answer is blank", "It is tried again at the next fetch");
      }
      return new BoardReply.Page(json, BoardValidators.of(answer));
    } catch (JsonProcessingException e) {
      return noJson(body, e.getOriginalMessage() + " at " + place(e.getLocation()));
    } catch (IOException e) {
      return noJson(body, String.valueOf(e.getMessage()));
    }
  }

  private BoardReply noJson(byte[] body, String why) {
    return failed(
        "the answer of "
            + body.length
            + " bytes is not whole JSON within bounds: "
            + TextCleaner.shown(TextCleaner.oneLine(why), 200),
        "It is tried again at the next fetch");
  }

  /** Without the words on the text itself that Jackson adds to it. */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? "an unknown place"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private BoardReply failed(String why, String cure) {
    FetchResult.Failed failed = failure(why, cure);
    return new BoardReply.NoPage(failed, failed.reason());
  }

  private String sentence(String why, String cure) {
    return "Fetching " + board + ": " + why + ". " + cure + ".";
  }

  private static boolean isHtml(byte[] body) {
    for (byte b : body) {
      // Blanks and the three bytes of a byte order mark may go before.
      if (b > ' ') {
        return b == '<';
      }
    }
    return false;
  }
}
