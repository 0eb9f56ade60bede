package io.jobwatch.match;

import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Skill;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is worked out once for a profile and any number of postings. It does not refer to the
 * profile, so that it can be forgotten with it.
 *
 * @param version the profile's version
 * @param skills its skills; names of one skill are one
 * @param places the places wanted
 */
record PreparedProfile(String version, List<PreparedSkill> skills, List<Term> places) {

  /** Core skills first, then the heaviest; the names make it the same whatever the profile's. */
  static final Comparator<Skill> CORE_FIRST =
      Comparator.comparing(Skill::core)
          .thenComparing(Skill::weight)
          .reversed()
          .thenComparing(Skill::name);

  static PreparedProfile of(Profile profile) {
    Map<List<String>, PreparedSkill> skills = new LinkedHashMap<>();
    profile.skills().stream()
        .sorted(CORE_FIRST)
        .forEach(
            skill ->
                skills.merge(
                    SkillAliases.shipped().usual(skill.name()),
                    PreparedSkill.of(skill),
                    PreparedSkill::or));
    return new PreparedProfile(
        profile.version(), List.copyOf(skills.values()), Term.places(profile.locations()));
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

    /**
     * The same skill, named a second time: core if it is one anywhere, with its greatest weight.
     */
    PreparedSkill or(PreparedSkill again) {
      Skill other = again.skill;
      return new PreparedSkill(
          new Skill(
              skill.name(), Math.max(skill.weight(), other.weight()), skill.core() || other.core()),
          SkillAliases.or(spellings, again.spellings.get(0)));
    }
  }
}
