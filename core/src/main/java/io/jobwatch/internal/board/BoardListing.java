package io.jobwatch.internal.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Validators;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the postings of one fetch. A posting that cannot be used is set aside with its reason
 * and never costs the others; one that is listed twice counts once. What is listed beyond {@value
 * #MOST} is not read. Not safe for use by several threads at once.
 */
public final class BoardListing {

  private static final Logger LOG = LoggerFactory.getLogger(BoardListing.class);
  private static final int MAX_ID = 500;

  /** The most postings of one fetch, several times those of any real board. */
  static final int MOST = 50_000;

  private final Function<JsonFields, PostingContent> reader;
  private final List<ScrapedPosting> postings = new ArrayList<>();
  private final List<RefusedPosting> refused = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private boolean tooLong;

  /**
   * An empty listing.
   *
   * @param reader reads one posting; it throws {@link IllegalArgumentException} with the reason if
   *     the posting cannot be used
   */
  public BoardListing(Function<JsonFields, PostingContent> reader) {
    this.reader = reader;
  }

  /**
   * Adds a posting.
   *
   * @param posting the posting as the board gave it, with its id under {@code id}
   * @return whether its id was not known before; false for one too many
   */
  public boolean add(JsonNode posting) {
    tooLong = tooLong || postings.size() + refused.size() >= MOST;
    if (tooLong) {
      return false;
    }
    if (!posting.isObject()) {
      refused.add(new RefusedPosting("", "Posting: it is no JSON object. Ask the board's owner."));
      return true;
    }
    String id = id(posting.path("id"));
    if (id.isEmpty()) {
      refused.add(new RefusedPosting("", "Posting id: it is missing, blank or over-long."));
      return true;
    }
    if (!known.add(id)) {
      return false;
    }
    read(id, posting);
    return true;
  }

  /**
   * Whether there were more postings than are read, so that further pages are of no use.
   *
   * @return true after one too many
   */
  public boolean isTooLong() {
    return tooLong;
  }

  /**
   * Everything was read, unless there were too many postings or one has no readable id: then an
   * absence proves nothing.
   *
   * @param validators what the server gave for the next conditional request
   * @return the complete listing, or a partial one
   */
  public FetchResult complete(Validators validators) {
    if (tooLong) {
      return partial("It lists more than " + MOST + " postings, and no more are read.");
    }
    long nameless = refused.stream().filter(one -> one.externalId().isEmpty()).count();
    return nameless == 0
        ? new FetchResult.Complete(postings, refused, validators)
        : partial(nameless + " of the postings listed have no readable id.");
  }

  /**
   * Something is missing.
   *
   * @param reason what and why, as a sentence
   * @return the partial listing
   */
  public FetchResult partial(String reason) {
    return new FetchResult.Partial(postings, refused, reason);
  }

  /**
   * The board gave no more pages. A pause that it wants is passed on.
   *
   * @param what which page is missing, as the beginning of a sentence
   * @param missing what came in its place
   * @return the partial listing
   */
  public FetchResult partial(String what, BoardReply.NoPage missing) {
    Duration pause =
        missing.result() instanceof FetchResult.RateLimited limited ? limited.retryAfter() : null;
    return new FetchResult.Partial(postings, refused, what + missing.reason(), pause);
  }

  private void read(String id, JsonNode posting) {
    try {
      postings.add(ScrapedPosting.open(id, reader.apply(new JsonFields(posting))));
    } catch (IllegalArgumentException e) {
      refused.add(new RefusedPosting(id, reason(e)));
    } catch (RuntimeException e) {
      // A shape nobody thought of: the others still count, and the trace says where to look.
      LOG.atWarn()
          .addKeyValue("event", "posting_unreadable")
          .addKeyValue("external_id", id)
          .setCause(e)
          .log("posting_unreadable");
      refused.add(new RefusedPosting(id, "Posting '" + id + "': reading it failed: " + e));
    }
  }

  private static String reason(IllegalArgumentException e) {
    return TextCleaner.shown(TextCleaner.oneLine(String.valueOf(e.getMessage())), 300);
  }

  private static String id(JsonNode value) {
    boolean usable = value.isTextual() || value.isIntegralNumber();
    String id = usable ? TextCleaner.oneLine(value.asText()) : "";
    return id.length() > MAX_ID ? "" : id;
  }
}
