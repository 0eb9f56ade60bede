package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobPostingTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final PostingContent CONTENT =
      PostingContent.builder("Senior Java Engineer", "Acme")
          .locations(List.of("Berlin", "Paris"))
          .department("Eng")
          .employmentType(EmploymentType.FULL_TIME)
          .employmentTypeText("Full-time")
          .workplace(Workplace.HYBRID)
          .seniority(Seniority.SENIOR)
          .salary(new Salary(new BigDecimal("80000"), null, "EUR", SalaryPeriod.YEAR))
          .salaryText("from 80,000 EUR a year")
          .build();

  /** As a version told of it that took all fields as they were spelled. */
  private static final String FIRST_RECIPE =
      "3a74605651b7c56bf4a41a241c2f8711a14b8394f866162855f2afa82b6e05b6";

  private final JobPosting stored =
      new JobPosting(
          new PostingKey(PluginId.of("test/board"), "acme", "1"),
          CONTENT,
          PostingStatus.ACTIVE,
          NOW,
          NOW,
          NOW,
          null,
          0,
          null,
          null);

  @Test
  void whatAnEarlierVersionStoredIsKnownByItsRecipe() {
    assertThat(stored.offerHash()).isEqualTo(FIRST_RECIPE);
    assertThat(stored.offerHashes()).contains(CONTENT.significantHash());
  }

  @Test
  void whatAnEarlierVersionToldOfStaysToldWhenOnlyReadingChanges() {
    PostingContent read =
        CONTENT.toBuilder()
            .company("Acme Inc.")
            .locations(List.of("Paris", "berlin"))
            .seniority(Seniority.LEAD)
            .employmentType(EmploymentType.CONTRACT)
            .salaryText(null)
            .build();

    JobPosting later = stored.listed(read, NOW.plusSeconds(1)).listed(CONTENT, NOW.plusSeconds(2));

    assertThat(stored.listed(read, NOW).offerHash()).isEqualTo(FIRST_RECIPE);
    assertThat(later.offerHash()).isEqualTo(FIRST_RECIPE);
  }

  @Test
  void aRealChangeMakesAnotherOfferAlsoOfWhatAnEarlierVersionStored() {
    PostingContent other = CONTENT.toBuilder().workplace(Workplace.REMOTE).build();

    JobPosting changed = stored.listed(other, NOW);

    assertThat(changed.offerHash()).isEqualTo(other.significantHash());
    assertThat(changed.offerHashes()).doesNotContain(FIRST_RECIPE);
    assertThat(changed.listed(CONTENT, NOW).offerHashes()).contains(FIRST_RECIPE);
  }

  @Test
  void aPostingThatIsClosedAndOpenedIsTheSameOffer() {
    JobPosting reopened = stored.closed(PostingStatus.EXPIRED, NOW).listed(CONTENT, NOW);

    assertThat(reopened.offerHash()).isEqualTo(FIRST_RECIPE);
  }
}
