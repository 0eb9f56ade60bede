package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.Seniority;
import java.util.SplittableRandom;

/**
 * Alerts that match much: one to three common skills, often with a place or a level. On generated
 * postings about one pair in twenty-four is a match.
 */
final class BroadAlerts implements AlertMaker {

  private static final int COMMON_SKILLS = 60;

  @Override
  public Criteria criteria(SplittableRandom random) {
    CriteriaBuilder criteria = Criteria.builder();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      criteria.keywords(skill(random));
    }
    if (Draw.chance(93, random)) {
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        criteria.locations(place(random));
      }
      if (Draw.chance(40, random)) {
        criteria.orRemote();
      }
    }
    if (Draw.chance(40, random)) {
      criteria.seniorities(Seniority.SENIOR, Seniority.STAFF, Seniority.LEAD);
    }
    if (Draw.chance(25, random)) {
      criteria.excludeKeywords(skill(random));
    }
    if (Draw.chance(10, random)) {
      criteria.blockedRoles("Intern");
    }
    return criteria.build();
  }

  private static String skill(SplittableRandom random) {
    return Draw.own(Draw.one(Vocabulary.SKILLS.subList(0, COMMON_SKILLS), random));
  }

  private static String place(SplittableRandom random) {
    return Draw.own(Draw.early(Vocabulary.PLACES, random));
  }
}
