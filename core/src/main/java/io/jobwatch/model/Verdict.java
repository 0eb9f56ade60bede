package io.jobwatch.model;

import java.util.List;

/** What a matcher says of one posting for one alert. */
public sealed interface Verdict {

  /**
   * The posting was scored.
   *
   * @param score how well it fits, from 0 to 100
   * @param priority how much it matters
   * @param matchedSkills the skills asked for that it names
   * @param skillGaps the skills asked for that it does not name
   * @param reasons why, in sentences that a person can read
   */
  record Scored(
      int score,
      Priority priority,
      List<String> matchedSkills,
      List<String> skillGaps,
      List<String> reasons)
      implements Verdict {

    /** Checks the score and copies the lists. */
    public Scored {
      Checks.range("Score", score, 0, 100);
      matchedSkills = List.copyOf(matchedSkills);
      skillGaps = List.copyOf(skillGaps);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The matcher could not score now; it may later.
   *
   * @param reason why, in words that a person can read
   */
  record Unavailable(String reason) implements Verdict {}

  /**
   * The matcher may not score any more for now, because a budget is used up.
   *
   * @param reason which budget, in words that a person can read
   */
  record OverBudget(String reason) implements Verdict {}
}
