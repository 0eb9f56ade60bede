package io.jobwatch.benchmarks.workload;

import io.jobwatch.internal.text.SeniorityReader;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Alerts as people write them, two to four clauses each, drawn from the titles, companies, places
 * and departments of postings.
 */
final class DrawnAlerts implements AlertMaker {

  private static final List<String> BLOCKED =
      List.of("Intern", "Manager", "Director", "Sales", "Head of", "Principal", "Staff", "Lead");

  /** Nobody searches for those that most postings ask for. */
  private static final List<String> SKILLS =
      Vocabulary.SKILLS.stream()
          .filter(skill -> !skill.matches("communication|leadership"))
          .toList();

  /** Skills of one spelling, as the engines beside Jobwatch know no others. */
  private static final List<String> PLAIN_SKILLS =
      List.of(
          ("SQL|Java|Docker|Salesforce|Linux|Terraform|project management|data analysis|agile|Figma"
                  + "|account management|Redis|Snowflake|dbt|HubSpot|Tableau|Looker|Scala|Kotlin"
                  + "|Swift|distributed systems|Django|Databricks|Jira|forecasting|compliance")
              .split("\\|", -1));

  private final List<PostingContent> postings;

  /** Keeps of the postings what is drawn from, which is little beside their texts. */
  DrawnAlerts(List<JobPosting> postings) {
    this.postings =
        postings.stream()
            .map(posting -> posting.content().toBuilder().descriptionText("").build())
            .toList();
  }

  @Override
  public Criteria criteria(SplittableRandom random) {
    PostingContent seen = posting(random);
    CriteriaBuilder criteria = Criteria.builder();
    int kind = random.nextInt(100);
    if (kind < 40) {
      title(criteria, seen, random);
      place(criteria, seen, random);
    } else if (kind < 62) {
      text(criteria, seen, random);
      place(criteria, seen, random);
    } else if (kind < 80) {
      companies(criteria, seen, random);
      titleWord(criteria, seen, random);
    } else if (kind < 90) {
      department(criteria, seen, random);
      place(criteria, seen, random);
      level(criteria, seen);
    } else if (kind < 97) {
      skills(criteria, random);
      place(criteria, seen, random);
    } else {
      companies(criteria, seen, random);
      level(criteria, seen);
    }
    restrict(criteria, seen, random);
    return criteria.build();
  }

  /** A part of the title, often in two wordings. */
  private void title(CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    criteria.scope(KeywordScope.TITLE).keywords(TitleWords.phrase(seen.title(), random));
    if (Draw.chance(40, random)) {
      criteria.keywords(TitleWords.phrase(posting(random).title(), random));
    }
  }

  /** A word of the title with a skill, or a phrase, anywhere in the posting. */
  private static void text(CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    if (Draw.chance(60, random)) {
      criteria.allKeywords(TitleWords.word(seen.title(), random), skill(random));
    } else {
      criteria.keywords(TitleWords.phrase(seen.title(), random), skill(random));
      level(criteria, seen);
    }
  }

  private void companies(CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    criteria.companies(Draw.own(seen.company()));
    for (int left = random.nextInt(3); left > 0; left--) {
      criteria.companies(Draw.own(posting(random).company()));
    }
  }

  private static void titleWord(
      CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    if (Draw.chance(70, random)) {
      criteria.scope(KeywordScope.TITLE).keywords(TitleWords.word(seen.title(), random));
    } else {
      criteria.keywords(skill(random));
    }
  }

  private void department(CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    String name = seen.department() == null ? seen.team() : seen.department();
    if (name == null || name.isBlank()) {
      title(criteria, seen, random);
    } else {
      criteria.departments(Draw.own(name.strip()));
    }
  }

  private static void skills(CriteriaBuilder criteria, SplittableRandom random) {
    Set<String> names = new LinkedHashSet<>();
    for (int count = 3 + random.nextInt(3); names.size() < count; ) {
      names.add(Draw.own(Draw.one(PLAIN_SKILLS, random)));
    }
    criteria.skills(2, names.toArray(String[]::new));
  }

  private static void place(
      CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    if (seen.locations().isEmpty() || Draw.chance(12, random)) {
      criteria.workplaces(Workplace.REMOTE);
      return;
    }
    String place = Draw.one(seen.locations(), random);
    int comma = place.indexOf(',');
    criteria.locations(Draw.own(comma > 1 ? place.substring(0, comma) : place));
    if (Draw.chance(12, random)) {
      criteria.orRemote();
    }
  }

  private static void level(CriteriaBuilder criteria, PostingContent seen) {
    criteria.seniorities(SeniorityReader.read(seen.title()).orElse(Seniority.SENIOR));
  }

  /** What leaves out some of what is left. */
  private void restrict(CriteriaBuilder criteria, PostingContent seen, SplittableRandom random) {
    if (Draw.chance(20, random)) {
      criteria.blockedRoles(Draw.own(Draw.one(BLOCKED, random)));
    }
    if (Draw.chance(15, random)) {
      criteria.excludeKeywords(skill(random));
    }
    if (Draw.chance(10, random) && seen.employmentType() != null) {
      criteria.employmentTypes(seen.employmentType());
    }
    if (Draw.chance(5, random)) {
      criteria.excludeCompanies(Draw.own(posting(random).company()));
    }
    if (Draw.chance(5, random)) {
      criteria.postedWithin(Duration.ofDays(7L * (1 + random.nextInt(8))));
    }
    if (Draw.chance(2, random) && seen.companyTier() != null) {
      criteria.companyTiers(seen.companyTier());
    }
  }

  private static String skill(SplittableRandom random) {
    return Draw.own(Draw.one(SKILLS, random));
  }

  private PostingContent posting(SplittableRandom random) {
    return Draw.one(postings, random);
  }
}
