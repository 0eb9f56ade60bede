package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Route;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A subscriber who was told of a posting hears of it again when it offers something else. */
class SameOfferTest {

  private static final Salary PAY = pay(80_000);

  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));
  private PostingContent content =
      PostingContent.builder("Senior Java Dev", "Acme")
          .locations(List.of("Berlin", "Paris"))
          .department("Eng")
          .employmentTypeText("Full-time")
          .raw("{\"id\":1}")
          .build();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void anotherNameOfTheEmployerIsNoNews() {
    tell();

    assertThat(toldAfter(job -> job.company("Acme Inc."))).isZero();
  }

  @Test
  void theSamePlacesInAnotherOrderAreNoNews() {
    tell();

    assertThat(toldAfter(job -> job.locations(List.of("Paris", "berlin", "Berlin")))).isZero();
    assertThat(toldAfter(job -> job.locations(List.of("Paris")))).isOne();
  }

  @Test
  void aSpellingOfNoWeightIsNoNews() {
    content = content.toBuilder().title("Java Dev (Meme and Video)").build();
    tell();

    assertThat(toldAfter(job -> job.title("Java dev（Meme and video）"))).isZero();
    assertThat(toldAfter(job -> job.employmentTypeText("Full-Time"))).isZero();
    assertThat(toldAfter(job -> job.department("eng"))).isZero();
    assertThat(toldAfter(job -> job.title("Kotlin Dev"))).isOne();
  }

  @Test
  void whatIsReadOutOfTheSameWordsIsNoNews() {
    content = content.toBuilder().salaryText("80 to 90 a year").build();
    tell();

    assertThat(toldAfter(job -> job.seniority(Seniority.SENIOR))).isZero();
    assertThat(toldAfter(job -> job.employmentType(EmploymentType.FULL_TIME))).isZero();
    assertThat(toldAfter(job -> job.salary(PAY))).isZero();
    assertThat(toldAfter(job -> job.salary(pay(80)))).isZero();
    assertThat(toldAfter(job -> job.workplace(Workplace.REMOTE))).isZero();
  }

  @Test
  void whatIsReadWhereTheBoardsRecordChangedIsNews() {
    tell();

    assertThat(toldAfter(job -> job.workplace(Workplace.REMOTE).raw("{\"id\":1,\"remote\":1}")))
        .isOne();
    assertThat(toldAfter(job -> job.salary(PAY).raw("{\"id\":1,\"pay\":80}"))).isOne();
    assertThat(toldAfter(job -> job.salary(pay(85_000)).raw("{\"id\":1,\"pay\":85}"))).isOne();
    assertThat(toldAfter(job -> job.employmentTypeText("Contract").raw("{\"id\":2}"))).isOne();
  }

  @Test
  void anotherWordingOfTheSameAmountsIsNoNews() {
    content = content.toBuilder().salary(PAY).salaryText("80,000 EUR a year").build();
    tell();

    assertThat(toldAfter(job -> job.salaryText(null).raw(null))).isZero();
    assertThat(toldAfter(job -> job.salaryText("EUR 80k").raw(null))).isZero();
    assertThat(toldAfter(job -> job.salary(null))).isZero();
    assertThat(toldAfter(job -> job.salary(PAY))).isZero();
  }

  @Test
  void otherAmountsUnderTheSameWordsAreNews() {
    content = content.toBuilder().salary(PAY).salaryText("Base salary of 2026").build();
    tell();

    assertThat(toldAfter(job -> job.salary(pay(90_000)).raw(null))).isOne();
    assertThat(toldAfter(job -> job.salary(null).salaryText("on request"))).isOne();
  }

  @Test
  void whatWasToldBeforeAChangeAndBackIsNoNews() {
    tell();

    assertThat(toldAfter(job -> job.company("Acme Inc."))).isZero();
    assertThat(toldAfter(job -> job.title("Java Lead"))).isOne();
    assertThat(toldAfter(job -> job.title("Senior Java Dev"))).isZero();
  }

  private void tell() {
    pipeline.board.lists(ScrapedPosting.open("1", content));
    assertThat(pipeline.run().counts()).containsEntry("notified", 1);
  }

  private int toldAfter(UnaryOperator<PostingContentBuilder> change) {
    content = change.apply(content.toBuilder()).build();
    pipeline.board.lists(ScrapedPosting.open("1", content));
    RunReport report = pipeline.runLater(Duration.ofHours(1));
    assertThat(report.changed(ChangeKind.CHANGED)).isOne();
    return report.counts().get("notified").intValue();
  }

  private static Salary pay(long amount) {
    return new Salary(
        BigDecimal.valueOf(amount), BigDecimal.valueOf(amount), "EUR", SalaryPeriod.YEAR);
  }
}
