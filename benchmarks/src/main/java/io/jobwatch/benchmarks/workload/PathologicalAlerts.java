package io.jobwatch.benchmarks.workload;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.util.List;
import java.util.SplittableRandom;

/** Sets of alerts that leave an index little to choose by. */
public enum PathologicalAlerts implements AlertMaker {

  /** All ask for one word that nearly every posting has, and for other common values. */
  COMMON_KEYWORD {
    @Override
    public Criteria criteria(SplittableRandom random) {
      return Criteria.builder()
          .allKeywords("experience")
          .workplaces(Draw.one(List.of(Workplace.values()), random))
          .seniorities(Seniority.SENIOR, Seniority.LEAD)
          .excludeKeywords(skill(random))
          .build();
    }
  },

  /** All look for parts of words. */
  SUBSTRINGS {
    @Override
    public Criteria criteria(SplittableRandom random) {
      String skill = skill(random);
      return Criteria.builder()
          .textMode(TextMode.SUBSTRING)
          .keywords(skill.substring(0, Math.min(skill.length(), 3 + random.nextInt(4))))
          .locations(Draw.own(Draw.early(Vocabulary.PLACES, random)))
          .build();
    }
  },

  /** All want one of a few companies, and exclude much. */
  COMPANY_AND_NEGATIVES {
    @Override
    public Criteria criteria(SplittableRandom random) {
      return Criteria.builder()
          .companies(company(random))
          .excludeKeywords(skill(random), skill(random))
          .blockedRoles("Intern")
          .build();
    }
  },

  /** All say only what they do not want. */
  NEGATIVES_ONLY {
    @Override
    public Criteria criteria(SplittableRandom random) {
      return Criteria.builder()
          .excludeKeywords(skill(random), skill(random), skill(random))
          .excludeCompanies(company(random))
          .blockedRoles(Draw.own(Draw.one(Vocabulary.ROLES, random)))
          .build();
    }
  };

  private static final List<String> COMPANIES = PostingGenerator.companies(Workloads.SEED, 5);

  private static String skill(SplittableRandom random) {
    return Draw.own(Draw.one(Vocabulary.SKILLS.subList(0, 60), random));
  }

  private static String company(SplittableRandom random) {
    return Draw.own(Draw.one(COMPANIES, random));
  }
}
