package io.jobwatch.match;

import io.jobwatch.match.PreparedProfile.PreparedSkill;
import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.Skill;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A skill of a profile, and where a posting names it.
 *
 * @param skill the skill
 * @param place the place that counts most among those where one of its spellings is
 */
record NamedSkill(Skill skill, Place place) {

  /** Core skills first, then the heaviest; the names make it the same whatever the profile's. */
  static final Comparator<NamedSkill> CORE_FIRST =
      Comparator.comparing(NamedSkill::skill, PreparedProfile.CORE_FIRST);

  static NamedSkill in(PreparedPosting posting, PreparedSkill prepared) {
    return new NamedSkill(prepared.skill(), place(posting, prepared.spellings()));
  }

  boolean named() {
    return place != Place.NOWHERE;
  }

  String name() {
    return skill.name();
  }

  /** The place that counts most among those where a skill with these spellings is named. */
  static Place place(PreparedPosting posting, List<Spelling> spellings) {
    Place best = Place.NOWHERE;
    for (Spelling spelling : spellings) {
      Place place = place(posting, spelling);
      if (place.compareTo(best) > 0) {
        best = place;
      }
    }
    return best;
  }

  private static Place place(PreparedPosting posting, Spelling spelling) {
    Optional<SearchText> part = posting.find(spelling.term(), KeywordScope.TITLE_AND_DESCRIPTION);
    if (part.isEmpty() || (part.get() == posting.description() && !described(posting, spelling))) {
      return Place.NOWHERE;
    }
    return part.get() == posting.title() ? Place.TITLE : Place.TEXT;
  }

  private static boolean described(PreparedPosting posting, Spelling spelling) {
    return switch (spelling.reach()) {
      case EVERYWHERE -> true;
      case NAMES -> posting.runningText().has(spelling.term());
      case HEADINGS -> false;
    };
  }

  /** Where a skill is named, the place that counts most last. */
  enum Place {
    NOWHERE,
    /** In the listed skills or in the description. */
    TEXT,
    TITLE
  }
}
