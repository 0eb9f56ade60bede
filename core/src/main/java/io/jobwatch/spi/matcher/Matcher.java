package io.jobwatch.spi.matcher;

import io.jobwatch.model.Verdict;
import java.util.Optional;

/** Scores a posting for an alert. Safe for use by several threads at once. */
@FunctionalInterface
public interface Matcher {

  /**
   * Scores one posting that passed the alert's criteria. An exception counts as {@link
   * Verdict.Unavailable}.
   *
   * @param input the posting and the alert
   * @return the verdict
   */
  Verdict score(MatchInput input);

  /**
   * What the verdict depends on besides the content of the posting, so that it can be kept and
   * given again. Two inputs with equal keys and with postings of equal {@linkplain
   * io.jobwatch.model.PostingContent#hash() content} have to get equal verdicts from this matcher,
   * whatever else differs: the alert, the reasons, the moment.
   *
   * @param input the posting and the alert
   * @return the key, such as the version of the profile; nothing, as unless said, if the verdict
   *     must not be kept
   */
  default Optional<String> cacheKey(MatchInput input) {
    return Optional.empty();
  }
}
