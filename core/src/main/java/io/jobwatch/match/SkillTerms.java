package io.jobwatch.match;

import io.jobwatch.match.NamedSkill.Place;
import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.model.SkillRequirement;
import java.util.ArrayList;
import java.util.List;

/** The skills of a requirement, parted by a posting into those it names and the gaps. */
record SkillTerms(List<Wanted> skills) {

  static SkillTerms of(SkillRequirement requirement) {
    return new SkillTerms(requirement.skills().stream().map(Wanted::of).toList());
  }

  Named in(PreparedPosting posting) {
    List<String> matched = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (Wanted skill : skills) {
      boolean named = NamedSkill.place(posting, skill.spellings()) != Place.NOWHERE;
      (named ? matched : gaps).add(skill.name());
    }
    return new Named(matched, gaps);
  }

  /**
   * A skill with all its spellings.
   *
   * @param name the skill as the subscriber wrote it
   * @param spellings its spellings, the subscriber's own first
   */
  record Wanted(String name, List<Spelling> spellings) {

    static Wanted of(String name) {
      return new Wanted(name, SkillAliases.shipped().of(name));
    }
  }

  /** The skills that a posting names and those it does not, each in the order of the alert. */
  record Named(List<String> matched, List<String> gaps) {}
}
