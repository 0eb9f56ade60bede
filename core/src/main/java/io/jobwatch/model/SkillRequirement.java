package io.jobwatch.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The clause "at least n of these skills". Spellings of one skill are one skill, and where more are
 * wanted than there are different ones, all of them are.
 *
 * @param atLeast how many of the skills a posting must name, from 1 to their number
 * @param skills the skills, each once whatever its case, at most 500 of at most 200 characters
 */
public record SkillRequirement(int atLeast, List<String> skills) {

  /** Checks the skills, and the number against the list; blanks around a skill are dropped. */
  public SkillRequirement {
    skills = Checks.values("skills", Checks.notEmpty("Skills", skills));
    Set<String> names = new HashSet<>();
    for (String skill : skills) {
      if (!names.add(skill.toLowerCase(Locale.ROOT))) {
        throw Checks.refusal("Skill", skill, "it is named twice", "name it once");
      }
    }
    Checks.range("Least number of skills", atLeast, 1, skills.size());
  }
}
