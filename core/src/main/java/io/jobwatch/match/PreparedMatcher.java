package io.jobwatch.match;

import io.jobwatch.model.Verdict;
import io.jobwatch.spi.matcher.MatchInput;
import io.jobwatch.spi.matcher.Matcher;

/** A matcher that reads the words of a posting, which many alerts can share. */
interface PreparedMatcher extends Matcher {

  /** Scores a posting whose words are prepared already. */
  Verdict score(MatchInput input, PreparedPosting posting);

  @Override
  default Verdict score(MatchInput input) {
    return score(input, PreparedPosting.of(input.posting()));
  }

  /** Has any matcher score, with the prepared words if it can use them. */
  static Verdict score(Matcher matcher, MatchInput input, PreparedPosting posting) {
    return matcher instanceof PreparedMatcher ours
        ? ours.score(input, posting)
        : matcher.score(input);
  }
}
