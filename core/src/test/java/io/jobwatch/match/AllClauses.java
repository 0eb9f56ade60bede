package io.jobwatch.match;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.CriteriaBuilder;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Criteria of every kind of clause, and postings of the few values that they ask for. */
final class AllClauses {

  private static final List<String> WORDS =
      List.of(
          "Java",
          "C++",
          "C#",
          ".NET",
          "Zürich",
          "go",
          "go-to-market",
          "machine learning",
          "R&D",
          "東京",
          "𝕁ava",
          "🚀",
          "data",
          "e\u0301quipe",
          "O'Brien",
          "+");

  private AllClauses() {}

  static Arbitrary<Criteria> criteria() {
    return Arbitraries.longs().map(seed -> criteria(new Random(seed)));
  }

  static Arbitrary<JobPosting> postings() {
    return Arbitraries.longs().map(seed -> posting(new Random(seed), 1));
  }

  /** Up to sixty postings that were first seen at few moments, in every status. */
  static Arbitrary<List<JobPosting>> manyPostings() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              return random.ints(random.nextInt(60)).mapToObj(i -> posting(random, i)).toList();
            });
  }

  private static Criteria criteria(Random random) {
    CriteriaBuilder builder =
        Criteria.builder()
            .scope(pick(random, KeywordScope.values()))
            .textMode(random.nextInt(4) == 0 ? TextMode.SUBSTRING : TextMode.WORDS);
    int clauses = 1 + random.nextInt(2);
    for (int i = 0; i < clauses; i++) {
      clause(builder, random);
    }
    return builder.build();
  }

  private static void clause(CriteriaBuilder to, Random random) {
    String[] values = words(random, 1 + random.nextInt(2)).toArray(String[]::new);
    switch (random.nextInt(15)) {
      case 0 -> to.keywords(values);
      case 1 -> to.allKeywords(values);
      case 2 -> to.excludeKeywords(values);
      case 3 -> to.companies(values);
      case 4 -> to.excludeCompanies(values);
      case 5 -> to.locations(values);
      case 6 -> to.locations(values).orRemote();
      case 7 -> to.departments(values);
      case 8 -> to.employmentTypes(pick(random, EmploymentType.values()));
      case 9 -> to.workplaces(pick(random, Workplace.values()));
      case 10 -> to.seniorities(pick(random, Seniority.values()));
      case 11 -> to.blockedRoles(values);
      case 12 -> to.companyTiers(pick(random, CompanyTier.values()));
      case 13 -> to.skills(1 + random.nextInt(2), "Java", "data", "東京");
      default -> to.postedWithin(Duration.ofHours(1 + random.nextInt(72)));
    }
  }

  private static JobPosting posting(Random random, int id) {
    Instant seen = Postings.NOW.minus(Duration.ofDays(random.nextInt(4)));
    PostingContent content =
        PostingContent.builder("Engineer " + text(random, 2), word(random))
            .companyTier(orNull(random, CompanyTier.values()))
            .locations(words(random, random.nextInt(3)))
            .department(random.nextBoolean() ? text(random, 1) : null)
            .team(random.nextBoolean() ? text(random, 1) : null)
            .employmentType(orNull(random, EmploymentType.values()))
            .workplace(orNull(random, Workplace.values()))
            .seniority(orNull(random, Seniority.values()))
            .salary(random.nextBoolean() ? salary(random) : null)
            .skills(words(random, random.nextInt(3)))
            .descriptionText(random.nextInt(3) == 0 ? "" : text(random, 6))
            .postedAt(random.nextInt(3) == 0 ? seen.minusSeconds(random.nextInt(200_000)) : null)
            .postedOn(random.nextInt(3) == 0 ? day(seen, random) : null)
            .build();
    JobPosting active =
        JobPosting.first(
            new PostingKey(PluginId.of("test"), "acme", Integer.toString(id)), content, seen);
    JobPosting listed = random.nextInt(4) == 0 ? active.appeared(seen) : active;
    return random.nextInt(5) == 0 ? listed.closed(PostingStatus.EXPIRED, Postings.NOW) : listed;
  }

  private static LocalDate day(Instant seen, Random random) {
    return LocalDate.ofInstant(seen, ZoneOffset.UTC).minusDays(random.nextInt(3));
  }

  private static Salary salary(Random random) {
    return new Salary(null, BigDecimal.valueOf(random.nextInt(200_000)), "EUR", SalaryPeriod.YEAR);
  }

  private static String text(Random random, int size) {
    return String.join(pick(random, " ", ", ", " / "), words(random, size)) + '.';
  }

  private static List<String> words(Random random, int size) {
    return random.ints(size).mapToObj(i -> word(random)).toList();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static <T> T orNull(Random random, T[] values) {
    return random.nextInt(3) == 0 ? null : pick(random, values);
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
