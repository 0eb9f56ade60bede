package io.jobwatch.match;

import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Skill;
import java.util.List;

/**
 * What is worked out once for a profile and any number of postings. It does not refer to the
 * profile, so that it can be forgotten with it.
 *
 * @param version the profile's version
 * @param skills its skills
 * @param places the places wanted
 */
record PreparedProfile(String version, List<PreparedSkill> skills, List<Term> places) {

  static PreparedProfile of(Profile profile) {
    return new PreparedProfile(
        profile.version(),
        profile.skills().stream().map(PreparedSkill::of).toList(),
        Term.places(profile.locations()));
  }

  /**
   * A skill with all its spellings.
   *
   * @param skill the skill
   * @param spellings its spellings, the skill's own first
   */
  record PreparedSkill(Skill skill, List<Spelling> spellings) {

    static PreparedSkill of(Skill skill) {
      return new PreparedSkill(skill, SkillAliases.shipped().of(skill.name()));
    }
  }
}
