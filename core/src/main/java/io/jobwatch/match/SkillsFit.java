package io.jobwatch.match;

import io.jobwatch.match.NamedSkill.Place;
import io.jobwatch.match.PreparedProfile.PreparedSkill;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which skills of a profile a posting names: core skills first, then the heaviest.
 *
 * @param matched those it names
 * @param gaps those it does not name
 */
record SkillsFit(List<NamedSkill> matched, List<NamedSkill> gaps) {

  private static final int MOST_NAMES = 5;

  static SkillsFit of(List<PreparedSkill> skills, PreparedPosting posting) {
    return skills.stream()
        .map(skill -> NamedSkill.in(posting, skill))
        .sorted(NamedSkill.CORE_FIRST)
        .collect(
            Collectors.teeing(
                Collectors.filtering(NamedSkill::named, Collectors.toList()),
                Collectors.filtering(one -> !one.named(), Collectors.toList()),
                SkillsFit::new));
  }

  Fit fit(SkillsSettings settings) {
    long named = 0;
    long all = 0;
    for (NamedSkill one : matched) {
      long weight = weight(one, settings);
      all += weight * 100;
      named += weight * (one.place() == Place.TITLE ? settings.titlePercent() : 100);
    }
    for (NamedSkill one : gaps) {
      all += weight(one, settings) * 100;
    }
    return new Fit(Math.min(Fit.FULL, Fit.FULL * named / all), words());
  }

  private static long weight(NamedSkill one, SkillsSettings settings) {
    return (long) one.skill().weight() * (one.skill().core() ? settings.corePercent() : 100);
  }

  private String words() {
    int all = matched.size() + gaps.size();
    if (matched.isEmpty()) {
      return "it names none of " + all + (all == 1 ? " skill" : " skills");
    }
    int more = matched.size() - MOST_NAMES;
    return matched.stream()
        .limit(MOST_NAMES)
        .map(
            one ->
                Sentences.quoted(one.name()) + (one.place() == Place.TITLE ? " in the title" : ""))
        .collect(
            Collectors.joining(
                ", ",
                "it names " + matched.size() + " of " + all + (all == 1 ? " skill (" : " skills ("),
                more > 0 ? " and " + more + " more)" : ")"));
  }
}
