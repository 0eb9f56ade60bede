package io.jobwatch.benchmarks.preview;

import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Postings as a library that ran for sixty days has them: hourly batches, some 5 KB of text each in
 * words as frequent as those of a language, and skills of known rarity. The same number always
 * makes the same posting.
 */
public final class StoredPostings {

  private static final Duration SPAN = Duration.ofDays(60);
  private static final int WORDS = 720;
  private static final int VOCABULARY = 30_000;
  private static final int COMPANIES = 2_000;
  private static final List<String> ROLES =
      List.of(
          "Software Engineer",
          "Data Engineer",
          "Product Designer",
          "Account Executive",
          "Site Reliability Engineer",
          "Recruiter",
          "Machine Learning Engineer",
          "Finance Manager",
          "Customer Success Manager",
          "Security Engineer");
  private static final List<String> PLACES =
      List.of("Berlin, Germany", "London", "New York, NY", "Paris", "Bengaluru", "Remote - US");

  private final Instant end;
  private final int count;

  /**
   * Some postings.
   *
   * @param end when the newest was first seen
   * @param count how many there are
   */
  public StoredPostings(Instant end, int count) {
    this.end = end.truncatedTo(ChronoUnit.HOURS);
    this.count = count;
  }

  /**
   * Makes a posting.
   *
   * @param number from 0, the oldest, to the count, which is left out
   * @return the posting
   */
  public JobPosting posting(int number) {
    Random random = new Random(number * 0x9e3779b97f4a7c15L);
    String company = "Company " + (int) (COMPANIES * Math.pow(random.nextDouble(), 3));
    Seniority[] levels = Seniority.values();
    Workplace[] workplaces = Workplace.values();
    String description = description(random);
    PostingContent content =
        PostingContent.builder(pick(ROLES, random) + " " + (number % 7 == 0 ? "II" : ""), company)
            .locations(List.of(pick(PLACES, random)))
            .workplace(workplaces[random.nextInt(workplaces.length)])
            .employmentType(EmploymentType.FULL_TIME)
            .seniority(levels[random.nextInt(levels.length)])
            .department(random.nextInt(3) == 0 ? "Engineering" : "Operations")
            .descriptionText(description)
            .descriptionHtml("<p>" + description.replace("\n", "</p><p>") + "</p>")
            .build();
    Instant seen =
        end.minus(SPAN.dividedBy(count).multipliedBy(count - 1 - number))
            .truncatedTo(ChronoUnit.HOURS);
    return JobPosting.first(
        new PostingKey(PluginId.of("greenhouse"), company, "job-" + number), content, seen);
  }

  private static String description(Random random) {
    StringBuilder text = new StringBuilder(6_000);
    for (int i = 0; i < WORDS; i++) {
      text.append(word(random)).append(i % 90 == 89 ? ".\n" : i % 13 == 12 ? ". " : " ");
    }
    return text.append(skills(random)).toString();
  }

  private static String skills(Random random) {
    StringBuilder text = new StringBuilder("You know");
    add(text, "Java", 0.2, random);
    add(text, "Kubernetes", 0.1, random);
    add(text, "machine learning", 0.08, random);
    add(text, "Kotlin", 0.02, random);
    add(text, "Haskell", 0.002, random);
    add(text, "COBOL", 0.0003, random);
    return text.append('.').toString();
  }

  private static void add(StringBuilder text, String skill, double share, Random random) {
    if (random.nextDouble() < share) {
      text.append(", ").append(skill);
    }
  }

  /** The n-th most frequent word is drawn about 1/n times as often as the first, as in a text. */
  private static String word(Random random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
    return Integer.toString(rank * 7_919 % 1_000_003 + 1_000, Character.MAX_RADIX);
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
