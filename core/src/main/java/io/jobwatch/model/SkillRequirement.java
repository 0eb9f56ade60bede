package io.jobwatch.model;

import java.util.List;

/**
 * The clause "at least n of these skills".
 *
 * @param atLeast how many of the skills a posting must name, from 1 to their number
 * @param skills the skills, each once
 */
public record SkillRequirement(int atLeast, List<String> skills) {

  /** Checks the number against the list. */
  public SkillRequirement {
    skills = Checks.notEmpty("Skills", skills);
    Checks.range("Least number of skills", atLeast, 1, skills.size());
  }
}
