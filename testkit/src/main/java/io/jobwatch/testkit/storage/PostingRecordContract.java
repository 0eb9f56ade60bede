package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.RecordContract.assertSame;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.storage.Storage;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class PostingRecordContract extends StoreContract {

  private static final PostingKey KEY = new PostingKey(PluginId.of("lever"), "acme", "1");

  PostingRecordContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("comes back when all are known")
  final void comesBackWhenAllAreKnown() {
    assertComesBack(FullRecords.POSTING);
  }

  @Test
  @DisplayName("comes back when nothing but title and company is known")
  final void comesBackWhenLittleIsKnown() {
    assertComesBack(JobPosting.first(KEY, builder().build(), NOW));
  }

  @Test
  @DisplayName("comes back empty when it was, and not as unknown")
  final void comesBackEmpty() {
    assertComesBack(
        builder()
            .department("")
            .team("")
            .employmentTypeText("")
            .salaryText("")
            .language("")
            .raw("")
            .build());
  }

  @Test
  @DisplayName("replaces all of the one before")
  final void replacesAll() {
    JobPosting known = FullRecords.POSTING;
    JobPosting plain = JobPosting.first(known.key(), builder().build(), at(60));

    assertComesBack(known);
    assertComesBack(plain);
    assertComesBack(known);
  }

  @Test
  @DisplayName("comes back in each status")
  final void comesBackInEachStatus() {
    JobPosting active = JobPosting.first(KEY, builder().build(), NOW);
    assertComesBack(active);
    assertComesBack(active.closed(PostingStatus.EXPIRED, at(1)));
    assertComesBack(active.closed(PostingStatus.FILLED, at(2)));
  }

  @Test
  @DisplayName("comes back with each constant it can have")
  final void comesBackWithEachConstant() {
    for (EmploymentType type : EmploymentType.values()) {
      assertComesBack(builder().employmentType(type).build());
    }
    for (Workplace workplace : Workplace.values()) {
      assertComesBack(builder().workplace(workplace).build());
    }
    for (Seniority seniority : Seniority.values()) {
      assertComesBack(builder().seniority(seniority).build());
    }
    for (CompanyTier tier : CompanyTier.values()) {
      assertComesBack(builder().companyTier(tier).build());
    }
  }

  @Test
  @DisplayName("comes back with each kind of salary")
  final void comesBackWithEachSalary() {
    BigDecimal cents = new BigDecimal("0.01");
    BigDecimal large = new BigDecimal("123456789012.345");
    for (SalaryPeriod period : SalaryPeriod.values()) {
      assertComesBack(builder().salary(new Salary(cents, large, "USD", period)).build());
    }
    assertComesBack(builder().salary(new Salary(null, large, "JPY", null)).build());
    assertComesBack(builder().salary(new Salary(BigDecimal.ZERO, null, "EUR", null)).build());
  }

  private static PostingContentBuilder builder() {
    return PostingContent.builder("Engineer", "Acme");
  }

  private void assertComesBack(PostingContent content) {
    assertComesBack(JobPosting.first(KEY, content, NOW));
  }

  private void assertComesBack(JobPosting posting) {
    stores.postings().save(List.of(posting));
    assertSame(stores.postings().find(posting.uid()).orElseThrow(), posting);
  }
}
