package io.jobwatch.match;

import io.jobwatch.match.NamedSkill.Place;
import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.model.SkillRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The skills of a requirement, parted by a posting into those it names and the gaps. Names of one
 * skill are one, by the first of them.
 *
 * @param atLeast how many are wanted, all where more were asked for than there are different ones
 * @param skills the skills, in the order of the alert
 */
record SkillTerms(int atLeast, List<Wanted> skills) {

  static SkillTerms of(SkillRequirement requirement) {
    Map<List<String>, Wanted> skills = new LinkedHashMap<>();
    for (String name : requirement.skills()) {
      skills.merge(SkillAliases.shipped().usual(name), Wanted.of(name), Wanted::or);
    }
    return new SkillTerms(
        Math.min(requirement.atLeast(), skills.size()), List.copyOf(skills.values()));
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

    /** The same skill, named a second time in another spelling. */
    Wanted or(Wanted again) {
      return new Wanted(name, SkillAliases.or(spellings, again.spellings.get(0)));
    }
  }

  /** The skills that a posting names and those it does not, each in the order of the alert. */
  record Named(List<String> matched, List<String> gaps) {}
}
