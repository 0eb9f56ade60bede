package io.jobwatch.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a posting passes criteria or not.
 *
 * @param clauses what each clause says, in the order of {@link Clause}; empty for {@link
 *     io.jobwatch.model.Criteria#everything()}
 */
public record Explanation(List<ClauseResult> clauses) {

  /** Copies the list. */
  public Explanation {
    clauses = List.copyOf(clauses);
  }

  /**
   * Whether the posting passes the criteria.
   *
   * @return true if it passes every clause
   */
  public boolean passed() {
    return clauses.stream().allMatch(ClauseResult::passed);
  }

  /**
   * The clauses that the posting does not pass: one or two make it a near miss.
   *
   * @return the clauses, each with its cure; empty if the posting passes
   */
  public List<ClauseResult> failed() {
    return clauses.stream().filter(clause -> !clause.passed()).toList();
  }

  /**
   * All of it as lines for a log or a support page: the outcome, then each clause, marked {@code +}
   * or {@code -}, and what would have to change.
   *
   * @return plain text that may quote the posting, to be escaped wherever it is shown; without a
   *     line break at its end
   */
  public String text() {
    String outcome =
        passed()
            ? "The posting passes."
            : "The posting does not pass: "
                + failed().size()
                + " of "
                + clauses.size()
                + (clauses.size() == 1 ? " clause" : " clauses")
                + (failed().size() == 1 ? " fails." : " fail.");
    return clauses.stream().map(ExplanationLines::of).collect(Collectors.joining("", outcome, ""));
  }
}
