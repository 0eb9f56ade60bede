package io.jobwatch.match;

import java.util.List;

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
}
