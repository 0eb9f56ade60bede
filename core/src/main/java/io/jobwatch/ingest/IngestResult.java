package io.jobwatch.ingest;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.PostingChange;
import io.jobwatch.spi.scraper.RefusedPosting;
import java.util.List;

/**
 * What one ingest found.
 *
 * @param listed how many postings the source listed
 * @param elsewhere how many of them are elsewhere than they are wanted, and left out
 * @param changes what happened to them
 * @param refused the postings that could not be used
 * @param emptyAnswers how many complete but empty answers in a row there are by now, of a board
 *     that has postings
 * @param doubted whether it is empty and not believed to be yet
 * @param missing how many active postings are missing and not believed to be gone yet
 */
public record IngestResult(
    int listed,
    int elsewhere,
    List<PostingChange> changes,
    List<RefusedPosting> refused,
    int emptyAnswers,
    boolean doubted,
    int missing) {

  /** Copies the lists. */
  public IngestResult {
    changes = List.copyOf(changes);
    refused = List.copyOf(refused);
  }

  /**
   * How many changes of one kind there were.
   *
   * @param kind the kind
   * @return their number
   */
  public int count(ChangeKind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }
}
