package io.jobwatch.match;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the active stored postings that pass criteria, newest first.
 *
 * @param postings the postings, those first seen last before the others; fewer than asked for where
 *     the search ended early so as not to keep anybody waiting
 * @param next where the next page starts; {@code null} when every posting was looked at
 */
public record PreviewPage(List<JobPosting> postings, @Nullable PostingCursor next) {

  /** Copies the list. */
  public PreviewPage {
    postings = List.copyOf(postings);
  }
}
